package io.github.pytree4j.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The bytes of one opened file, which stays the same whoever puts another in its place. Safe for use by several threads. */
public interface FileBytes {

    /** How many bytes there are. */
    long size();

    /**
     * Fills {@code into} with the bytes from {@code position} on.
     *
     * @throws java.io.EOFException if the file ends before, since somebody cut it
     */
    void read(long position, ByteBuffer into) throws IOException;

    /**
     * A read-only view of bytes, which stays valid when the file is closed; empty where the file is to be read, not mapped. What
     * becomes of a view when another program writes into the file is in docs/reliability.md.
     */
    Optional<ByteBuffer> map(long position, int length) throws IOException;

    /** Whether all bytes have been compared that ever will be, so that {@link #payloadCheck} has nothing to add. */
    default boolean isChecked() {
        return true;
    }

    /**
     * How to compare the bytes of a large array, where that has not been done yet.
     *
     * @param position where they begin
     * @param length how many there are
     */
    default Optional<PayloadCheck> payloadCheck(long position, long length) {
        return Optional.empty();
    }
}
