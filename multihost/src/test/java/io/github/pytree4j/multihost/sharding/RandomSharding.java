package io.github.pytree4j.multihost.sharding;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Meshes of up to 16 processes, specs that go with them, and arrays that these divide. */
public final class RandomSharding {
    private static final List<DType> DTYPES = List.of(
            DType.BOOL,
            DType.INT8,
            DType.BFLOAT16,
            DType.FLOAT32,
            DType.INT64,
            DType.COMPLEX128,
            DType.named("int4").orElseThrow(),
            DType.named("float8_e4m3fn").orElseThrow(),
            DType.opaque("void3", 3));

    private final Random random;

    public RandomSharding(Random random) {
        this.random = random;
    }

    public Mesh mesh() {
        return mesh(1 + random.nextInt(16));
    }

    /** One whose devices belong to so many processes at most. */
    Mesh mesh(int processes) {
        Map<String, Integer> axes = new LinkedHashMap<>();
        int devices = 1;
        for (int axis = random.nextInt(4); axis > 0; axis--) {
            int size = 1 + random.nextInt(5);
            if (devices * size <= 48) {
                axes.put("axis" + axis, size);
                devices *= size;
            }
        }
        int[] processOfDevice = new int[devices];
        for (int device = 0; device < devices; device++) {
            processOfDevice[device] = random.nextInt(4) == 0 ? random.nextInt(processes) : device * processes / devices;
        }
        return Mesh.of(axes, processOfDevice);
    }

    /** One that divides this shape. */
    public Sharding sharding(Mesh mesh, long[] shape) {
        List<String> left = new ArrayList<>(mesh.axisNames());
        Collections.shuffle(left, random);
        List<@Nullable Object> dimensions = new ArrayList<>();
        for (int dimension = random.nextInt(shape.length + 1); dimension > 0; dimension--) {
            List<String> names = new ArrayList<>();
            long parts = 1;
            while (!left.isEmpty() && random.nextInt(3) > 0) {
                String axis = left.get(left.size() - 1);
                parts *= mesh.axisSize(axis);
                if (shape[dimensions.size()] % parts != 0) {
                    break;
                }
                names.add(left.remove(left.size() - 1));
            }
            dimensions.add(names.isEmpty() ? null : names);
        }
        return new Sharding(mesh, PartitionSpec.of(dimensions.toArray()));
    }

    /** Random bytes in a shape that has many divisors. */
    public NdArray array() {
        long[] shape = new long[random.nextInt(5)];
        for (int axis = 0; axis < shape.length; axis++) {
            shape[axis] = List.of(0, 1, 2, 3, 4, 6, 8, 12).get(random.nextInt(16) == 0 ? 0 : 1 + random.nextInt(7));
        }
        DType dtype = DTYPES.get(random.nextInt(DTYPES.size()));
        byte[] bytes = new byte[(int) NdArray.zeros(dtype, shape).byteSize()];
        random.nextBytes(bytes);
        return NdArray.of(dtype, bytes, shape);
    }
}
