package io.github.pytree4j.format.flax;

import io.github.pytree4j.errors.CheckpointIOException;
import io.github.pytree4j.format.FileBytes;
import io.github.pytree4j.format.LeafListener;
import io.github.pytree4j.format.PayloadCheck;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file that is too long to be read whole: headers, keys and small values are read through a window, small slices into the
 * heap. Only large slices are views of mappings, so that nothing else can meet one whose file another program has cut, which
 * would end the process. Where the file is not to be mapped, large slices are read into the heap, too.
 *
 * <p>Mappings begin every GiB but are up to 2 GiB long, so that any slice lies whole in one of them; the overlap costs address
 * space only. Each is made when the first slice needs it.
 */
final class LargeFileBytes implements InputBytes {
    private static final int WINDOW_BYTES = 1 << 14;

    /**
     * How long a slice is at least to be mapped: few pages. With 64 KiB, a file of arrays of 16 KiB took twice the time, since all
     * its bytes are then copied into the heap.
     */
    private static final int MAPPED_BYTES = LeafListener.LARGE_ARRAY_BYTES;

    /** Into the heap the JDK reads by way of an off-heap copy of the same size, which it keeps, so it reads in pieces. */
    private static final int MAX_READ_BYTES = 1 << 20;

    private final FileBytes file;
    private final String name;
    private final int mappedBytes;
    private final byte[] window;
    private long windowStart;
    private int windowLength;
    private final Map<Long, Optional<ByteBuffer>> mappings = new HashMap<>();

    /** What reads a part of the file in one way or another. */
    private interface Access<T> {
        T run() throws IOException;
    }

    LargeFileBytes(FileBytes file, String name) {
        this(file, name, WINDOW_BYTES, MAPPED_BYTES);
    }

    /** With a window and a limit of other sizes than usual, for tests. */
    LargeFileBytes(FileBytes file, String name, int windowBytes, int mappedBytes) {
        this.file = file;
        this.name = name;
        this.mappedBytes = mappedBytes;
        this.window = new byte[windowBytes];
    }

    @Override
    public long size() {
        return file.size();
    }

    @Override
    public void copy(long offset, byte[] destination, int length) {
        if (!holds(offset, length)) {
            // What takes up most of the window is not worth a second copy.
            if (length > window.length / 2) {
                read(offset, ByteBuffer.wrap(destination, 0, length));
                return;
            }
            load(offset, length);
        }
        System.arraycopy(window, (int) (offset - windowStart), destination, 0, length);
    }

    private boolean holds(long offset, int length) {
        return offset >= windowStart && offset + length <= windowStart + windowLength;
    }

    /** Fills the window, but after a jump over what is mapped only so far as was asked for: the next jump may follow at once. */
    private void load(long offset, int asked) {
        boolean goesOn = offset >= windowStart && offset <= windowStart + windowLength;
        int length = (int) Math.min(goesOn ? window.length : asked, size() - offset);
        windowLength = 0;
        read(offset, ByteBuffer.wrap(window, 0, length));
        windowStart = offset;
        windowLength = length;
    }

    @Override
    public List<ByteBuffer> slices(long offset, long length, int itemSize) {
        List<ByteBuffer> slices = new ArrayList<>();
        int step = InputBytes.sliceBytes(itemSize);
        for (long from = offset; from < offset + length; from += step) {
            int piece = (int) Math.min(step, offset + length - from);
            Optional<ByteBuffer> view = length < mappedBytes ? Optional.empty() : view(from, piece);
            slices.add(view.isPresent() ? view.get() : onHeap(from, piece));
        }
        return slices;
    }

    @Override
    public Optional<PayloadCheck> payloadCheck(long offset, long length) {
        return file.payloadCheck(offset, length);
    }

    private ByteBuffer onHeap(long offset, int length) {
        byte[] bytes = new byte[length];
        copy(offset, bytes, length);
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    private Optional<ByteBuffer> view(long offset, int length) {
        long start = offset / MAX_SLICE * MAX_SLICE;
        return mappings.computeIfAbsent(start, this::map).map(mapping -> mapping.slice((int) (offset - start), length));
    }

    private Optional<ByteBuffer> map(long start) {
        return access(() -> file.map(start, (int) Math.min(Integer.MAX_VALUE, size() - start)));
    }

    private void read(long offset, ByteBuffer into) {
        access(() -> {
            int end = into.limit();
            long start = offset - into.position();
            while (into.position() < end) {
                into.limit(Math.min(end, into.position() + MAX_READ_BYTES));
                file.read(start + into.position(), into);
            }
            return into;
        });
    }

    private <T> T access(Access<T> access) {
        try {
            return access.run();
        } catch (IOException e) {
            throw new CheckpointIOException("cannot read the checkpoint " + name + ": " + e, e);
        }
    }
}
