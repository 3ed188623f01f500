package io.github.pytree4j.samples.guide;

import io.github.pytree4j.annotations.Naming;
import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import io.github.pytree4j.array.NdArray;
import java.util.List;
import java.util.Map;

/**
 * The training state of {@code flax.training.train_state.TrainState}: the file holds {@code step}, {@code params} and
 * {@code opt_state}.
 *
 * @param step how many steps have been made
 * @param params the parameters of the model
 * @param optState the state of the optimizer, a tuple in Python
 * @param applyFn what computes the model; static, so never stored
 * @param tx the optimizer; static, so never stored
 */
@PyTreeDataclass(naming = Naming.SNAKE_CASE)
public record TrainState(
        long step,
        Map<String, NdArray> params,
        List<EmptyState> optState,
        @PyTreeField(pytreeNode = false) ApplyFn applyFn,
        @PyTreeField(pytreeNode = false) Sgd tx) {

    /** The state before the first step. */
    public static TrainState create(ApplyFn applyFn, Map<String, NdArray> params, Sgd tx) {
        return new TrainState(0, params, tx.init(), applyFn, tx);
    }
}
