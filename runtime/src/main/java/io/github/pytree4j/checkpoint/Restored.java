package io.github.pytree4j.checkpoint;

/**
 * A restored tree, and what is known of the checkpoint that it was restored from.
 *
 * @param state the tree
 * @param info of its checkpoint; whether it was verified, and if not why
 * @param <T> the tree's type
 */
public record Restored<T>(T state, CheckpointInfo info) {}
