package io.github.pytree4j.samples.guide;

import io.github.pytree4j.array.NdArray;
import java.util.Map;

/** What a model computes: Flax's {@code model.apply}. */
@FunctionalInterface
public interface ApplyFn {

    /** The output for one input vector. */
    NdArray apply(Map<String, NdArray> params, NdArray x);
}
