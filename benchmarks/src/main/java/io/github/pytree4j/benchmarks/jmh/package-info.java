/**
 * What runs in one JVM, measured with JMH. {@link io.github.pytree4j.benchmarks.compare.Compare} runs all of it, fork by fork in
 * turns.
 */
@NullMarked
package io.github.pytree4j.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
