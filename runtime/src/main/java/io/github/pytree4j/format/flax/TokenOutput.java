package io.github.pytree4j.format.flax;

import java.nio.ByteBuffer;

/** Where the bytes of a {@link TokenWriter} go. */
interface TokenOutput {

    /**
     * The buffer to go on with, from its beginning: at least {@link TokenWriter#MIN_BUFFER_BYTES}.
     *
     * @param full the one before, all of whose bytes have been taken; empty at first
     */
    byte[] next(byte[] full);

    /** Takes the bytes from {@code from} to {@code to} of the buffer; those after them are still the writer's. */
    void take(byte[] buffer, int from, int to);

    /** From how many bytes on a part of an array is handed over as it is, not by way of the buffer. */
    int largeBytes();

    /** Takes the remaining bytes of a large part of an array, which nobody will change, so that it may be kept. */
    void takeLarge(ByteBuffer part);

    /** Hands on whatever it has taken and still holds back. */
    default void end() {}
}
