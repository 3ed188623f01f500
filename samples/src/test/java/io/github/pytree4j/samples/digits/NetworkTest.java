package io.github.pytree4j.samples.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.array.NdArray;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final float NUDGE = 1f / 1024;

    private final Examples batch = DigitsData.load().training(0, 1, 2, 3, 4, 5, 6, 7);
    private final Params params = Network.init(8, new SplitMix64(7));
    private final Params gradients = Network.gradients(params, batch).gradients();

    @Test
    void theGradientOfTheOutputLayerIsTheSlopeOfTheLoss() {
        NdArray kernel = params.output().kernel();
        for (int i = 0; i < kernel.size(); i++) {
            double up = loss(withOutputKernel(nudged(kernel, i, NUDGE)));
            double down = loss(withOutputKernel(nudged(kernel, i, -NUDGE)));
            assertEquals((up - down) / (2 * NUDGE), gradients.output().kernel().doubleAt(i), 1e-5);
        }
    }

    @Test
    void theGradientOfTheHiddenLayerIsTheSlopeOfTheLoss() {
        NdArray kernel = params.hidden().kernel();
        for (int i = 0; i < kernel.size(); i++) {
            double up = loss(withHiddenKernel(nudged(kernel, i, NUDGE)));
            double down = loss(withHiddenKernel(nudged(kernel, i, -NUDGE)));
            assertEquals((up - down) / (2 * NUDGE), gradients.hidden().kernel().doubleAt(i), 1e-3);
        }
    }

    private double loss(Params at) {
        return Network.gradients(at, batch).loss();
    }

    private Params withOutputKernel(NdArray kernel) {
        return new Params(params.hidden(), new Layer(kernel, params.output().bias()));
    }

    private Params withHiddenKernel(NdArray kernel) {
        return new Params(new Layer(kernel, params.hidden().bias()), params.output());
    }

    private static NdArray nudged(NdArray kernel, int index, float by) {
        float[] values = kernel.toFloats();
        values[index] += by;
        return NdArray.of(values, kernel.shape());
    }
}
