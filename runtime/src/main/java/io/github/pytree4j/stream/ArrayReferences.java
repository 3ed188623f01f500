package io.github.pytree4j.stream;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.state.StatePath;

/** Opens the arrays beside a checkpoint, for which its own file has placeholders. Safe for use by several threads. */
public interface ArrayReferences {
    /** What makes placeholders arrays, for messages. */
    String HOW_TO_OPEN =
            "CheckpointManager.builder(directory).arrays(MultihostArrays...) of the module pytree4j-multihost";

    /** Nobody can open them. */
    ArrayReferences NONE = new ArrayReferences() {
        @Override
        public boolean canOpen() {
            return false;
        }

        @Override
        public ExternalArray open(StatePath where, String path) {
            throw new UnsupportedFormatException(where.abbreviated() + " is an array of several hosts, "
                    + Phrases.quoted(path)
                    + " in the folder <checkpoint>_gda, and nothing was given that can open it: use "
                    + HOW_TO_OPEN + ". restoreRaw gives the rest of the state without it, with a placeholder there");
        }

        @Override
        public boolean readsWhole() {
            return false;
        }

        @Override
        public boolean isPartial() {
            return false;
        }
    };

    /** Whether {@link #open} does anything but to refuse. */
    default boolean canOpen() {
        return true;
    }

    /**
     * Opens an array; reads no more than what describes it.
     *
     * @param where where the placeholder stands
     * @param path where the array is, as the placeholder says; not to be trusted
     * @throws io.github.pytree4j.errors.CheckpointException if it cannot be opened
     */
    ExternalArray open(StatePath where, String path);

    /** Whether raw state has the whole arrays, and not external ones. */
    boolean readsWhole();

    /** Whether the target's value stays, where it has no array for one that is stored. */
    boolean isPartial();
}
