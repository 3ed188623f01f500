package io.github.pytree4j.samples.guide;

import java.util.List;

/**
 * Stochastic gradient descent without momentum, as {@code optax.sgd(learning_rate)}. Configuration, not state: it is made
 * by code and never stored.
 *
 * @param learningRate how far a step goes along the gradient
 */
public record Sgd(double learningRate) {

    /** In optax this is a chain of two parts, of which neither remembers anything. */
    public List<EmptyState> init() {
        return List.of(new EmptyState(), new EmptyState());
    }
}
