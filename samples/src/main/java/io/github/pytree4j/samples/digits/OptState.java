package io.github.pytree4j.samples.digits;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;

/**
 * The state of {@code optax.adam}, which is a chain of two parts and so has a tuple of two states; a tuple is stored as a
 * dict with the keys "0" and "1".
 *
 * @param adam of {@code optax.scale_by_adam}
 * @param learningRate of {@code optax.scale_by_learning_rate}, which remembers nothing
 */
@PyTreeDataclass
public record OptState(
        @PyTreeField(name = "0") AdamState adam,
        @PyTreeField(name = "1") EmptyState learningRate) {}
