/**
 * The Flax wire format: raw state as msgpack, byte for byte as Flax writes it. Start with
 * {@link io.github.pytree4j.wire.FlaxFormat}.
 */
@NullMarked
package io.github.pytree4j.wire;

import org.jspecify.annotations.NullMarked;
