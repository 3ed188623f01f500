package io.github.pytree4j.multihost.assembly;

/** A box of elements that lies in two arrays in C order, as runs of bytes without a gap in either. It is not
 * empty. */
final class Box {
    private final long[] lengths;
    private final Layout source;
    private final Layout target;
    /** How many axes are outside of the runs. */
    private final int outerAxes;

    private final long runBytes;

    /** Within both arrays, which have as many axes. */
    Box(int itemSize, long[] lengths, Layout source, Layout target) {
        this.lengths = lengths;
        this.source = source;
        this.target = target;
        int axis = lengths.length;
        long bytes = itemSize;
        boolean goesOn = true;
        while (axis > 0 && goesOn) {
            axis--;
            bytes *= lengths[axis];
            // Where an axis is not taken whole there is a gap before its next turn.
            goesOn = source.isWhole(axis, lengths[axis]) && target.isWhole(axis, lengths[axis]);
        }
        this.outerAxes = axis;
        this.runBytes = bytes;
    }

    void copy(Cursor from, Cursor to) {
        Runs runs = new Runs(from, to);
        if (outerAxes == 0) {
            runs.copy(source.start(), target.start(), runBytes);
        } else {
            copy(0, runs, source.start(), target.start());
        }
    }

    private void copy(int axis, Runs runs, long from, long to) {
        long fromStride = source.stride(axis);
        long toStride = target.stride(axis);
        if (axis == outerAxes - 1) {
            runs.copyRow(from, fromStride, to, toStride, runBytes, lengths[axis]);
            return;
        }
        for (long i = 0; i < lengths[axis]; i++) {
            copy(axis + 1, runs, from + i * fromStride, to + i * toStride);
        }
    }
}
