package io.github.pytree4j.cli;

import io.github.pytree4j.errors.CheckpointIOException;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output whose failures are not swallowed by the {@link java.io.PrintWriter} in front of it: once nobody reads any
 * more, the command stops at once, and a full disk is reported, once.
 */
final class StandardOutput extends OutputStream {
    private final OutputStream stream;
    private boolean failed;

    /** Standard output could not be written. */
    static final class FailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private FailedException(IOException cause) {
            super("cannot write the output: " + cause.getMessage(), cause);
        }

        /** Whether the reader of a pipe went away, as {@code head} does when it has seen enough. */
        boolean isBrokenPipe() {
            return String.valueOf(getMessage()).contains("Broken pipe");
        }

        /** This, or, where the reader of a pipe went away before all was done, a failure that says so. */
        RuntimeException orUnfinished(String what) {
            return isBrokenPipe()
                    ? new CheckpointIOException(
                            "cannot write the output, whose reader is gone; " + what, new IOException(this))
                    : this;
        }
    }

    StandardOutput(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(int singleByte) {
        write(new byte[] {(byte) singleByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (failed) {
            return;
        }
        try {
            stream.write(bytes, offset, length);
        } catch (IOException e) {
            failed = true;
            throw new FailedException(e);
        }
    }
}
