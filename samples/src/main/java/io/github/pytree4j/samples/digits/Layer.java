package io.github.pytree4j.samples.digits;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.array.NdArray;

/**
 * The parameters of one dense layer, {@code y = x · kernel + bias}.
 *
 * @param kernel float32[inputs, outputs]
 * @param bias float32[outputs]
 */
@PyTreeDataclass
public record Layer(NdArray kernel, NdArray bias) {}
