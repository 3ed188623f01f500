package io.github.pytree4j.processor.comparison;

import io.github.pytree4j.processor.errors.SchemaMessages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enum has other constants, or a sealed interface other records.
 *
 * @param type the binary name of the enum or sealed interface
 * @param added the names that it did not have, sorted
 * @param removed the names that it no longer has, sorted: checkpoints with one of them no longer restore
 */
public record NamesChange(Kind kind, String type, List<String> added, List<String> removed) implements SchemaChange {

    /** Whose names they are. */
    public enum Kind {
        ENUM("enum"),
        SEALED("sealed");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    public NamesChange {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    @Override
    public boolean breaksRestore() {
        return !removed.isEmpty();
    }

    /** Python has no such types: what it reads is a string, or a dict. */
    @Override
    public boolean breaksFlax() {
        return false;
    }

    @Override
    public boolean asksForVersion() {
        return true;
    }

    @Override
    public @Nullable String component() {
        return null;
    }

    @Override
    public String text() {
        return SchemaMessages.namesChanged(kind.word + " " + type, added, removed);
    }
}
