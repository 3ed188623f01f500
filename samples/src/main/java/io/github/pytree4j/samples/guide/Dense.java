package io.github.pytree4j.samples.guide;

import io.github.pytree4j.array.NdArray;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A linear layer, as {@code flax.linen.Dense}: {@code y = x · kernel + bias}.
 *
 * @param features the length of the output
 */
public record Dense(int features) implements ApplyFn {

    /** Parameters in Flax's order; a plain {@code Map.of} would forget it. */
    public static Map<String, NdArray> params(NdArray kernel, NdArray bias) {
        Map<String, NdArray> params = new LinkedHashMap<>();
        params.put("kernel", kernel);
        params.put("bias", bias);
        return Collections.unmodifiableMap(params);
    }

    @Override
    public NdArray apply(Map<String, NdArray> params, NdArray x) {
        NdArray kernel = params.get("kernel");
        NdArray bias = params.get("bias");
        if (kernel == null || bias == null) {
            throw new IllegalArgumentException("a dense layer has a kernel and a bias, not " + params.keySet());
        }
        float[] y = bias.toFloats();
        for (int in = 0; in < x.size(); in++) {
            for (int out = 0; out < features; out++) {
                y[out] += (float) (x.doubleAt(in) * kernel.doubleAt((long) in * features + out));
            }
        }
        return NdArray.of(y);
    }
}
