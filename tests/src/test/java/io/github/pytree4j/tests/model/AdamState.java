package io.github.pytree4j.tests.model;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.array.NdArray;
import java.util.Map;

/** {@code optax.ScaleByAdamState}. */
@PyTreeDataclass
public record AdamState(int count, Map<String, Map<String, NdArray>> mu, Map<String, Map<String, NdArray>> nu)
        implements OptState {}
