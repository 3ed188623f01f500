package io.github.pytree4j.multihost.assembly;

import java.nio.ByteBuffer;
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

    private void seek(long offset) {
        while (offset >= end) {
            current = buffers.get(next++);
            start = end;
            end += current.limit();
        }
    }

    /** Copies bytes; neither offset may be before one of an earlier call. */
    static void copy(Cursor source, long from, Cursor target, long to, long length) {
        for (long done = 0; done < length; ) {
            long at = from + done;
            long into = to + done;
            source.seek(at);
            target.seek(into);
            int bytes = (int) Math.min(length - done, Math.min(source.end - at, target.end - into));
            target.current.put((int) (into - target.start), source.current, (int) (at - source.start), bytes);
            done += bytes;
        }
    }
}
