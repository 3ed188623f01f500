package io.github.pytree4j.processor.checking;

import com.google.auto.common.MoreElements;
import io.github.pytree4j.annotations.PyTreeMigration;
import io.github.pytree4j.processor.checking.UnsaidChanges.Unsaid;
import io.github.pytree4j.processor.errors.ErrorReporter;
import io.github.pytree4j.processor.errors.Message;
import io.github.pytree4j.processor.errors.WayMessages;
import io.github.pytree4j.processor.model.Evolution;
import io.github.pytree4j.processor.model.RecordModel;
import io.github.pytree4j.processor.schema.Schema;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Refuses a record to which no way leads from a version that was committed. Nothing is guessed: each change has to be said. */
final class Ways {
    private final TypeElement record;
    private final RecordModel model;
    private final CommittedVersions committed;
    private final ErrorReporter errors;

    Ways(TypeElement record, RecordModel model, CommittedVersions committed, ErrorReporter errors) {
        this.record = record;
        this.model = model;
        this.committed = committed;
        this.errors = errors;
    }

    void check(List<Transition> transitions, Schema today) {
        model.evolution().migrations().forEach(this::checkVersion);
        for (int i = 0; i < transitions.size(); i++) {
            check(transitions.get(i), transitions.subList(i + 1, transitions.size()));
        }
        // Otherwise there may have been versions of which nobody knows what they stored.
        if (committed.schemas().containsKey(1)) {
            new KnownKeys(record, model, committed.before(model.version()), today, errors).check();
        }
    }

    /** A version before the first committed one may have been. */
    private void checkVersion(Evolution.Migration migration) {
        boolean isKnown = committed.isEmpty()
                || migration.from() < committed.schemas().firstKey()
                || committed.schemas().containsKey(migration.from());
        if (!isKnown) {
            Message message = WayMessages.migrationFromUnknownVersion(
                    migration.method(),
                    migration.from(),
                    model.displayName(),
                    List.copyOf(committed.schemas().keySet()));
            ElementFilter.methodsIn(record.getEnclosedElements()).stream()
                    .filter(method -> isOf(method, migration))
                    .forEach(method -> errors.error(method, message));
        }
    }

    /** Of methods of the same name only one has its parameters. */
    private static boolean isOf(ExecutableElement method, Evolution.Migration migration) {
        return method.getSimpleName().contentEquals(migration.method())
                && MoreElements.isAnnotationPresent(method, PyTreeMigration.class)
                && method.getParameters().size() == (migration.takesContext() ? 2 : 1);
    }

    private void check(Transition transition, List<Transition> later) {
        if (transition.migration().isPresent()) {
            return;
        }
        List<Unsaid> unsaid = UnsaidChanges.of(transition, later);
        if (unsaid.isEmpty()) {
            return;
        }
        int version = transition.before().version();
        Message message = WayMessages.noWay(
                model.displayName(),
                version,
                transition.after().version(),
                committed.file(version),
                unsaid.stream().map(Unsaid::text).toList());
        String first = unsaid.get(0).component();
        boolean isOne = unsaid.stream().allMatch(change -> Objects.equals(first, change.component()));
        ComponentErrors.report(record, isOne ? first : null, message, errors);
    }
}
