/**
 * Random comparisons with real Flax, which answers in one process: begin with {@link
 * io.github.pytree4j.tests.live.differential.LiveBytesDifferentialTest}. What differs on purpose is in {@link
 * io.github.pytree4j.tests.live.differential.KnownDifferences}.
 */
package io.github.pytree4j.tests.live.differential;
