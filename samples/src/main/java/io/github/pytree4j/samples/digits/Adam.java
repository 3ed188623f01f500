package io.github.pytree4j.samples.digits;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import java.util.function.DoubleBinaryOperator;

/**
 * The optimizer Adam with the constants that optax has by default. Results are rounded to float32.
 *
 * <p>Source: D. P. Kingma, J. Ba, "Adam: a method for stochastic optimization", ICLR 2015, algorithm 1;
 * {@code optax.adam(learning_rate, b1=0.9, b2=0.999, eps=1e-8)}.
 */
final class Adam {
    private static final double B1 = 0.9;
    private static final double B2 = 0.999;
    private static final double EPS = 1e-8;

    private Adam() {}

    /** The state before the first update: zeros like {@code params}. */
    static OptState init(Params params) {
        Params zeros = PyTrees.map(params, leaf -> new ArrayValue(NdArray.zerosLike(arrayOf(leaf))));
        return new OptState(new AdamState(NdArray.scalar(0), zeros, zeros), new EmptyState());
    }

    /** The state after one more gradient. */
    static OptState update(OptState state, Params gradients) {
        AdamState old = state.adam();
        Params mu = map(old.mu(), gradients, (m, g) -> B1 * m + (1 - B1) * g);
        Params nu = map(old.nu(), gradients, (v, g) -> B2 * v + (1 - B2) * g * g);
        NdArray count = NdArray.scalar((int) old.count().longAt(0) + 1);
        return new OptState(new AdamState(count, mu, nu), state.learningRate());
    }

    /** The parameters after the step that {@code state} leads to. */
    static Params apply(Params params, OptState state, double learningRate) {
        AdamState adam = state.adam();
        int count = (int) adam.count().longAt(0);
        double muScale = 1 / (1 - StrictMath.pow(B1, count));
        double nuScale = 1 / (1 - StrictMath.pow(B2, count));
        Params direction = map(adam.mu(), adam.nu(), (m, v) -> m * muScale / (Math.sqrt(v * nuScale) + EPS));
        return map(params, direction, (p, d) -> p - learningRate * d);
    }

    /** As {@code jax.tree_util.tree_map} with two trees. */
    private static Params map(Params first, Params second, DoubleBinaryOperator combine) {
        return PyTrees.map(first, second, (a, b) -> new ArrayValue(combine(arrayOf(a), arrayOf(b), combine)));
    }

    private static NdArray combine(NdArray a, NdArray b, DoubleBinaryOperator combine) {
        float[] left = a.toFloats();
        float[] right = b.toFloats();
        for (int i = 0; i < left.length; i++) {
            left[i] = (float) combine.applyAsDouble(left[i], right[i]);
        }
        return NdArray.of(left, a.shape());
    }

    private static NdArray arrayOf(StateValue leaf) {
        return ((ArrayValue) leaf).array();
    }
}
