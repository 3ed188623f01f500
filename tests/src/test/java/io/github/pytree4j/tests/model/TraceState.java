package io.github.pytree4j.tests.model;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.array.NdArray;
import java.util.Map;

/** {@code optax.TraceState}: the momentum. */
@PyTreeDataclass
public record TraceState(Map<String, Map<String, NdArray>> trace) implements OptState {}
