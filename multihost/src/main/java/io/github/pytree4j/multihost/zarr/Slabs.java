package io.github.pytree4j.multihost.zarr;

import java.util.Arrays;

/**
 * A way through a box of elements in pieces that are boxes, too, and lie without a gap in it, so that a large chunk needs no memory of
 * its size. Belongs to one thread.
 */
final class Slabs {
    private final long[] shape;
    /** The axis that is cut; those before it are taken one by one, those after it whole. */
    private final int axis;

    private final long most;
    private final long[] start;
    private final long[] lengths;
    private boolean isDone;

    /** @param maxElements that a piece has at most; at least 1 */
    Slabs(long[] shape, long maxElements) {
        this.shape = shape;
        int cut = shape.length;
        long whole = 1;
        while (cut > 0 && whole <= maxElements / shape[cut - 1]) {
            cut--;
            whole *= shape[cut];
        }
        this.axis = cut - 1;
        this.most = maxElements / whole;
        this.start = new long[shape.length];
        this.lengths = shape.clone();
        Arrays.fill(lengths, 0, Math.max(0, cut), 1);
        setLength();
    }

    private void setLength() {
        if (axis >= 0) {
            lengths[axis] = Math.min(most, shape[axis] - start[axis]);
        }
    }

    boolean isDone() {
        return isDone;
    }

    /** Where the piece begins. */
    long[] start() {
        return start.clone();
    }

    /** How long it is along each axis. */
    long[] lengths() {
        return lengths.clone();
    }

    /** How many elements it has. */
    int size() {
        long size = 1;
        for (long length : lengths) {
            size *= length;
        }
        return (int) size;
    }

    /** Goes on to the next piece. */
    void next() {
        int at = axis;
        long step = at >= 0 ? lengths[at] : 0;
        while (at >= 0 && start[at] + step == shape[at]) {
            start[at] = 0;
            at--;
            step = 1;
        }
        if (at < 0) {
            isDone = true;
            return;
        }
        start[at] += step;
        setLength();
    }
}
