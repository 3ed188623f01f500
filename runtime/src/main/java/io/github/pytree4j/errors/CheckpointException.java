package io.github.pytree4j.errors;

import org.jspecify.annotations.Nullable;

/**
 * Base of everything that can go wrong with saving and restoring. The message says what is wrong, where, what was
 * expected and found, and what to do.
 */
public abstract class CheckpointException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected CheckpointException(String message) {
        super(message);
    }

    protected CheckpointException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
