package io.github.pytree4j.errors;

import java.io.IOException;

/**
 * The file system refused to read or write: no permission, disk full, not a directory. After a failed save the directory
 * holds the checkpoints that it held before, unless the message says that the new one is in its place or saved: then that is
 * whole and can be restored, and only what should have followed was not done.
 */
public final class CheckpointIOException extends CheckpointException {
    private static final long serialVersionUID = 1L;

    public CheckpointIOException(String message, IOException cause) {
        super(message, cause);
    }
}
