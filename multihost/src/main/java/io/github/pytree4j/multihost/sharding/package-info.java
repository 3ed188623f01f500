/**
 * How one array is divided among devices and processes: {@link io.github.pytree4j.multihost.sharding.Mesh} and
 * {@link io.github.pytree4j.multihost.sharding.PartitionSpec} say it, and
 * {@link io.github.pytree4j.multihost.sharding.ShardedArray} holds the part of one process. Nothing here knows files.
 */
@NullMarked
package io.github.pytree4j.multihost.sharding;

import org.jspecify.annotations.NullMarked;
