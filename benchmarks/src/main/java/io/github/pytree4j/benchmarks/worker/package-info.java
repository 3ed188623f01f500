/** What processes of their own do, each for one contender and one tree: save, sync, restore, and say how long it took. */
@NullMarked
package io.github.pytree4j.benchmarks.worker;

import org.jspecify.annotations.NullMarked;
