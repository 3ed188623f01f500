/** A job on a cluster of Apache Spark whose tasks do something together: {@link io.github.pytree4j.samples.spark.SparkDemo}. */
@NullMarked
package io.github.pytree4j.samples.spark;

import org.jspecify.annotations.NullMarked;
