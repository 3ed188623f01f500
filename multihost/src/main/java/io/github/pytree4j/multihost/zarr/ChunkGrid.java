package io.github.pytree4j.multihost.zarr;

import io.github.pytree4j.multihost.sharding.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How an array is cut into chunks, all of one shape: those at the end of an axis go on beyond the array. A chunk is told by its position
 * in the grid.
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares grids.
record ChunkGrid(long[] shape, long[] chunks, char separator) {
    private static final int MAX_DIGITS = 18;

    int rank() {
        return shape.length;
    }

    /** How many elements a chunk has. */
    long chunkSize() {
        return Region.whole(chunks).size();
    }

    /** The chunk that has the element at this index. */
    private long[] positionOf(long[] index) {
        long[] position = index.clone();
        for (int axis = 0; axis < position.length; axis++) {
            position[axis] /= chunks[axis];
        }
        return position;
    }

    /** The indices that a chunk has, with those beyond the array. */
    Region region(long[] position) {
        long[] start = position.clone();
        for (int axis = 0; axis < start.length; axis++) {
            start[axis] *= chunks[axis];
        }
        return Region.of(start, chunks);
    }

    /** The positions of the chunks that a region touches, as a box in the grid. */
    Region touched(Region region) {
        if (region.isEmpty()) {
            return Region.whole(new long[rank()]);
        }
        long[] last = region.start();
        for (int axis = 0; axis < last.length; axis++) {
            last[axis] = region.end(axis) - 1;
        }
        long[] first = positionOf(region.start());
        long[] counts = positionOf(last);
        for (int axis = 0; axis < counts.length; axis++) {
            counts[axis] += 1 - first[axis];
        }
        return Region.of(first, counts);
    }

    /** How many positions a box has; {@link Long#MAX_VALUE} if no long holds the number. */
    static long count(Region box) {
        try {
            return box.size();
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }

    /** Walks through the positions of a box, in order, until there are no more or enough have been seen. */
    static void forEach(Region box, long limit, Consumer<long[]> action) {
        if (box.isEmpty()) {
            return;
        }
        long[] position = box.start();
        for (long seen = 0; seen < limit; seen++) {
            action.accept(position.clone());
            int axis = position.length - 1;
            while (axis >= 0 && position[axis] + 1 == box.end(axis)) {
                position[axis] = box.start(axis);
                axis--;
            }
            if (axis < 0) {
                return;
            }
            position[axis]++;
        }
    }

    /** The name of a chunk's file, with slashes where it is in folders. */
    String name(long[] position) {
        if (position.length == 0) {
            return "0";
        }
        StringBuilder name = new StringBuilder();
        for (long index : position) {
            name.append(name.isEmpty() ? "" : separator).append(index);
        }
        return name.toString();
    }

    /** The position of the chunk of this name; empty if it is no chunk's. */
    Optional<long[]> position(String name) {
        String[] parts = name.split(separator == '.' ? "\\." : "/", -1);
        if (rank() == 0 || parts.length != rank()) {
            return Optional.of(new long[0]).filter(none -> rank() == 0 && name.equals("0"));
        }
        long[] position = new long[parts.length];
        for (int axis = 0; axis < position.length; axis++) {
            Optional<Long> index = index(parts[axis]);
            if (index.isEmpty() || index.get() > (shape[axis] - 1) / chunks[axis]) {
                return Optional.empty();
            }
            position[axis] = index.get();
        }
        return Optional.of(position);
    }

    /** The number that a name spells as Zarr spells it; empty if none. */
    static Optional<Long> index(String name) {
        boolean isNumber = !name.isEmpty()
                && name.length() <= MAX_DIGITS
                && name.chars().allMatch(character -> character >= '0' && character <= '9')
                && (name.length() == 1 || name.charAt(0) != '0');
        return isNumber ? Optional.of(Long.parseLong(name)) : Optional.empty();
    }

    /** Positions in the order of the grid, each once. */
    static List<long[]> sorted(List<long[]> positions) {
        List<long[]> sorted = new ArrayList<>(positions);
        sorted.sort(Arrays::compare);
        List<long[]> distinct = new ArrayList<>(sorted.size());
        for (long[] position : sorted) {
            if (distinct.isEmpty() || !Arrays.equals(distinct.get(distinct.size() - 1), position)) {
                distinct.add(position);
            }
        }
        return distinct;
    }
}
