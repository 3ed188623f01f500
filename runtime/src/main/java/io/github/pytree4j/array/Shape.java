package io.github.pytree4j.array;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Arithmetic on shapes: the lengths of an array's axes, outermost first (C order). */
final class Shape {
    private static final int PRINTED_AXES = 64;

    private Shape() {}

    /** How many elements an array of this shape has; empty when a length is negative or the product overflows. */
    static OptionalLong size(long[] shape) {
        long size = 1;
        boolean empty = false;
        for (long length : shape) {
            if (length < 0) {
                return OptionalLong.empty();
            }
            empty |= length == 0;
        }
        if (empty) {
            return OptionalLong.of(0);
        }
        for (long length : shape) {
            if (Math.multiplyHigh(size, length) != 0 || size * length < 0) {
                return OptionalLong.empty();
            }
            size *= length;
        }
        return OptionalLong.of(size);
    }

    /** As {@link #size}, for shapes that a caller gives. */
    static long sizeOf(long[] shape) {
        return size(shape)
                .orElseThrow(() -> new IllegalArgumentException(
                        "shape " + text(shape) + " has a negative length or too many elements"));
    }

    /** The lengths as NumPy prints them, of more than 64 axes (which NumPy does not have) only the first. */
    static String text(long[] shape) {
        String more = shape.length > PRINTED_AXES ? ", ... (" + shape.length + " axes)]" : "]";
        return Arrays.stream(shape)
                .limit(PRINTED_AXES)
                .mapToObj(Long::toString)
                .collect(Collectors.joining(", ", "[", more));
    }
}
