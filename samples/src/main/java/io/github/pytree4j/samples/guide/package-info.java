/**
 * The guide "Checkpointing with {@code flax.training.checkpoints}" in Java: start with
 * {@link io.github.pytree4j.samples.guide.Guide}; {@link io.github.pytree4j.samples.guide.TrainState} shows how a record
 * becomes a pytree.
 */
@NullMarked
package io.github.pytree4j.samples.guide;

import org.jspecify.annotations.NullMarked;
