/** From measurements to a page: files of raw results, medians, tables and plots. Knows nothing of what was measured. */
@NullMarked
package io.github.pytree4j.benchmarks.report;

import org.jspecify.annotations.NullMarked;
