package io.github.pytree4j.multihost.processes;

import io.github.pytree4j.multihost.group.ProcessGroup;
import io.github.pytree4j.multihost.zookeeper.ZooKeeperOptions;
import io.github.pytree4j.multihost.zookeeper.ZooKeeperProcessGroup;
import java.io.IOException;
import java.time.Duration;

/**
 * A ZooKeeper that belongs to no process of a job: that of a group of this process alone.
 *
 * @param address where it is
 * @param server the group
 */
record ZooKeeper(String address, ProcessGroup server) implements AutoCloseable {

    /** @param session of those that are going to use it */
    static ZooKeeper start(Duration session) throws IOException {
        String address = MemberProcess.freeAddress();
        return new ZooKeeper(
                address,
                ZooKeeperProcessGroup.join(
                        address,
                        1,
                        0,
                        ZooKeeperOptions.DEFAULTS
                                .withSessionTimeout(session)
                                .withJoinTimeout(Duration.ofSeconds(20))
                                .withCloseTimeout(Duration.ofMillis(100))));
    }

    @Override
    public void close() {
        server.close();
    }
}
