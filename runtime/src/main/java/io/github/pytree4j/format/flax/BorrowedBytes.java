package io.github.pytree4j.format.flax;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bytes of somebody who may change them when they have been read: slices are copies. */
final class BorrowedBytes implements InputBytes {
    private final byte[] bytes;

    BorrowedBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public byte[] array() {
        return bytes;
    }

    @Override
    public void copy(long offset, byte[] destination, int length) {
        System.arraycopy(bytes, (int) offset, destination, 0, length);
    }

    @Override
    public List<ByteBuffer> slices(long offset, long length, int itemSize) {
        List<ByteBuffer> slices = new ArrayList<>();
        int step = InputBytes.sliceBytes(itemSize);
        for (long from = offset; from < offset + length; from += step) {
            int to = (int) Math.min(from + step, offset + length);
            byte[] slice = Arrays.copyOfRange(bytes, (int) from, to);
            slices.add(ByteBuffer.wrap(slice).asReadOnlyBuffer());
        }
        return slices;
    }
}
