package io.github.pytree4j.errors;

/**
 * There is no checkpoint where one was asked for: no such step, no such file, or nothing in the directory yet. Nothing was
 * changed.
 */
public final class CheckpointNotFoundException extends CheckpointException {
    private static final long serialVersionUID = 1L;

    public CheckpointNotFoundException(String message) {
        super(message);
    }
}
