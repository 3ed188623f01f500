/**
 * What passes between codecs and formats: a {@link io.github.pytree4j.stream.StateWriter} takes a tree value by value, a
 * {@link io.github.pytree4j.stream.StateReader} gives it back. Not exported: formats of our own modules implement these two.
 */
@NullMarked
package io.github.pytree4j.stream;

import org.jspecify.annotations.NullMarked;
