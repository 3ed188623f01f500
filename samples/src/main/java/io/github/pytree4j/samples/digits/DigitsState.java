package io.github.pytree4j.samples.digits;

import io.github.pytree4j.annotations.Naming;
import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;

/**
 * All that training depends on; restore it, and training goes on as if it had never stopped.
 *
 * <p>Every number in it is stored exactly: parameters and optimizer state are float32 between steps, as in Flax, and only
 * the arithmetic within a step is float64.
 *
 * @param step how many steps have been made
 * @param params the parameters of the model
 * @param optState the state of the optimizer
 * @param shuffle which images come next
 * @param hyperparameters static: never stored, taken from the target of a restore
 */
@PyTreeDataclass(naming = Naming.SNAKE_CASE)
public record DigitsState(
        long step,
        Params params,
        OptState optState,
        Shuffle shuffle,
        @PyTreeField(pytreeNode = false) Hyperparameters hyperparameters) {

    /** The state before the first step, for a training set of {@code images}; the target of every restore, too. */
    public static DigitsState initial(int images, Hyperparameters hyperparameters) {
        SplitMix64 random = new SplitMix64(hyperparameters.seed());
        Params params = Network.init(hyperparameters.hiddenUnits(), random);
        return new DigitsState(0, params, Adam.init(params), Shuffle.of(images, random), hyperparameters);
    }
}
