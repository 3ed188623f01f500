package io.github.pytree4j.format.flax;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bytes in memory, which must not change any more: slices are views of them. */
final class MemoryBytes implements InputBytes {
    private final ByteBuffer bytes;
    private final byte @Nullable [] array;
    private final int arrayOffset;

    /** @param bytes what remains of them */
    MemoryBytes(ByteBuffer bytes) {
        this.bytes = bytes.slice().asReadOnlyBuffer();
        this.array = bytes.hasArray() ? bytes.array() : null;
        this.arrayOffset = bytes.hasArray() ? bytes.arrayOffset() + bytes.position() : 0;
    }

    @Override
    public long size() {
        return bytes.capacity();
    }

    @Override
    public byte @Nullable [] array() {
        return array;
    }

    @Override
    public int arrayOffset() {
        return arrayOffset;
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
