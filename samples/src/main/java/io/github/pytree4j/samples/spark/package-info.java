/**
 * A job on a cluster of Apache Spark whose tasks save a checkpoint together: {@link io.github.pytree4j.samples.spark.SparkDemo} starts
 * it all; {@link io.github.pytree4j.samples.spark.SavingTask} is what to copy.
 */
@NullMarked
package io.github.pytree4j.samples.spark;

import org.jspecify.annotations.NullMarked;
