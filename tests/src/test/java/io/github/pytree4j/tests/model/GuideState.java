package io.github.pytree4j.tests.model;

import io.github.pytree4j.annotations.Naming;
import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import io.github.pytree4j.array.NdArray;
import java.util.List;
import java.util.Map;

/** The TrainState of the Flax checkpointing guide, under plain SGD. */
@PyTreeDataclass(naming = Naming.SNAKE_CASE)
public record GuideState(
        long step,
        Map<String, NdArray> params,
        List<EmptyState> optState,
        @PyTreeField(pytreeNode = false) Runnable applyFn) {}
