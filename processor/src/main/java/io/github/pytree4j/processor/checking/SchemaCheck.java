package io.github.pytree4j.processor.checking;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.processor.comparison.CommittedSchemas;
import io.github.pytree4j.processor.comparison.SchemaChange;
import io.github.pytree4j.processor.comparison.SchemaChanges;
import io.github.pytree4j.processor.errors.ErrorReporter;
import io.github.pytree4j.processor.errors.Message;
import io.github.pytree4j.processor.errors.SchemaMessages;
import io.github.pytree4j.processor.model.Names;
import io.github.pytree4j.processor.schema.Schema;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a record that is no longer what was committed under its version. It compares one version only: whether a way
 * leads forward from the older ones is not looked at, but each of their files has to be as the processor wrote it.
 */
public final class SchemaCheck {
    /** The option of the compiler that names the folder of committed schemas. */
    public static final String OPTION = "pytree4j.schemas";

    /** The member of {@link PyTreeDataclass} that is to be changed. */
    private static final String VERSION = "version";

    private final Map<String, String> options;
    private boolean opened;
    private @Nullable CommittedSchemas committed;

    /** @param options those of the compiler; without {@link #OPTION} nothing is compared, and nothing read */
    public SchemaCheck(Map<String, String> options) {
        this.options = new HashMap<>(options); // Values may be null.
    }

    /** Compares the record with its committed schemas. */
    public void check(TypeElement record, Schema schema, ErrorReporter errors) {
        if (!opened) {
            opened = true;
            committed = open(errors);
        }
        if (committed != null) {
            compare(record, schema, committed, errors);
        }
    }

    /** The folder that the options name, if they do. One that is not there is an error, so that nobody trusts in it. */
    private @Nullable CommittedSchemas open(ErrorReporter errors) {
        if (!options.containsKey(OPTION)) {
            return null;
        }
        String folder = options.get(OPTION);
        if (folder == null || folder.isBlank()) {
            errors.error(SchemaMessages.noSchemaFolder(OPTION));
            return null;
        }
        try {
            Path path = Path.of(folder);
            if (Files.isDirectory(path)) {
                return new CommittedSchemas(path);
            }
            errors.error(
                    SchemaMessages.unknownSchemaFolder(path.toAbsolutePath().toString(), OPTION));
        } catch (InvalidPathException e) {
            errors.error(SchemaMessages.unknownSchemaFolder(folder, OPTION));
        }
        return null;
    }

    private static void compare(TypeElement record, Schema schema, CommittedSchemas committed, ErrorReporter errors) {
        String name = Names.inMessages(record);
        int version = schema.version();
        SortedMap<Integer, Schema> schemas =
                committed.of(schema.record(), problem -> errors.error(record, VERSION, problem));
        int latest = schemas.isEmpty() ? 0 : schemas.lastKey();
        Schema same = schemas.get(version);
        if (latest > version) {
            String file = committed.file(schema.record(), latest).toString();
            errors.error(record, VERSION, SchemaMessages.versionLowered(name, version, latest, file));
        } else if (same != null) {
            String file = committed.file(schema.record(), version).toString();
            List<SchemaChange> changes = SchemaChanges.between(same, schema).stream()
                    .filter(SchemaChange::asksForVersion)
                    .toList();
            refuse(changes, record, version, file, errors);
        } else if (version > 0 && !errors.hasErrors()) {
            String file = committed.file(schema.record(), version).toString();
            errors.note(record, VERSION, SchemaMessages.notCommitted(name, version, schema.path(), file));
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
        record.getRecordComponents().stream()
                .filter(component ->
                        isOne && component.getSimpleName().toString().equals(first))
                .findFirst()
                .ifPresentOrElse(
                        component -> errors.error(component, message), () -> errors.error(record, VERSION, message));
    }
}
