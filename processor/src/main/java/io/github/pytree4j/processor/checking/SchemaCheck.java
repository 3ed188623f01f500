package io.github.pytree4j.processor.checking;

import io.github.pytree4j.processor.comparison.SchemaChange;
import io.github.pytree4j.processor.comparison.SchemaChanges;
import io.github.pytree4j.processor.errors.ErrorReporter;
import io.github.pytree4j.processor.errors.Message;
import io.github.pytree4j.processor.errors.SchemaMessages;
import io.github.pytree4j.processor.model.History;
import io.github.pytree4j.processor.model.Names;
import io.github.pytree4j.processor.model.RecordModel;
import io.github.pytree4j.processor.reading.FormerNames;
import io.github.pytree4j.processor.schema.Schema;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * Compares a record with its committed schemas: it may not be another than what was committed under its version, and from each
 * version before a way has to lead to it. Each of the files has to be as the processor wrote it.
 */
public final class SchemaCheck {
    private final SchemaFolder folder;
    private final FormerNames formerNames;

    /**
     * @param folder where the committed schemas are
     * @param formerNames of the records that they mention
     */
    public SchemaCheck(SchemaFolder folder, FormerNames formerNames) {
        this.folder = folder;
        this.formerNames = formerNames;
    }

    /**
     * Compares the record, if there is a folder.
     *
     * @return the versions before this one, and what leads from each to the next
     */
    public History check(TypeElement record, RecordModel model, Schema schema, ErrorReporter errors) {
        CommittedVersions committed = folder.open(errors)
                .map(schemas -> CommittedVersions.of(
                        model, schemas, formerNames, problem -> errors.error(record, ComponentErrors.VERSION, problem)))
                .orElse(CommittedVersions.NONE);
        List<Transition> transitions = Transitions.between(model, committed.before(schema.version()), schema);
        folder.open(errors).ifPresent(schemas -> {
            compare(record, schema, committed, errors);
            if (!errors.hasErrors()) { // Or else it is not known what was committed, or not the version that changed.
                new Ways(record, model, committed, errors).check(transitions, schema);
            }
            boolean isCommitted = committed.schemas().containsKey(schema.version());
            if (schema.version() > 0 && !isCommitted && !errors.hasErrors()) {
                String file = schemas.file(schema.record(), schema.version()).toString();
                errors.note(
                        record,
                        ComponentErrors.VERSION,
                        SchemaMessages.notCommitted(Names.inMessages(record), schema.version(), schema.path(), file));
            }
        });
        return Transitions.history(model, transitions);
    }

    private static void compare(TypeElement record, Schema schema, CommittedVersions committed, ErrorReporter errors) {
        String name = Names.inMessages(record);
        int version = schema.version();
        int latest = committed.latest();
        Schema same = committed.schemas().get(version);
        if (latest > version) {
            errors.error(
                    record,
                    ComponentErrors.VERSION,
                    SchemaMessages.versionLowered(name, version, latest, committed.file(latest)));
        } else if (same != null) {
            List<SchemaChange> changes = SchemaChanges.between(same, schema).stream()
                    .filter(SchemaChange::asksForVersion)
                    .toList();
            refuse(changes, record, version, committed.file(version), errors);
        }
    }

    /** One error with all of them: on the component, if they are one component's. */
    private static void refuse(
            List<SchemaChange> changes, TypeElement record, int version, String file, ErrorReporter errors) {
        if (changes.isEmpty()) {
            return;
        }
        Message message = SchemaMessages.changedUnderSameVersion(
                Names.inMessages(record),
                version,
                file,
                changes.stream().map(SchemaChange::text).toList());
        String first = changes.get(0).component();
        boolean isOne = changes.stream().allMatch(change -> first != null && first.equals(change.component()));
        ComponentErrors.report(record, isOne ? first : null, message, errors);
    }
}
