package io.github.pytree4j.format.flax;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of a checkpoint, read at any offset and sliced without copying. Offsets are 64 bits wide.
 *
 * <p>A file is mapped in windows that begin every GiB but are up to 2 GiB long, so that any range of at most 1 GiB lies
 * whole in one of them. The overlap costs address space only.
 */
final class InputBytes {
    private static final int STRIDE_BITS = 30;
    private static final long STRIDE = 1L << STRIDE_BITS;

    /** Bytes that a slice has at most, and so an item of an array. */
    static final int MAX_SLICE = 1 << STRIDE_BITS;

    private final List<ByteBuffer> windows;
    private final long size;

    private InputBytes(List<ByteBuffer> windows, long size) {
        this.windows = windows;
        this.size = size;
    }

    static InputBytes wrap(ByteBuffer bytes) {
        ByteBuffer whole = bytes.slice().asReadOnlyBuffer();
        List<ByteBuffer> windows = new ArrayList<>();
        for (long start = 0; start == 0 || start < whole.capacity(); start += STRIDE) {
            windows.add(whole.slice((int) start, whole.capacity() - (int) start));
        }
        return new InputBytes(windows, whole.capacity());
    }

    /** Maps the whole file as it is now; the channel may be closed afterwards. */
    static InputBytes map(FileChannel file) throws IOException {
        long size = file.size();
        List<ByteBuffer> windows = new ArrayList<>();
        for (long start = 0; start == 0 || start < size; start += STRIDE) {
            windows.add(file.map(MapMode.READ_ONLY, start, Math.min(size - start, Integer.MAX_VALUE)));
        }
        return new InputBytes(windows, size);
    }

    long size() {
        return size;
    }

    byte at(long offset) {
        return window(offset).get(within(offset));
    }

    /** Copies {@code length} bytes to the beginning of {@code destination}. */
    void copy(long offset, byte[] destination, int length) {
        int at = 0;
        for (ByteBuffer slice : slices(offset, length, 1)) {
            slice.get(0, destination, at, slice.capacity());
            at += slice.capacity();
        }
    }

    /** Views of the bytes in order, each of whole items and at most 1 GiB, which an item must not exceed. */
    List<ByteBuffer> slices(long offset, long length, int itemSize) {
        List<ByteBuffer> slices = new ArrayList<>();
        long step = itemSize == 0 ? STRIDE : STRIDE / itemSize * itemSize;
        for (long from = offset; from < offset + length; from += step) {
            int piece = (int) Math.min(step, offset + length - from);
            slices.add(window(from).slice(within(from), piece));
        }
        return slices;
    }

    private ByteBuffer window(long offset) {
        return windows.get((int) (offset >>> STRIDE_BITS));
    }

    private static int within(long offset) {
        return (int) (offset & (STRIDE - 1));
    }
}
