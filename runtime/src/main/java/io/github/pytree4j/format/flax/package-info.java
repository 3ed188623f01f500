/**
 * The files of Flax: raw state as msgpack, byte for byte as {@code flax.serialization} writes it, with extension types for
 * arrays (1), complex numbers (2) and NumPy scalars (3), and arrays over 1 GiB split into chunks. The only package that knows
 * msgpack. {@link io.github.pytree4j.format.flax.FlaxFile} is the format, FlaxWriter and FlaxReader the work.
 *
 * <p>Source of the format: {@code flax/serialization.py} of Flax 0.12.8, and the
 * <a href="https://github.com/msgpack/msgpack/blob/master/spec.md">msgpack specification</a>.
 */
@NullMarked
package io.github.pytree4j.format.flax;

import org.jspecify.annotations.NullMarked;
