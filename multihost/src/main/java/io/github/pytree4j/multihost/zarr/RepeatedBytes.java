package io.github.pytree4j.multihost.zarr;

import java.nio.ByteBuffer;

/** One element again and again: a chunk that is not there. */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record RepeatedBytes(byte[] element) implements ChunkBytes {

    /** The buffer has space for whole elements. */
    @Override
    public void read(ByteBuffer into) {
        while (into.hasRemaining()) {
            into.put(element);
        }
    }

    @Override
    public void end() {}

    @Override
    public void close() {}
}
