/**
 * How one array is divided among devices and processes: {@link io.github.pytree4j.multihost.sharding.Mesh} and
 * {@link io.github.pytree4j.multihost.sharding.PartitionSpec} say it, and
 * {@link io.github.pytree4j.multihost.sharding.ShardedArray} holds the part of one process. Nothing here knows files.
 *
 * <p>Names and meanings are those of <a href="https://docs.jax.dev/en/latest/jax.sharding.html">jax.sharding</a> and of
 * <a href="https://docs.jax.dev/en/latest/_autosummary/jax.make_array_from_callback.html">jax.make_array_from_callback</a>. What
 * JAX's pages leave open, which replica is number 0 and what becomes of dimensions of length 0, is as JAX 0.10 does it.
 */
@NullMarked
package io.github.pytree4j.multihost.sharding;

import org.jspecify.annotations.NullMarked;
