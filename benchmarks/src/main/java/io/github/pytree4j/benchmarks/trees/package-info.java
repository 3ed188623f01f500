/** The trees that are measured, the same for every contender. */
@NullMarked
package io.github.pytree4j.benchmarks.trees;

import org.jspecify.annotations.NullMarked;
