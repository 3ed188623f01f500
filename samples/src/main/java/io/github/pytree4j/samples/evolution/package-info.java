/**
 * A class through four versions, which the folder {@code evolution} of this module holds one beside the other.
 * {@link io.github.pytree4j.samples.evolution.Evolution} runs the program of each.
 */
@NullMarked
package io.github.pytree4j.samples.evolution;

import org.jspecify.annotations.NullMarked;
