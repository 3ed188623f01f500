package io.github.pytree4j.multihost.sharding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How arrays are divided among the devices of a mesh: {@code jax.sharding.NamedSharding}. For a shape, each device gets one region of
 * it; devices that differ only along axes that the spec does not name hold the same one. Immutable.
 *
 * <p>A dimension that several axes divide is divided by the first of them into the largest parts, as in JAX.
 *
 * @param mesh the devices
 * @param spec which axes divide which dimension
 */
public record Sharding(Mesh mesh, PartitionSpec spec) {

    /** @throws IllegalArgumentException if the spec names an axis twice, or one that the mesh does not have */
    public Sharding {
        Objects.requireNonNull(mesh, "the mesh must not be null");
        Objects.requireNonNull(spec, "the partition spec must not be null");
        Set<String> used = new LinkedHashSet<>();
        List<String> problems = new ArrayList<>();
        for (int dimension = 0; dimension < spec.rank(); dimension++) {
            for (String axis : spec.axes(dimension)) {
                if (!mesh.axisNames().contains(axis)) {
                    problems.add("the mesh has no axis '" + axis + "'");
                } else if (!used.add(axis)) {
                    problems.add("axis '" + axis + "' is there twice, but can divide one dimension, and once");
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(spec + " does not go with " + mesh + ": " + String.join("; ", problems));
        }
    }

    /** An array that every device of the mesh holds whole: {@code P()}. */
    public static Sharding replicated(Mesh mesh) {
        return new Sharding(mesh, PartitionSpec.of());
    }

    /**
     * What a device holds of an array of this shape.
     *
     * @throws IllegalArgumentException as {@link #shardShape} does
     * @throws IndexOutOfBoundsException if there is no such device
     */
    public Region region(int device, long... shape) {
        Objects.checkIndex(device, mesh.deviceCount());
        return Division.of(this, shape).region(device);
    }

    /**
     * The shape of what each device holds of an array of this shape.
     *
     * @throws IllegalArgumentException if the spec has more entries than the shape has dimensions, or the number of devices along the
     *     axes that divide a dimension does not divide its length. JAX refuses these, too.
     */
    public long[] shardShape(long... shape) {
        return Division.of(this, shape).shardShape();
    }

    /**
     * What the devices of a process hold of an array of this shape: each region once, in the order of the devices. None if the process
     * has no device.
     *
     * @throws IllegalArgumentException as {@link #shardShape} does
     */
    public List<Region> regions(int process, long... shape) {
        return Division.of(this, shape).regions(process);
    }

    /**
     * The regions that a process writes when an array of this shape is saved: of each region, one process owns it, the one that has the
     * first device that holds it. That is the replica whose {@code replica_id} is 0 in JAX.
     *
     * @throws IllegalArgumentException as {@link #shardShape} does
     */
    public List<Region> owned(int process, long... shape) {
        return Division.of(this, shape).owned(process);
    }
}
