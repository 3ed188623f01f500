package io.github.pytree4j.errors;

/**
 * A save waited for the writer before it as long as it was told to, and that is still writing. The directory is as the other one
 * makes it; nothing of this save is in it. It may be tried again.
 */
public final class CheckpointBusyException extends CheckpointException {
    private static final long serialVersionUID = 1L;

    public CheckpointBusyException(String message) {
        super(message);
    }
}
