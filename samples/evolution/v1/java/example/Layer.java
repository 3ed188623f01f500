package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.array.NdArray;

/** One layer of the model. */
@PyTreeDataclass(version = 1)
public record Layer(NdArray kernel, NdArray bias) {}
