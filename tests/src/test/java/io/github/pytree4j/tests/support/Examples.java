package io.github.pytree4j.tests.support;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.tests.model.AdamState;
import io.github.pytree4j.tests.model.EmptyState;
import io.github.pytree4j.tests.model.TrainState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** States to save, and targets to restore into. */
public final class Examples {
    private Examples() {}

    /** The parameters of the network in {@code train_adam.msgpack}, all zeros. */
    public static Map<String, Map<String, NdArray>> convNetParams() {
        Map<String, Map<String, NdArray>> params = new LinkedHashMap<>();
        params.put("BatchNorm_0", ordered("bias", zeros(10), "scale", zeros(10)));
        params.put("Conv_0", ordered("bias", zeros(10), "kernel", zeros(2, 2, 3, 10)));
        params.put("Dense_0", ordered("bias", zeros(10), "kernel", zeros(360, 10)));
        params.put("Dense_1", ordered("bias", zeros(4), "kernel", zeros(10, 4)));
        return params;
    }

    /** The running statistics of the same network, all zeros. */
    public static Map<String, Map<String, NdArray>> convNetStatistics() {
        return Map.of("BatchNorm_0", ordered("mean", zeros(10), "var", zeros(10)));
    }

    /** A target for {@code train_adam.msgpack}. */
    public static TrainState convNetTarget(UnaryOperator<String> applyFn) {
        AdamState adam = new AdamState(0, convNetParams(), convNetParams());
        return new TrainState(0, convNetParams(), List.of(adam, new EmptyState()), convNetStatistics(), applyFn);
    }

    /** A small state whose every array is filled with {@code value}. */
    public static TrainState small(long step, float value, UnaryOperator<String> applyFn) {
        AdamState adam = new AdamState((int) step, smallParams(value), smallParams(value));
        return new TrainState(
                step, smallParams(value), List.of(adam, new EmptyState()), Map.of("norm", Map.of()), applyFn);
    }

    private static Map<String, Map<String, NdArray>> smallParams(float value) {
        NdArray kernel = NdArray.of(new float[] {value, value, value, value}, 2, 2);
        return Map.of("dense", ordered("kernel", kernel, "bias", NdArray.of(new float[] {value, value})));
    }

    private static NdArray zeros(long... shape) {
        return NdArray.zeros(DType.FLOAT32, shape);
    }

    private static Map<String, NdArray> ordered(String first, NdArray one, String second, NdArray two) {
        Map<String, NdArray> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, two);
        return map;
    }
}
