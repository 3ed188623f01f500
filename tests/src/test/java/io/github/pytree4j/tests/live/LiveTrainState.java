package io.github.pytree4j.tests.live;

import io.github.pytree4j.annotations.Naming;
import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import io.github.pytree4j.array.NdArray;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The TrainState of Flax with the state of optax.adam, as Java records. */
@PyTreeDataclass(naming = Naming.SNAKE_CASE)
record LiveTrainState(
        long step,
        Map<String, Dense> params,
        List<OptState> optState,
        @PyTreeField(pytreeNode = false) String applyFn) {

    @PyTreeDataclass
    record Dense(NdArray kernel, NdArray bias) {
        static Dense random(Random random, int inputs, int outputs) {
            return new Dense(floats(random, inputs, outputs), floats(random, outputs));
        }

        private static NdArray floats(Random random, long... shape) {
            int size = 1;
            for (long length : shape) {
                size *= (int) length;
            }
            float[] values = new float[size];
            for (int i = 0; i < size; i++) {
                values[i] = (float) random.nextGaussian();
            }
            return NdArray.of(values, shape);
        }
    }

    /** What the parts of an optax chain keep. */
    sealed interface OptState {
        @PyTreeDataclass
        record ScaleByAdam(NdArray count, Map<String, Dense> mu, Map<String, Dense> nu) implements OptState {}

        @PyTreeDataclass
        record Empty() implements OptState {}
    }

    static LiveTrainState random(long step, long seed) {
        Random random = new Random(seed);
        OptState adam = new OptState.ScaleByAdam(NdArray.scalar((int) step), layers(random), layers(random));
        return new LiveTrainState(step, layers(random), List.of(adam, new OptState.Empty()), "apply");
    }

    private static Map<String, Dense> layers(Random random) {
        return Map.of("Dense_0", Dense.random(random, 4, 3), "Dense_1", Dense.random(random, 3, 2));
    }
}
