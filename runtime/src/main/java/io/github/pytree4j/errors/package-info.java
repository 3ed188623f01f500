/**
 * What can go wrong with a checkpoint, each a {@link io.github.pytree4j.errors.CheckpointException} of its own.
 */
@NullMarked
package io.github.pytree4j.errors;

import org.jspecify.annotations.NullMarked;
