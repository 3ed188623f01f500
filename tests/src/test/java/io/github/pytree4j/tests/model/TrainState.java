package io.github.pytree4j.tests.model;

import io.github.pytree4j.annotations.Naming;
import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import io.github.pytree4j.array.NdArray;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The state of the small network of {@code train_adam.msgpack}: optimiser states in a tuple, statistics beside them. */
@PyTreeDataclass(naming = Naming.SNAKE_CASE)
public record TrainState(
        long step,
        Map<String, Map<String, NdArray>> params,
        List<OptState> optState,
        Map<String, Map<String, NdArray>> batchStats,
        @PyTreeField(pytreeNode = false) UnaryOperator<String> applyFn) {}
