/**
 * pytree4j: typed, Flax-compatible checkpoints. Start with {@link io.github.pytree4j.PyTrees}.
 */
@NullMarked
package io.github.pytree4j;

import org.jspecify.annotations.NullMarked;
