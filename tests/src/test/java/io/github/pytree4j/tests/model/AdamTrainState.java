package io.github.pytree4j.tests.model;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import io.github.pytree4j.array.NdArray;
import java.util.Map;

/** As {@link TrainState}, but with the count kept as the array that it is, and every key named by hand. */
@PyTreeDataclass
public record AdamTrainState(
        @PyTreeField(name = "step") long iteration,
        Map<String, Map<String, NdArray>> params,
        @PyTreeField(name = "opt_state") Chain optimizer,
        @PyTreeField(name = "batch_stats") Map<String, Map<String, NdArray>> statistics) {

    /** A tuple of two different things, which Flax stores under "0" and "1". */
    @PyTreeDataclass
    public record Chain(
            @PyTreeField(name = "0") Adam adam,
            @PyTreeField(name = "1") EmptyState scale) {}

    @PyTreeDataclass
    public record Adam(NdArray count, Map<String, Map<String, NdArray>> mu, Map<String, Map<String, NdArray>> nu) {}
}
