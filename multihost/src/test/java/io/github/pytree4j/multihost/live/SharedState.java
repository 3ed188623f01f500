package io.github.pytree4j.multihost.live;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.multihost.sharding.Mesh;
import io.github.pytree4j.multihost.sharding.PartitionSpec;
import io.github.pytree4j.multihost.sharding.ShardedArray;
import io.github.pytree4j.multihost.sharding.Sharding;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The states of {@code jax_process.py}: every dtype, some of them divided in all ways, with elements that the step tells. */
final class SharedState {
    static final String ALL = "all";
    static final String SMALL = "small";
    static final List<String> DTYPES = List.of((""
                    + "bool int2 int4 int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 bfloat16 float32 float64"
                    + " complex64 complex128 float8_e3m4 float8_e4m3b11fnuz float8_e4m3fn float8_e4m3fnuz float8_e5m2"
                    + " float8_e5m2fnuz float8_e8m0fnu float4_e2m1fn")
            .split(" "));

    private static final Set<String> IN_ALL_WAYS = Set.of("float32", "bfloat16", "complex128");
    /** Which bits an element may have, of dtypes that do not use whole bytes. */
    private static final Map<String, Integer> MASKS = Map.of("bool", 1, "int2", 1, "int4", 7, "float4_e2m1fn", 7);

    private static final Map<String, Way> WAYS = Map.of(
            "xy", new Way(PartitionSpec.of("x", "y"), 16, 8),
            "x", new Way(PartitionSpec.of("x", null), 16, 3),
            "both", new Way(PartitionSpec.of(List.of("x", "y"), null), 8, 5),
            "whole", new Way(PartitionSpec.of(), 5, 3),
            "y", new Way(PartitionSpec.of("y", null, null), 8, 3, 2));

    private SharedState() {}

    private static final class Way {
        private final PartitionSpec spec;
        private final long[] shape;

        Way(PartitionSpec spec, long... shape) {
            this.spec = spec;
            this.shape = shape;
        }
    }

    /** A mesh such as {@code 4x2}, its devices dealt to so many processes. */
    static Mesh mesh(String text, int processes) {
        String[] sizes = text.split("x", 2);
        return Mesh.axes("x", Integer.parseInt(sizes[0]))
                .axes("y", Integer.parseInt(sizes[1]))
                .over(processes);
    }

    /** How many arrays a state has. */
    static int count(String state) {
        return state.equals(SMALL) ? 1 : DTYPES.size() + IN_ALL_WAYS.size() * (WAYS.size() - 1);
    }

    /** A state as one process has it. */
    static Map<String, Object> of(String state, long step, Mesh mesh, int process) {
        Map<String, Object> tree = new HashMap<>();
        tree.put("step", step);
        for (String dtype : state.equals(SMALL) ? List.of("float32") : DTYPES) {
            Map<String, Object> arrays = new TreeMap<>();
            WAYS.forEach((name, way) -> {
                if (name.equals("xy") || (IN_ALL_WAYS.contains(dtype) && !state.equals(SMALL))) {
                    NdArray whole = elements(DType.named(dtype).orElseThrow(), name, way.shape, step);
                    arrays.put(name, ShardedArray.ofWhole(whole, new Sharding(mesh, way.spec), process));
                }
            });
            tree.put(dtype, arrays);
        }
        return tree;
    }

    private static NdArray elements(DType dtype, String way, long[] shape, long step) {
        byte[] bytes = new byte[Math.toIntExact(NdArray.sizeOf(shape).orElseThrow() * dtype.itemSize())];
        long name = (dtype.name() + way).chars().sum();
        int mask = MASKS.getOrDefault(dtype.name(), 255);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (((i * 37L + step * 101 + name) % 251) & mask);
        }
        return NdArray.of(dtype, bytes, Arrays.copyOf(shape, shape.length));
    }
}
