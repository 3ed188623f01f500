package io.github.pytree4j.multihost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.multihost.sharding.Mesh;
import io.github.pytree4j.multihost.sharding.PartitionSpec;
import io.github.pytree4j.multihost.sharding.ShardedArray;
import io.github.pytree4j.multihost.sharding.Sharding;
import java.util.Arrays;
import java.util.Map;

/** A state of some arrays that are divided in different ways, over a mesh of 4 by 2 devices or less. */
final class Model {
    private Model() {}

    static Mesh mesh(int x, int y, int processes) {
        return Mesh.axes("x", x).axes("y", y).over(processes);
    }

    /** A mesh that can be dealt to so many processes. */
    static Mesh mesh(int processes) {
        return mesh(4, 2, processes);
    }

    static NdArray floats(long seed, long... shape) {
        float[] values = new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < values.length; i++) {
            values[i] = seed * 1000 + i;
        }
        return NdArray.of(values, shape);
    }

    static ShardedArray sharded(NdArray whole, Mesh mesh, int process, Object... spec) {
        return ShardedArray.ofWhole(whole, new Sharding(mesh, PartitionSpec.of(spec)), process);
    }

    /** The state that {@code seed} tells from others, as one process has it. */
    static Map<String, Object> state(long seed, Mesh mesh, int process) {
        return Map.of(
                "step",
                seed,
                "local",
                floats(seed + 7, 3),
                "params",
                Map.of(
                        "kernel", sharded(floats(seed, 16, 6), mesh, process, "x", "y"),
                        "rows", sharded(floats(seed + 1, 8, 2), mesh, process, "x"),
                        "whole", sharded(floats(seed + 2, 5, 3), mesh, process),
                        "both", sharded(floats(seed + 3, 16, 4), mesh, process, java.util.List.of("x", "y")),
                        "scale", sharded(floats(seed + 4, 4, 2, 6), mesh, process, "y", null, null)));
    }

    /** A target that knows no shape. */
    static Map<String, Object> target(Mesh mesh, int process) {
        Map<String, Object> like = state(0, mesh, process);
        assertEquals(DType.FLOAT32, ((ShardedArray) ((Map<?, ?>) like.get("params")).get("kernel")).dtype());
        return like;
    }
}
