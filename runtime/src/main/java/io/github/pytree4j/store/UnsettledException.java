package io.github.pytree4j.store;

import java.io.IOException;

/** A checkpoint is in its place, lastingly, but the arrays that it has superseded could not be deleted; the next save does that. */
public final class UnsettledException extends IOException {
    private static final long serialVersionUID = 1L;

    UnsettledException(IOException cause) {
        super(cause.toString(), cause);
    }
}
