package io.github.pytree4j.errors;

import org.jspecify.annotations.Nullable;

/**
 * The state takes more of the heap than the program has. The message names the file's place where that showed, and how to give
 * the program more. Nothing was changed, and what had been read is garbage.
 */
public final class HeapTooSmallException extends CheckpointException {
    private static final long serialVersionUID = 1L;

    public HeapTooSmallException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
