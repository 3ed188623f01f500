package io.github.pytree4j.multihost.processes;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.multihost.sharding.Mesh;
import io.github.pytree4j.multihost.sharding.PartitionSpec;
import io.github.pytree4j.multihost.sharding.ShardedArray;
import io.github.pytree4j.multihost.sharding.Sharding;
import java.util.Map;
import java.util.Set;

/** A state that a seed tells from all others, in each of its values; over four devices, of one process, two or four. */
final class Weights {
    static final String SEED = "seed";

    /** The files of its arrays, in their folder. */
    static final Set<String> FILES = Set.of(
            "b/.zarray",
            "b/0",
            "v/.zarray",
            "v/0.0",
            "v/0.1",
            "v/0.2",
            "v/0.3",
            "w/.zarray",
            "w/0.0",
            "w/1.0",
            "w/2.0",
            "w/3.0");

    private Weights() {}

    /** As one process has it. */
    static Map<String, Object> of(long seed, int count, int process) {
        Mesh mesh = Mesh.axes("x", 4).over(count);
        return Map.of(
                SEED,
                seed,
                "w",
                sharded(floats(seed, 1, 64, 8), new Sharding(mesh, PartitionSpec.of("x", null)), process),
                "v",
                sharded(floats(seed, 2, 5, 16), new Sharding(mesh, PartitionSpec.of(null, "x")), process),
                "b",
                sharded(floats(seed, 3, 3), Sharding.replicated(mesh), process));
    }

    private static ShardedArray sharded(NdArray whole, Sharding sharding, int process) {
        return ShardedArray.ofWhole(whole, sharding, process);
    }

    private static NdArray floats(long seed, long salt, int... lengths) {
        int size = 1;
        long[] shape = new long[lengths.length];
        for (int axis = 0; axis < lengths.length; axis++) {
            size *= lengths[axis];
            shape[axis] = lengths[axis];
        }
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = seed * 4096 + salt * 1024 + i;
        }
        return NdArray.of(values, shape);
    }
}
