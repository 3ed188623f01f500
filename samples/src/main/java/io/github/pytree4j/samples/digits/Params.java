package io.github.pytree4j.samples.digits;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;

/**
 * The parameters of the two layers, under the names that Flax gives to the {@code nn.Dense} layers of a linen module. The
 * same record holds what has their shapes: gradients, and Adam's moments.
 *
 * @param hidden 64 pixels to the hidden units
 * @param output hidden units to 10 digits
 */
@PyTreeDataclass
public record Params(
        @PyTreeField(name = "Dense_0") Layer hidden,
        @PyTreeField(name = "Dense_1") Layer output) {}
