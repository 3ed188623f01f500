package io.github.pytree4j.errors;

/** A checkpoint is there, but in a format that this version does not read. The message says which. */
public final class UnsupportedFormatException extends CheckpointException {
    private static final long serialVersionUID = 1L;

    public UnsupportedFormatException(String message) {
        super(message);
    }
}
