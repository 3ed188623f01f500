package io.github.pytree4j.multihost.zookeeper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JoiningTest {
    private static final Duration SESSION = Duration.ofSeconds(20);

    @Test
    void whatOlderRunsHaveLeftIsDeletedAndWhoHasJoinedThisOneStays() throws Exception {
        InetSocketAddress address;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
        }
        try (EmbeddedServer server = EmbeddedServer.start(address, SESSION);
                Connection connection = Connection.open("127.0.0.1:" + address.getPort(), SESSION)) {
            assertTrue(
                    connection.connected(TimeUnit.SECONDS.toNanos(20)),
                    server.folder().toString());
            String job = RunPaths.job("job");
            RunPaths older = new RunPaths(job, "older");
            RunPaths run = new RunPaths(job, "this");
            connection.createForSession(older.member(0), new byte[0]);
            connection.createForSession(run.member(1), new byte[0]);
            new Joining(connection, job, 0, 2, ZooKeeperOptions.DEFAULTS, System.nanoTime()).deleteOthers(run);
            assertEquals(List.of(run.id()), connection.children(RunPaths.runs(job)));
            assertEquals(List.of("1"), connection.children(run.members()));
        }
    }
}
