package io.github.pytree4j.multihost.zookeeper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The ZooKeeper of process 0. */
@Timeout(60)
class EmbeddedServerTest {
    private static final Duration SESSION = Duration.ofSeconds(20);

    @Test
    void whatIsSaidIsNotWrittenToADiskThatOthersMayKeepBusy() throws Exception {
        InetSocketAddress address;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
        }
        Path folder;
        try (EmbeddedServer server = EmbeddedServer.start(address, SESSION);
                Connection connection = Connection.open("127.0.0.1:" + address.getPort(), SESSION)) {
            folder = server.folder();
            assertTrue(connection.connected(TimeUnit.SECONDS.toNanos(20)));
            List<String> before = files(folder);
            for (int i = 0; i < 100; i++) {
                assertTrue(connection.create("/said/" + i, new byte[] {(byte) i}));
            }
            assertFalse(connection.create("/said/7", new byte[0]));
            assertArrayEquals(new byte[] {7}, connection.read("/said/7"));
            assertEquals(100, connection.children("/said").size());
            assertEquals(before, files(folder));
            assertTrue(before.stream().noneMatch(name -> name.startsWith("log")), before.toString());
        }
        assertFalse(Files.exists(folder));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .collect(Collectors.toList());
        }
    }
}
