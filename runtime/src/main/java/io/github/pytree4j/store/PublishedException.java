package io.github.pytree4j.store;

import java.io.IOException;

/**
 * A save failed after its checkpoint had taken its place: it is there, whole, and has its manifest; but whether it survives a power
 * cut is not known, and the work that follows was not done.
 */
public final class PublishedException extends IOException {
    private static final long serialVersionUID = 1L;

    PublishedException(IOException cause) {
        super(cause.toString(), cause);
    }
}
