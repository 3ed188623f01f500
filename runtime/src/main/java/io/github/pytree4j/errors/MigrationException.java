package io.github.pytree4j.errors;

/**
 * A migration could not be applied to the state of a checkpoint: its condition or one of its patches threw an exception,
 * which is the cause. The message says which migration and which patch. The state is as it was, and so is the checkpoint.
 */
public final class MigrationException extends CheckpointException {
    private static final long serialVersionUID = 1L;

    public MigrationException(String message, Throwable cause) {
        super(message, cause);
    }
}
