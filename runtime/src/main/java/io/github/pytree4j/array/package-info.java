/**
 * Arrays: start with {@link io.github.pytree4j.array.NdArray} and {@link io.github.pytree4j.array.DType}.
 */
@NullMarked
package io.github.pytree4j.array;

import org.jspecify.annotations.NullMarked;
