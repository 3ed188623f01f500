package io.github.pytree4j.multihost.assembly;

/** Where the elements of an array in C order are, in bytes from its first, and where in it a box begins. */
final class Layout {
    private final long[] shape;
    private final long[] strides;
    private final long start;

    Layout(int itemSize, long[] shape, long[] start) {
        this.shape = shape;
        this.strides = new long[shape.length];
        long stride = itemSize;
        long offset = 0;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            offset += stride * start[axis];
            stride *= shape[axis];
        }
        this.start = offset;
    }

    boolean isWhole(int axis, long length) {
        return shape[axis] == length;
    }

    long stride(int axis) {
        return strides[axis];
    }

    /** Where the first element of the box is. */
    long start() {
        return start;
    }
}
