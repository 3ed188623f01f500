/**
 * Arrays in chunks, as JAX has TensorStore write them: Zarr, version 2, a folder an array.
 * {@link io.github.pytree4j.multihost.zarr.ZarrArray} reads regions, {@link io.github.pytree4j.multihost.zarr.ZarrWriter} writes shards.
 *
 * <p>Source: the Zarr storage specification, version 2; the {@code zarr} driver of TensorStore 0.1.85 where that leaves something open
 * or goes beyond it (the spelling of dtypes that NumPy has no code for).
 */
@NullMarked
package io.github.pytree4j.multihost.zarr;

import org.jspecify.annotations.NullMarked;
