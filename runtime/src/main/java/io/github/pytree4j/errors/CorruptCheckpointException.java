package io.github.pytree4j.errors;

/**
 * The bytes are not a checkpoint, or not the whole of one: truncated, damaged, or written by something else. The message
 * names the byte offset. Nothing was changed.
 */
public final class CorruptCheckpointException extends CheckpointException {
    private static final long serialVersionUID = 1L;

    public CorruptCheckpointException(String message) {
        super(message);
    }
}
