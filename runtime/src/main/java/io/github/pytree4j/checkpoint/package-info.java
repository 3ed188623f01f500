/**
 * Checkpoints on disk: start with {@link io.github.pytree4j.checkpoint.CheckpointManager} and
 * {@link io.github.pytree4j.checkpoint.Step}.
 */
@NullMarked
package io.github.pytree4j.checkpoint;

import org.jspecify.annotations.NullMarked;
