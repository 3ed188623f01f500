package io.github.pytree4j.array;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Buffers that somebody gave. Only absolute reads are used, so threads may share an instance. */
final class SharedSegments extends Segments {
    private final ByteBuffer[] buffers;
    /** Where each buffer ends, counted in bytes from the beginning of the first. Strictly ascending. */
    private final long[] ends;

    private SharedSegments(ByteBuffer[] buffers, long[] ends) {
        this.buffers = buffers;
        this.ends = ends;
    }

    static SharedSegments of(List<ByteBuffer> sources, int itemSize) {
        List<ByteBuffer> kept = new ArrayList<>(sources.size());
        for (ByteBuffer source : sources) {
            Objects.requireNonNull(source, "buffers must not hold null");
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
        return new SharedSegments(kept.toArray(ByteBuffer[]::new), ends);
    }

    @Override
    long byteSize() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    @Override
    int count() {
        return buffers.length;
    }

    @Override
    ByteBuffer view(int index) {
        return buffers[index].duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    long bits(long offset, int size) {
        int i = buffers.length == 1 ? 0 : indexOf(offset);
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

    /** The first buffer that ends after {@code offset}. */
    private int indexOf(long offset) {
        int found = Arrays.binarySearch(ends, offset + 1);
        return found >= 0 ? found : -found - 1;
    }

    @Override
    boolean sameBytes(Segments other) {
        if (!(other instanceof SharedSegments that)) {
            return other.sameBytes(this);
        }
        if (this == that || byteSize() != that.byteSize()) {
            return this == that;
        }
        long offset = 0;
        for (int i = 0, j = 0; i < buffers.length; ) {
            int mine = (int) (offset - (ends[i] - buffers[i].capacity()));
            int theirs = (int) (offset - (that.ends[j] - that.buffers[j].capacity()));
            long end = Math.min(ends[i], that.ends[j]);
            int length = (int) (end - offset);
            if (buffers[i].slice(mine, length).mismatch(that.buffers[j].slice(theirs, length)) >= 0) {
                return false;
            }
            offset = end;
            i += ends[i] == end ? 1 : 0;
            j += that.ends[j] == end ? 1 : 0;
        }
        return true;
    }
}
