/**
 * What generated codecs are made of, besides the contract in {@link io.github.pytree4j.codec}. Frozen into users' jars, so it
 * only grows. Not meant to be written by hand; {@link io.github.pytree4j.codec.generated.Codecs} is where to start reading.
 */
@NullMarked
package io.github.pytree4j.codec.generated;

import org.jspecify.annotations.NullMarked;
