package io.github.pytree4j.samples.digits;

import static io.github.pytree4j.samples.digits.Matrices.float32;
import static io.github.pytree4j.samples.digits.Matrices.matrix;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Two dense layers with a ReLU between them. In linen: {@code nn.Dense(10)(nn.relu(nn.Dense(32)(x)))}.
 *
 * <p>Only {@link StrictMath} and plain sums are used, so that every machine computes the same bits.
 */
final class Network {
    private Network() {}

    /**
     * What a step needs to know.
     *
     * @param loss mean cross entropy, in nats
     * @param gradients of the loss by the parameters
     */
    record Gradients(double loss, Params gradients) {}

    /** Kernels uniform within ±sqrt(6 / (inputs + outputs)), biases zero. Source: X. Glorot, Y. Bengio, AISTATS 2010. */
    static Params init(int hiddenUnits, SplitMix64 random) {
        return new Params(layer(DigitsData.PIXELS, hiddenUnits, random), layer(hiddenUnits, DigitsData.DIGITS, random));
    }

    private static Layer layer(int inputs, int outputs, SplitMix64 random) {
        double limit = Math.sqrt(6.0 / (inputs + outputs));
        float[] kernel = new float[inputs * outputs];
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = (float) random.nextUniform(limit);
        }
        return new Layer(NdArray.of(kernel, inputs, outputs), NdArray.zeros(DType.FLOAT32, outputs));
    }

    /** How many of {@code examples} get their highest score for the right digit. */
    static int countCorrect(Params params, Examples examples) {
        DMatrixRMaj scores = dense(params.output(), relu(dense(params.hidden(), examples.images())));
        int correct = 0;
        for (int row = 0; row < examples.size(); row++) {
            int best = 0;
            for (int digit = 1; digit < DigitsData.DIGITS; digit++) {
                if (scores.get(row, digit) > scores.get(row, best)) {
                    best = digit;
                }
            }
            correct += best == examples.digits().get(row) ? 1 : 0;
        }
        return correct;
    }

    /** The loss of a batch and its gradients, by back-propagation. */
    static Gradients gradients(Params params, Examples batch) {
        DMatrixRMaj hidden = relu(dense(params.hidden(), batch.images()));
        DMatrixRMaj scores = dense(params.output(), hidden);
        double loss = softmaxCrossEntropy(scores, batch.digits());

        // From here on scores holds the gradient by the scores, and error that by the hidden layer's sums.
        DMatrixRMaj error =
                CommonOps_DDRM.multTransB(scores, matrix(params.output().kernel()), null);
        for (int i = 0; i < error.getNumElements(); i++) {
            if (hidden.get(i) == 0) {
                error.set(i, 0);
            }
        }
        return new Gradients(loss, new Params(layerGradients(batch.images(), error), layerGradients(hidden, scores)));
    }

    private static Layer layerGradients(DMatrixRMaj input, DMatrixRMaj error) {
        DMatrixRMaj kernel = CommonOps_DDRM.multTransA(input, error, null);
        DMatrixRMaj bias = CommonOps_DDRM.sumCols(error, null);
        return new Layer(float32(kernel, kernel.numRows, kernel.numCols), float32(bias, bias.numCols));
    }

    private static DMatrixRMaj dense(Layer layer, DMatrixRMaj input) {
        DMatrixRMaj sums = CommonOps_DDRM.mult(input, matrix(layer.kernel()), null);
        float[] bias = layer.bias().toFloats();
        for (int i = 0; i < sums.getNumElements(); i++) {
            sums.plus(i, bias[i % bias.length]);
        }
        return sums;
    }

    private static DMatrixRMaj relu(DMatrixRMaj sums) {
        for (int i = 0; i < sums.getNumElements(); i++) {
            sums.set(i, Math.max(sums.get(i), 0));
        }
        return sums;
    }

    /** Returns the mean loss, and replaces {@code scores} by its gradient: (softmax − one-hot) / batch size. */
    private static double softmaxCrossEntropy(DMatrixRMaj scores, List<Integer> digits) {
        double loss = 0;
        for (int row = 0; row < scores.numRows; row++) {
            double highest = Double.NEGATIVE_INFINITY;
            for (int digit = 0; digit < scores.numCols; digit++) {
                highest = Math.max(highest, scores.get(row, digit));
            }
            double sum = 0;
            for (int digit = 0; digit < scores.numCols; digit++) {
                double exp = StrictMath.exp(scores.get(row, digit) - highest);
                scores.set(row, digit, exp);
                sum += exp;
            }
            loss -= StrictMath.log(scores.get(row, digits.get(row)) / sum);
            for (int digit = 0; digit < scores.numCols; digit++) {
                double oneHot = digit == digits.get(row) ? 1 : 0;
                scores.set(row, digit, (scores.get(row, digit) / sum - oneHot) / scores.numRows);
            }
        }
        return loss / scores.numRows;
    }
}
