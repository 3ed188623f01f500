package io.github.pytree4j.cli;

import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.state.StateDictMismatchException;

/** What the exit code of the command says. */
final class ExitCodes {
    /** All went well. */
    static final int FINE = 0;

    /** A checkpoint was read, and it differs from what it should be, or is damaged. */
    static final int DIFFERS_OR_DAMAGED = 1;

    /** Nothing could be read or written, or the command was not understood. */
    static final int USAGE_OR_UNREADABLE = 2;

    private ExitCodes() {}

    static int of(Throwable failure) {
        boolean damaged =
                failure instanceof CorruptCheckpointException || failure instanceof StateDictMismatchException;
        return damaged ? DIFFERS_OR_DAMAGED : USAGE_OR_UNREADABLE;
    }
}
