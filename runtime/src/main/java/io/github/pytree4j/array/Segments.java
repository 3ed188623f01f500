package io.github.pytree4j.array;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of an array as one or more buffers end to end, since one buffer cannot exceed 2 GiB. No element straddles
 * two buffers. Only absolute reads are used, so threads may share an instance.
 */
final class Segments {
    private final ByteBuffer[] buffers;
    private final long[] ends;

    private Segments(ByteBuffer[] buffers, long[] ends) {
        this.buffers = buffers;
        this.ends = ends;
    }

    /** Shares the remaining bytes of {@code sources}; each must hold whole elements. */
    static Segments sharing(List<ByteBuffer> sources, int itemSize) {
        List<ByteBuffer> kept = new ArrayList<>(sources.size());
        for (ByteBuffer source : sources) {
            if (itemSize > 0 && source.remaining() % itemSize != 0) {
                throw new IllegalArgumentException("a buffer of " + source.remaining()
                        + " bytes does not hold whole elements of " + itemSize + " bytes");
            }
            if (source.hasRemaining()) {
                kept.add(source.slice().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN));
            }
        }
        long[] ends = new long[kept.size()];
        long end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += kept.get(i).capacity();
            ends[i] = end;
        }
        return new Segments(kept.toArray(ByteBuffer[]::new), ends);
    }

    long byteSize() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    /** Read-only views with positions of their own, in order. */
    List<ByteBuffer> views() {
        List<ByteBuffer> views = new ArrayList<>(buffers.length);
        for (ByteBuffer buffer : buffers) {
            views.add(buffer.duplicate().order(ByteOrder.LITTLE_ENDIAN));
        }
        return views;
    }

    /** The {@code size} (1, 2, 4 or 8) bytes at {@code offset} as an unsigned little-endian number. */
    long bits(long offset, int size) {
        int i = 0;
        while (i < ends.length && ends[i] <= offset) {
            i++;
        }
        ByteBuffer buffer = buffers[i];
        int at = (int) (offset - (ends[i] - buffer.capacity()));
        return switch (size) {
            case 1 -> Byte.toUnsignedLong(buffer.get(at));
            case 2 -> Short.toUnsignedLong(buffer.getShort(at));
            case 4 -> Integer.toUnsignedLong(buffer.getInt(at));
            case 8 -> buffer.getLong(at);
            default -> throw new IllegalArgumentException("no number has " + size + " bytes");
        };
    }

    boolean sameBytes(Segments other) {
        if (byteSize() != other.byteSize()) {
            return false;
        }
        List<ByteBuffer> mine = views();
        List<ByteBuffer> theirs = other.views();
        int i = 0;
        int j = 0;
        while (i < mine.size()) {
            ByteBuffer a = mine.get(i);
            ByteBuffer b = theirs.get(j);
            int length = Math.min(a.remaining(), b.remaining());
            if (a.slice(a.position(), length).mismatch(b.slice(b.position(), length)) >= 0) {
                return false;
            }
            a.position(a.position() + length);
            b.position(b.position() + length);
            i += a.hasRemaining() ? 0 : 1;
            j += b.hasRemaining() ? 0 : 1;
        }
        return true;
    }
}
