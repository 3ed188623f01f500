package io.github.pytree4j.samples.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import org.junit.jupiter.api.Test;

class AdamTest {
    private static final double LEARNING_RATE = 0.125;

    private final Params params = params(1, 2, 3);
    private final OptState initial = Adam.init(params);

    @Test
    void theFirstStepMovesEachParameterByTheLearningRateAgainstItsGradient() {
        OptState state = Adam.update(initial, params(5, -0.5f, 1e-3f));
        float[] moved = kernel(Adam.apply(params, state, LEARNING_RATE));
        assertArrayEquals(new float[] {0.875f, 2.125f, 2.875f}, moved, 1e-5f);
    }

    @Test
    void momentsAreRunningMeansOfTheGradientsAndTheirSquares() {
        AdamState adam = Adam.update(Adam.update(initial, params(1, 2, 3)), params(1, 0, -1))
                .adam();
        assertArrayEquals(new float[] {0.19f, 0.18f, 0.17f}, kernel(adam.mu()), 1e-6f);
        assertArrayEquals(new float[] {0.001999f, 0.003996f, 0.009991f}, kernel(adam.nu()), 1e-8f);
    }

    @Test
    void updatesAreCountedAsInt32LikeInOptax() {
        OptState state = Adam.update(Adam.update(initial, params), params);
        assertEquals(NdArray.scalar(2), state.adam().count());
        assertEquals(DType.INT32, state.adam().count().dtype());
    }

    private static float[] kernel(Params params) {
        return params.hidden().kernel().toFloats();
    }

    private static Params params(float... kernel) {
        Layer layer = new Layer(NdArray.of(kernel, kernel.length, 1), NdArray.of(new float[1]));
        return new Params(layer, layer);
    }
}
