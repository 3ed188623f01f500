package io.github.pytree4j.multihost.sharding;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A box of indices in an array: along each axis the first one, and how many there are. An array of zero dimensions has one region,
 * its one element. Immutable.
 */
public final class Region {
    private final long[] start;
    private final long[] shape;

    private Region(long[] start, long[] shape) {
        this.start = start;
        this.shape = shape;
    }

    /**
     * The region that begins at {@code start} and has this shape.
     *
     * @throws IllegalArgumentException if the two have not as many axes, a number is negative, or an end is beyond a long
     */
    public static Region of(long[] start, long[] shape) {
        return trusted(
                Objects.requireNonNull(start, "start must not be null").clone(),
                Objects.requireNonNull(shape, "shape must not be null").clone());
    }

    /** All indices of an array of this shape. */
    public static Region whole(long... shape) {
        Objects.requireNonNull(shape, "shape must not be null");
        return trusted(new long[shape.length], shape.clone());
    }

    /** As {@link #of}, of arrays that nobody else has. */
    static Region trusted(long[] start, long[] shape) {
        if (start.length != shape.length) {
            throw new IllegalArgumentException("a region has a start and a length along each axis, but the start "
                    + Arrays.toString(start) + " has " + start.length + " axes and the shape " + Arrays.toString(shape)
                    + " has " + shape.length);
        }
        for (int axis = 0; axis < start.length; axis++) {
            if (start[axis] < 0 || shape[axis] < 0 || start[axis] + shape[axis] < 0) {
                throw new IllegalArgumentException(
                        "axis " + axis + " of a region: expected a start and a length of 0 or"
                                + " more, whose sum is less than 2^63, found " + start[axis] + " and " + shape[axis]);
            }
        }
        return new Region(start, shape);
    }

    /** The number of axes. */
    public int rank() {
        return start.length;
    }

    /** The first index along an axis. */
    public long start(int axis) {
        return start[axis];
    }

    /** How many indices there are along an axis. */
    public long length(int axis) {
        return shape[axis];
    }

    /** The index after the last one along an axis. */
    public long end(int axis) {
        return start[axis] + shape[axis];
    }

    /** The first index along each axis; a copy. */
    public long[] start() {
        return start.clone();
    }

    /** How many indices there are along each axis; a copy. */
    public long[] shape() {
        return shape.clone();
    }

    /**
     * How many elements are in it: 1 where there is no axis.
     *
     * @throws ArithmeticException if no long holds the number
     */
    public long size() {
        if (isEmpty()) {
            return 0;
        }
        long size = 1;
        for (long length : shape) {
            size = Math.multiplyExact(size, length);
        }
        return size;
    }

    /** Whether no element is in it. */
    public boolean isEmpty() {
        for (long length : shape) {
            if (length == 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * What is in both; null if no element is.
     *
     * @throws IllegalArgumentException if the other has more or fewer axes
     */
    public @Nullable Region intersection(Region other) {
        requireSameRank(other);
        long[] from = new long[start.length];
        long[] lengths = new long[start.length];
        for (int axis = 0; axis < from.length; axis++) {
            from[axis] = Math.max(start[axis], other.start[axis]);
            lengths[axis] = Math.min(end(axis), other.end(axis)) - from[axis];
            if (lengths[axis] <= 0) {
                return null;
            }
        }
        return new Region(from, lengths);
    }

    /**
     * Whether each element of the other is in this one, too; an empty one is in every region.
     *
     * @throws IllegalArgumentException if the other has more or fewer axes
     */
    public boolean contains(Region other) {
        requireSameRank(other);
        if (other.isEmpty()) {
            return true;
        }
        for (int axis = 0; axis < start.length; axis++) {
            if (other.start[axis] < start[axis] || other.end(axis) > end(axis)) {
                return false;
            }
        }
        return true;
    }

    private void requireSameRank(Region other) {
        if (other.start.length != start.length) {
            throw new IllegalArgumentException("regions of one array have as many axes, but " + this + " has "
                    + start.length + " and " + other + " has " + other.start.length);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Region that && Arrays.equals(start, that.start) && Arrays.equals(shape, that.shape);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(start) + Arrays.hashCode(shape);
    }

    /** As NumPy's slices are written, for example {@code [0:2, 4:8]}. */
    @Override
    public String toString() {
        return IntStream.range(0, start.length)
                .mapToObj(axis -> start[axis] + ":" + end(axis))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
