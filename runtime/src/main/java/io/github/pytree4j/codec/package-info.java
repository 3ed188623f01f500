/**
 * Codecs turn typed values into events on a {@link io.github.pytree4j.codec.StateSink} and read them back from a
 * {@link io.github.pytree4j.codec.StateSource}. Start with {@link io.github.pytree4j.codec.Codec}; the generated codecs
 * are made of {@link io.github.pytree4j.codec.Codecs}.
 */
@NullMarked
package io.github.pytree4j.codec;

import org.jspecify.annotations.NullMarked;
