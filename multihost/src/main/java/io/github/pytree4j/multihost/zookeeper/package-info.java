/**
 * Processes that find each other through ZooKeeper: {@link io.github.pytree4j.multihost.zookeeper.ZooKeeperProcessGroup}.
 *
 * <p>In ZooKeeper, {@code /pytree4j/<job>/run} names the run that process 0 has started, for as long as it lives. A run has
 * {@code members}, for as long as they live, and {@code rounds}. In a round, each process writes what it brings; then exactly one of
 * them writes the outcome, {@code done}: that all have come, or why they cannot meet. So all agree on it, whatever happens.
 */
@NullMarked
package io.github.pytree4j.multihost.zookeeper;

import org.jspecify.annotations.NullMarked;
