package io.github.pytree4j.tests.model;

import io.github.pytree4j.annotations.Naming;
import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.array.NdArray;
import java.util.List;
import java.util.Map;

/** The state of {@code train_momentum.msgpack}, whose optimiser is a chain within a chain: only the target knows it. */
@PyTreeDataclass(naming = Naming.SNAKE_CASE)
public record MomentumTrainState(
        long step,
        Map<String, Map<String, NdArray>> params,
        List<Object> optState,
        Map<String, Map<String, NdArray>> batchStats) {}
