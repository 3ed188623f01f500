package io.github.pytree4j.format.flax;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects what a {@link FlaxWriter} writes, to make one array of it in the end. The bytes of arrays that nobody can change
 * are only remembered, and move once. All else is copied, and moves twice; beyond a number of such bytes nothing is
 * kept any more, and the bytes are only counted.
 */
public final class CollectedBytes implements TokenOutput {
    private static final int MAX_BUFFER_BYTES = 1 << 18;
    /** Under this, a copy takes less than what it takes to remember a part. */
    private static final int LARGE_BYTES = 1 << 12;

    private static final byte[] NONE = {};

    /** What a Java array holds at most. */
    private static final int MAX_BYTES = Integer.MAX_VALUE - 8;

    /** The first part, or the only one of a small tree: a copied one, from an index to another. */
    private byte[] first = NONE;

    private int firstFrom;
    private int firstTo;

    /** The parts after it. */
    private final List<ByteBuffer> parts = new ArrayList<>(0);

    private final int maxCopied;
    private long size;
    private long copied;
    private boolean isWhole = true;

    /** @param maxCopied how many bytes that had to be copied are kept */
    public CollectedBytes(int maxCopied) {
        this.maxCopied = maxCopied;
    }

    /** Forgets all, for another tree. */
    public void clear() {
        first = NONE;
        firstFrom = 0;
        firstTo = 0;
        parts.clear();
        size = 0;
        copied = 0;
        isWhole = true;
    }

    @Override
    public byte[] next(byte[] full) {
        if (!isWhole && full.length > 0) {
            return full;
        }
        return new byte[Math.max(TokenWriter.MIN_BUFFER_BYTES, Math.min(2 * full.length, MAX_BUFFER_BYTES))];
    }

    @Override
    public void take(byte[] buffer, int from, int to) {
        int length = to - from;
        copied += length;
        if (size == 0 && copied <= maxCopied) {
            first = buffer;
            firstFrom = from;
            firstTo = to;
            size = length;
        } else {
            keep(ByteBuffer.wrap(buffer, from, length));
        }
    }

    @Override
    public int largeBytes() {
        return LARGE_BYTES;
    }

    @Override
    public void takeLarge(ByteBuffer part) {
        keep(part);
    }

    private void keep(ByteBuffer part) {
        size += part.remaining();
        if (copied > maxCopied || size > MAX_BYTES) {
            isWhole = false;
            first = NONE;
            parts.clear();
        } else if (isWhole) {
            parts.add(part);
        }
    }

    /** How many bytes were written. */
    public long size() {
        return size;
    }

    /** Whether no Java array is long enough. */
    public boolean isTooLong() {
        return size > MAX_BYTES;
    }

    /** Whether all of them have been kept. */
    public boolean isWhole() {
        return isWhole;
    }

    /** The bytes, which have all been kept. */
    public byte[] toByteArray() {
        if (!isWhole) {
            throw new IllegalStateException("the bytes were only counted");
        }
        if (parts.isEmpty()) {
            // A small tree: a copy needs no zeros first.
            return Arrays.copyOfRange(first, firstFrom, firstTo);
        }
        byte[] all = new byte[(int) size];
        int at = firstTo - firstFrom;
        System.arraycopy(first, firstFrom, all, 0, at);
        for (ByteBuffer part : parts) {
            int length = part.remaining();
            part.get(part.position(), all, at, length);
            at += length;
        }
        return all;
    }
}
