/** The tasks of a barrier stage of Apache Spark as processes: {@link io.github.pytree4j.multihost.spark.SparkProcessGroup}. */
@NullMarked
package io.github.pytree4j.multihost.spark;

import org.jspecify.annotations.NullMarked;
