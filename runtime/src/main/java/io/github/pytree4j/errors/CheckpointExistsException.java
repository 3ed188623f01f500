package io.github.pytree4j.errors;

/**
 * A save was refused because a checkpoint of this or a later step is there already. The directory is as it was.
 */
public final class CheckpointExistsException extends CheckpointException {
    private static final long serialVersionUID = 1L;

    public CheckpointExistsException(String message) {
        super(message);
    }
}
