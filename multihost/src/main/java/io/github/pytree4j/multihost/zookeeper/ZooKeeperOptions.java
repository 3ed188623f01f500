package io.github.pytree4j.multihost.zookeeper;

import java.time.Duration;

/**
 * How long processes have patience with each other. Immutable.
 *
 * @param joinTimeout until all have joined
 * @param sessionTimeout after which a process that is not heard of counts as dead
 * @param closeTimeout how long process 0 waits, when it closes its group, until the others have closed theirs
 */
public record ZooKeeperOptions(Duration joinTimeout, Duration sessionTimeout, Duration closeTimeout) {
    /** Five minutes to join, as JAX gives; ten seconds of silence; ten seconds to close. */
    public static final ZooKeeperOptions DEFAULTS =
            new ZooKeeperOptions(Duration.ofMinutes(5), Duration.ofSeconds(10), Duration.ofSeconds(10));

    /** @throws IllegalArgumentException if a time is not above zero or over a day */
    public ZooKeeperOptions {
        check("joinTimeout", joinTimeout);
        check("sessionTimeout", sessionTimeout);
        check("closeTimeout", closeTimeout);
    }

    /** These, with another time to join. */
    public ZooKeeperOptions withJoinTimeout(Duration timeout) {
        return new ZooKeeperOptions(timeout, sessionTimeout, closeTimeout);
    }

    /** These, with another time after which a silent process counts as dead. Short ones mistake a pause for a death. */
    public ZooKeeperOptions withSessionTimeout(Duration timeout) {
        return new ZooKeeperOptions(joinTimeout, timeout, closeTimeout);
    }

    /** These, with another time that process 0 waits for the others to close. */
    public ZooKeeperOptions withCloseTimeout(Duration timeout) {
        return new ZooKeeperOptions(joinTimeout, sessionTimeout, timeout);
    }

    private static void check(String name, Duration timeout) {
        if (timeout.compareTo(Duration.ofMillis(1)) < 0 || timeout.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(name + " is from 1 ms to 1 day, not " + timeout);
        }
    }
}
