/**
 * pytree4j: typed, Flax-compatible checkpoints. Start with {@link io.github.pytree4j.PyTrees} for trees in memory and
 * {@link io.github.pytree4j.checkpoint.CheckpointManager} for checkpoints on disk.
 */
@NullMarked
package io.github.pytree4j;

import org.jspecify.annotations.NullMarked;
