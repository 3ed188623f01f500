package io.github.pytree4j.multihost.assembly;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** A way through buffers that lie end to end, forwards only: those of zeros are too many to keep. Belongs to one thread. */
final class Cursor {
    private final List<ByteBuffer> buffers;
    private int next;
    private ByteBuffer current = ByteBuffer.allocate(0);
    /** Where the current buffer begins and ends, counted from the beginning of the first. */
    private long start;

    private long end;

    /** The buffers begin at their position 0. */
    Cursor(List<ByteBuffer> buffers) {
        this.buffers = buffers;
    }

    /** Goes on to the buffer that has the byte at this offset. */
    void seek(long offset) {
        while (offset >= end) {
            current = buffers.get(next++).duplicate().order(ByteOrder.LITTLE_ENDIAN);
            start = end;
            end += current.limit();
        }
    }

    ByteBuffer buffer() {
        return current;
    }

    /** Where in the buffer the byte at this offset is. */
    int at(long offset) {
        return (int) (offset - start);
    }

    /** How many bytes there are from this offset to the end of the buffer. */
    long left(long offset) {
        return end - offset;
    }
}
