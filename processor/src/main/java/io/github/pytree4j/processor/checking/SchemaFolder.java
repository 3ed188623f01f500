package io.github.pytree4j.processor.checking;

import io.github.pytree4j.processor.comparison.CommittedSchemas;
import io.github.pytree4j.processor.errors.ErrorReporter;
import io.github.pytree4j.processor.errors.SchemaMessages;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder of committed schemas that the options of the compiler name. */
public final class SchemaFolder {
    /** The option that names it. */
    public static final String OPTION = "pytree4j.schemas";

    private final Map<String, String> options;
    private boolean opened;
    private @Nullable CommittedSchemas committed;

    /** @param options those of the compiler; without {@link #OPTION} nothing is compared, and nothing read */
    public SchemaFolder(Map<String, String> options) {
        this.options = new HashMap<>(options); // Values may be null.
    }

    /** What is in it; nothing if none is named. One that is not there is an error, once, so that nobody trusts in it. */
    Optional<CommittedSchemas> open(ErrorReporter errors) {
        if (!opened) {
            opened = true;
            committed = find(errors);
        }
        return Optional.ofNullable(committed);
    }

    private @Nullable CommittedSchemas find(ErrorReporter errors) {
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
}
