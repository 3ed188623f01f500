package io.github.pytree4j.multihost.sharding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a sharding divides one shape: which axes of the mesh divide each dimension, and how long the parts are. Costs as much as the
 * shape has dimensions and the process asked for has devices, however many others there are.
 */
final class Division {
    private final Mesh mesh;
    /** For each dimension the indices of the mesh's axes that divide it, the one of the largest parts first. */
    private final int[][] axes;
    /** How many devices one has to go on for the next along each axis of the mesh. */
    private final int[] strides;
    /** Whether devices along an axis of the mesh have different parts. */
    private final boolean[] divides;

    private final long[] shardShape;

    private Division(Mesh mesh, int[][] axes, long[] shardShape) {
        this.mesh = mesh;
        this.axes = axes;
        this.shardShape = shardShape;
        this.strides = new int[mesh.axisCount()];
        int stride = 1;
        for (int axis = strides.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= mesh.axisSize(axis);
        }
        this.divides = new boolean[strides.length];
        for (int dimension = 0; dimension < axes.length; dimension++) {
            for (int axis : axes[dimension]) {
                // Parts of nothing are all the same.
                divides[axis] = shardShape[dimension] > 0 && mesh.axisSize(axis) > 1;
            }
        }
    }

    /** @throws IllegalArgumentException as {@link Sharding#shardShape} does */
    static Division of(Sharding sharding, long[] shape) {
        Mesh mesh = sharding.mesh();
        PartitionSpec spec = sharding.spec();
        if (spec.rank() > shape.length) {
            throw new IllegalArgumentException(
                    spec + " is for arrays of " + spec.rank() + " dimensions or more, but the shape "
                            + Arrays.toString(shape) + " has " + shape.length + "; leave out entries of the spec");
        }
        long[] shardShape = shape.clone();
        int[][] axes = new int[shape.length][];
        List<String> problems = new ArrayList<>();
        for (int dimension = 0; dimension < shape.length; dimension++) {
            List<String> names = spec.axes(dimension);
            axes[dimension] = names.stream().mapToInt(mesh.axisNames()::indexOf).toArray();
            long parts = 1;
            for (int axis : axes[dimension]) {
                parts *= mesh.axisSize(axis);
            }
            if (shape[dimension] < 0) {
                problems.add("the length of dimension " + dimension + " is negative");
            } else if (shape[dimension] % parts != 0) {
                problems.add("dimension " + dimension + " has length " + shape[dimension] + ", which is no multiple of "
                        + parts + " (" + sizes(names, mesh) + ")");
            }
            shardShape[dimension] /= parts;
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(spec + " over " + mesh + " does not divide the shape "
                    + Arrays.toString(shape) + " evenly: " + String.join("; ", problems)
                    + "; pad the array, or divide that dimension by other axes");
        }
        return new Division(mesh, axes, shardShape);
    }

    private static String sizes(List<String> names, Mesh mesh) {
        return names.stream()
                .map(name -> "'" + name + "': " + mesh.axisSize(name))
                .collect(Collectors.joining(", "));
    }

    long[] shardShape() {
        return shardShape.clone();
    }

    /** What a device holds. */
    Region region(int device) {
        long[] start = new long[shardShape.length];
        for (int dimension = 0; dimension < start.length; dimension++) {
            long part = 0;
            for (int axis : axes[dimension]) {
                part = part * mesh.axisSize(axis) + coordinate(device, axis);
            }
            start[dimension] = part * shardShape[dimension];
        }
        return Region.trusted(start, shardShape.clone());
    }

    /** The first of all devices that hold the same as this one. Its process writes it: JAX's {@code replica_id} 0. */
    int firstReplica(int device) {
        int first = device;
        for (int axis = 0; axis < divides.length; axis++) {
            if (!divides[axis]) {
                first -= coordinate(device, axis) * strides[axis];
            }
        }
        return first;
    }

    private int coordinate(int device, int axis) {
        return device / strides[axis] % mesh.axisSize(axis);
    }

    /** What the devices of a process hold, each region once, in the order of the devices. */
    List<Region> regions(int process) {
        List<Region> regions = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int device : mesh.devicesOf(process)) {
            if (seen.add(firstReplica(device))) {
                regions.add(region(device));
            }
        }
        return regions;
    }

    /** What of it the process writes. */
    List<Region> owned(int process) {
        List<Region> regions = new ArrayList<>();
        for (int device : mesh.devicesOf(process)) {
            if (firstReplica(device) == device) {
                regions.add(region(device));
            }
        }
        return regions;
    }
}
