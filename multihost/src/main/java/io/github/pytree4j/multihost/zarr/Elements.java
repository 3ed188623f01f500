package io.github.pytree4j.multihost.zarr;

import java.nio.ByteBuffer;

/** Puts the bytes of elements, or elements themselves, into the order that the arrays of this library have. */
final class Elements {
    private Elements() {}

    /** Turns the bytes of each number around. */
    static void reverse(ByteBuffer bytes, int partSize) {
        if (partSize < 2) {
            return;
        }
        for (int part = bytes.position(); part < bytes.limit(); part += partSize) {
            for (int low = part, high = part + partSize - 1; low < high; low++, high--) {
                byte kept = bytes.get(low);
                bytes.put(low, bytes.get(high));
                bytes.put(high, kept);
            }
        }
    }

    /** The elements of an array, whose last axis is the fastest, in the order in which its first axis is the fastest. */
    static void transpose(ByteBuffer from, ByteBuffer into, long[] shape, int itemSize) {
        int rank = shape.length;
        long[] strides = new long[rank];
        long stride = itemSize;
        for (int axis = 0; axis < rank; axis++) {
            strides[axis] = stride;
            stride *= shape[axis];
        }
        long[] index = new long[rank];
        int start = from.position();
        int target = 0;
        for (int at = start; at < from.limit(); at += itemSize) {
            into.put(target, from, at, itemSize);
            int axis = rank - 1;
            while (axis >= 0 && ++index[axis] == shape[axis]) {
                target -= (int) (strides[axis] * (shape[axis] - 1));
                index[axis] = 0;
                axis--;
            }
            target += axis < 0 ? 0 : (int) strides[axis];
        }
        into.position(0).limit(from.limit() - start);
    }
}
