package io.github.pytree4j.array;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Any number of zero bytes, which take no memory: every buffer is a view of one block that all arrays of zeros share. Only
 * an element larger than this block needs a block of its own, and only once somebody asks for its buffer.
 */
final class ZeroSegments extends Segments {
    private static final int BLOCK_BYTES = 1 << 20;
    private static final ByteBuffer BLOCK = zeros(BLOCK_BYTES);

    private final long byteSize;
    private final int itemSize;
    private final int bytesPerBuffer;
    private volatile @Nullable ByteBuffer ownBlock;

    /** Zeros for elements of {@code itemSize} bytes; the other size is a multiple of it. */
    ZeroSegments(long byteSize, int itemSize) {
        this.byteSize = byteSize;
        this.itemSize = itemSize;
        this.bytesPerBuffer = itemSize > BLOCK_BYTES ? itemSize : BLOCK_BYTES - BLOCK_BYTES % Math.max(1, itemSize);
    }

    private static ByteBuffer zeros(int length) {
        return ByteBuffer.allocate(length).asReadOnlyBuffer();
    }

    /** Whether every buffer holds whole elements of this size, too. */
    boolean holds(int otherItemSize) {
        return otherItemSize > 0 && itemSize % otherItemSize == 0;
    }

    @Override
    long byteSize() {
        return byteSize;
    }

    @Override
    int count() {
        long count = byteSize / bytesPerBuffer + (byteSize % bytesPerBuffer == 0 ? 0 : 1);
        if (count > Integer.MAX_VALUE) {
            throw new IllegalStateException("an array of " + byteSize + " zero bytes takes " + count
                    + " buffers, more than a list holds; such an array can only be a target");
        }
        return (int) count;
    }

    @Override
    ByteBuffer view(int index) {
        Objects.checkIndex(index, count());
        long start = (long) index * bytesPerBuffer;
        int length = (int) Math.min(bytesPerBuffer, byteSize - start);
        return block().slice(0, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private ByteBuffer block() {
        if (bytesPerBuffer <= BLOCK_BYTES) {
            return BLOCK;
        }
        ByteBuffer block = ownBlock;
        if (block == null) {
            block = zeros(itemSize);
            ownBlock = block;
        }
        return block;
    }

    @Override
    long bits(long offset, int size) {
        return 0;
    }

    @Override
    boolean sameBytes(Segments other) {
        if (byteSize != other.byteSize()) {
            return false;
        }
        return other instanceof ZeroSegments || other.views().stream().allMatch(ZeroSegments::isZero);
    }

    private static boolean isZero(ByteBuffer bytes) {
        for (int at = 0; at < bytes.limit(); at += BLOCK_BYTES) {
            int length = Math.min(BLOCK_BYTES, bytes.limit() - at);
            if (bytes.slice(at, length).mismatch(BLOCK.slice(0, length)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
