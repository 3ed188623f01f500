package io.github.pytree4j.processor.checking;

import com.google.auto.common.MoreElements;
import io.github.pytree4j.annotations.PyTreeMigration;
import io.github.pytree4j.processor.comparison.FieldChange;
import io.github.pytree4j.processor.comparison.NamesChange;
import io.github.pytree4j.processor.comparison.SchemaChange;
import io.github.pytree4j.processor.comparison.SchemaChanges;
import io.github.pytree4j.processor.errors.ErrorReporter;
import io.github.pytree4j.processor.errors.EvolutionMessages;
import io.github.pytree4j.processor.errors.Message;
import io.github.pytree4j.processor.model.Evolution;
import io.github.pytree4j.processor.model.RecordModel;
import io.github.pytree4j.processor.schema.SchemaField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

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

    void check(List<Transition> transitions) {
        checkMigrations();
        for (int i = 0; i < transitions.size(); i++) {
            Transition transition = transitions.get(i);
            check(transition, new LaterUse(transition.after(), transitions.subList(i + 1, transitions.size())));
        }
        if (committed.schemas().containsKey(1)) {
            checkNames();
        }
    }

    /** A version before the first committed one may have been. */
    private void checkMigrations() {
        for (Evolution.Migration migration : model.evolution().migrations()) {
            boolean isKnown = committed.isEmpty()
                    || migration.from() < committed.schemas().firstKey()
                    || committed.schemas().containsKey(migration.from());
            if (!isKnown) {
                ElementFilter.methodsIn(record.getEnclosedElements()).stream()
                        .filter(method -> method.getSimpleName().contentEquals(migration.method()))
                        .filter(method -> MoreElements.isAnnotationPresent(method, PyTreeMigration.class))
                        .findFirst()
                        .ifPresent(method -> errors.error(
                                method,
                                EvolutionMessages.migrationFromUnknownVersion(
                                        migration.method(),
                                        migration.from(),
                                        model.displayName(),
                                        List.copyOf(committed.schemas().keySet()))));
            }
        }
    }

    private void check(Transition transition, LaterUse use) {
        if (transition.migration().isPresent()) {
            return;
        }
        List<String> unsaid = new ArrayList<>();
        List<String> components = new ArrayList<>();
        for (SchemaChange change : SchemaChanges.between(transition.before(), transition.after())) {
            if (change.breaksRestore() && !isSaid(change, transition, use)) {
                unsaid.add(change.text() + ": " + advice(change, transition));
                components.add(String.valueOf(change.component()));
            }
        }
        if (!unsaid.isEmpty()) {
            int version = transition.before().version();
            Message message = EvolutionMessages.noWay(
                    model.displayName(), version, transition.after().version(), committed.file(version), unsaid);
            boolean isOne = components.stream().distinct().count() == 1;
            ComponentErrors.report(record, isOne ? components.get(0) : null, message, errors);
        }
    }

    private static boolean isSaid(SchemaChange change, Transition transition, LaterUse use) {
        if (change instanceof NamesChange names) {
            return !use.ofType(names.type());
        }
        return change instanceof FieldChange field && isSaid(field, transition, use);
    }

    private static boolean isSaid(FieldChange field, Transition transition, LaterUse use) {
        SchemaField.Stored before = field.storedBefore();
        SchemaField.Stored after = field.storedAfter();
        return switch (field.kind()) {
            case ADDED -> transition.saysWhereItCameFrom(key(after)) || !use.of(key(after));
            case REMOVED, STATIC_NOW -> transition.saysWhereItWent(key(before));
            case KEY_CHANGED ->
                transition.isRenamed(key(before), key(after))
                        || (transition.isRemoved(key(before)) && !use.of(key(after)));
            default -> after != null && !use.of(key(after));
        };
    }

    private static String key(SchemaField.@Nullable Stored field) {
        return Objects.requireNonNull(field).key();
    }

    private String advice(SchemaChange change, Transition transition) {
        if (!(change instanceof FieldChange field)) {
            return EvolutionMessages.migrate(transition.before().version());
        }
        SchemaField.Stored before = field.storedBefore();
        SchemaField.Stored after = field.storedAfter();
        return switch (field.kind()) {
            case ADDED -> {
                boolean isToday = transition
                        .componentOf(Objects.requireNonNull(after).key())
                        .isPresent();
                yield isToday
                        ? EvolutionMessages.sayAdded()
                        : EvolutionMessages.migrate(transition.before().version());
            }
            case REMOVED, STATIC_NOW ->
                EvolutionMessages.sayRemoved(Objects.requireNonNull(before).key());
            case KEY_CHANGED ->
                EvolutionMessages.sayRenamed(Objects.requireNonNull(before).key());
            default -> EvolutionMessages.migrate(transition.before().version());
        };
    }

    /** What is said of keys that never were does nothing, and is most likely misspelled. */
    private void checkNames() {
        for (String key : model.evolution().removed()) {
            if (!wasStored(key)) {
                errors.error(record, "removed", EvolutionMessages.neverStored(key, "removed"));
            }
        }
        model.stored().forEach(component -> component.formerKeys().stream()
                .filter(key -> !wasStored(key))
                .forEach(key -> ComponentErrors.report(
                        record, component.name(), EvolutionMessages.neverStored(key, "formerly"), errors)));
    }

    private boolean wasStored(String key) {
        return committed.before(model.version()).stream()
                .flatMap(schema -> schema.stored().stream())
                .anyMatch(field -> field.key().equals(key));
    }
}
