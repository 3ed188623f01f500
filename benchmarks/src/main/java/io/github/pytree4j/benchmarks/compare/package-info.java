/**
 * The command that measures and writes docs/benchmarks.md. Start with {@link io.github.pytree4j.benchmarks.compare.Compare}.
 */
@NullMarked
package io.github.pytree4j.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
