/**
 * The contract between a type and its state: a {@link io.github.pytree4j.codec.Codec} writes values to a
 * {@link io.github.pytree4j.codec.StateSink} and reads them from a {@link io.github.pytree4j.codec.StateSource}. Start with
 * {@link io.github.pytree4j.codec.Codec}.
 */
@NullMarked
package io.github.pytree4j.codec;

import org.jspecify.annotations.NullMarked;
