package io.github.pytree4j.array;

import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The bytes of an array as buffers end to end, since one buffer cannot exceed 2 GiB. No element straddles two buffers,
 * and none is empty. Immutable; threads may share an instance.
 */
abstract sealed class Segments permits SharedSegments, ZeroSegments, CheckedSegments {

    /** Shares the remaining bytes of {@code sources}; each must hold whole elements. */
    static Segments sharing(List<ByteBuffer> sources, int itemSize) {
        // Zeros stay zeros, however many buffers they would make.
        if (sources instanceof Views views && views.segments instanceof ZeroSegments zeros && zeros.holds(itemSize)) {
            return new ZeroSegments(zeros.byteSize(), itemSize);
        }
        return SharedSegments.of(sources, itemSize);
    }

    abstract long byteSize();

    /** How many buffers there are. */
    abstract int count();

    /** The buffer of this index: a new read-only, little-endian view, whose position is 0. */
    abstract ByteBuffer view(int index);

    /** The {@code size} (1, 2, 4 or 8) bytes at {@code offset} as an unsigned little-endian number. */
    abstract long bits(long offset, int size);

    abstract boolean sameBytes(Segments other);

    /** Every {@link #view}, each made when it is asked for. */
    final List<ByteBuffer> views() {
        return new Views(this, count());
    }

    private static final class Views extends AbstractList<ByteBuffer> implements RandomAccess {
        private final Segments segments;
        private final int count;

        Views(Segments segments, int count) {
            this.segments = segments;
            this.count = count;
        }

        @Override
        public ByteBuffer get(int index) {
            return segments.view(index);
        }

        @Override
        public int size() {
            return count;
        }
    }
}
