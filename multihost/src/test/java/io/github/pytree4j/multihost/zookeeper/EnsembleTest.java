package io.github.pytree4j.multihost.zookeeper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.multihost.group.ProcessGroup;
import io.github.pytree4j.multihost.group.ProcessGroupException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several jobs, one after the other and at once, in one ZooKeeper: that of a job of one process. */
@Timeout(60)
class EnsembleTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final ZooKeeperOptions options =
            ZooKeeperOptions.DEFAULTS.withJoinTimeout(LONG).withSessionTimeout(Duration.ofSeconds(30));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private String address;
    private ProcessGroup server;

    @BeforeEach
    void serve() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = "127.0.0.1:" + socket.getLocalPort();
        }
        server = ZooKeeperProcessGroup.join(address, 1, 0, options);
    }

    @AfterEach
    void stop() {
        server.close();
        threads.shutdownNow();
    }

    @Test
    void jobsOfAnyNameRunOneAfterTheOtherAndAtOnce() throws Exception {
        for (int run = 0; run < 2; run++) {
            Future<byte[]> otherJob = runJob("../ä b", (byte) 1);
            assertArrayEquals(new byte[] {2}, runJob("..", (byte) 2).get());
            assertArrayEquals(new byte[] {1}, otherJob.get());
        }
    }

    @Test
    void theSecondProcess0OfAJobIsRefusedAndTheFirstGoesOn() throws Exception {
        ZooKeeperOptions hasty = options.withJoinTimeout(Duration.ofMillis(1_500));
        try (ProcessGroup first = ZooKeeperProcessGroup.joinEnsemble(address, "own job", 1, 0, options)) {
            ProcessGroupException refusal = assertThrows(
                    ProcessGroupException.class,
                    () -> ZooKeeperProcessGroup.joinEnsemble(address, "own job", 1, 0, hasty));
            assertTrue(refusal.getMessage().contains("another process 0 of the same job is already there"));
            first.barrier("after", LONG);
        }
    }

    @Test
    void whoHasNotJoinedInTimeIsNamed() {
        ZooKeeperOptions hasty = options.withJoinTimeout(Duration.ofSeconds(1));
        ProcessGroupException missing = assertThrows(
                ProcessGroupException.class, () -> ZooKeeperProcessGroup.joinEnsemble(address, "own job", 3, 0, hasty));
        assertEquals(List.of(1, 2), missing.processes());
    }

    private Future<byte[]> runJob(String name, byte value) {
        Future<byte[]> second = threads.submit(() -> {
            try (ProcessGroup group = ZooKeeperProcessGroup.joinEnsemble(address, name, 2, 1, options)) {
                return group.broadcast("b", 0, new byte[0], LONG);
            }
        });
        var unused = threads.submit(() -> {
            try (ProcessGroup group = ZooKeeperProcessGroup.joinEnsemble(address, name, 2, 0, options)) {
                return group.broadcast("b", 0, new byte[] {value}, LONG);
            }
        });
        return second;
    }
}
