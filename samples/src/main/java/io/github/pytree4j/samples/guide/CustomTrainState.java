package io.github.pytree4j.samples.guide;

import io.github.pytree4j.annotations.Naming;
import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import io.github.pytree4j.array.NdArray;
import java.util.List;
import java.util.Map;

/**
 * A {@link TrainState} that has grown a field: old checkpoints do not have it.
 *
 * @param step how many steps have been made
 * @param params the parameters of the model
 * @param optState the state of the optimizer
 * @param batchStats the new one: running statistics of the batches
 * @param applyFn what computes the model
 * @param tx the optimizer
 */
@PyTreeDataclass(naming = Naming.SNAKE_CASE)
public record CustomTrainState(
        long step,
        Map<String, NdArray> params,
        List<EmptyState> optState,
        NdArray batchStats,
        @PyTreeField(pytreeNode = false) ApplyFn applyFn,
        @PyTreeField(pytreeNode = false) Sgd tx) {

    /** The state before the first step. */
    public static CustomTrainState create(ApplyFn applyFn, Map<String, NdArray> params, Sgd tx, NdArray batchStats) {
        return new CustomTrainState(0, params, tx.init(), batchStats, applyFn, tx);
    }
}
