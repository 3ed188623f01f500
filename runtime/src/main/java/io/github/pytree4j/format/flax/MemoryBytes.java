package io.github.pytree4j.format.flax;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Bytes in memory, which must not change any more: slices are views of them. */
final class MemoryBytes implements InputBytes {
    private final ByteBuffer bytes;

    /** @param bytes what remains of them */
    MemoryBytes(ByteBuffer bytes) {
        this.bytes = bytes.slice().asReadOnlyBuffer();
    }

    @Override
    public long size() {
        return bytes.capacity();
    }

    @Override
    public void copy(long offset, byte[] destination, int length) {
        bytes.get((int) offset, destination, 0, length);
    }

    @Override
    public List<ByteBuffer> slices(long offset, long length, int itemSize) {
        List<ByteBuffer> slices = new ArrayList<>();
        int step = InputBytes.sliceBytes(itemSize);
        for (long from = offset; from < offset + length; from += step) {
            slices.add(bytes.slice((int) from, (int) Math.min(step, offset + length - from)));
        }
        return slices;
    }
}
