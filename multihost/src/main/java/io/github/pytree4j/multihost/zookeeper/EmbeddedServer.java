package io.github.pytree4j.multihost.zookeeper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import org.apache.zookeeper.server.NIOServerCnxnFactory;
import org.apache.zookeeper.server.ZooKeeperServer;
import org.jspecify.annotations.Nullable;

/** A ZooKeeper that process 0 serves, at one address alone, for as long as its group lives. */
final class EmbeddedServer implements AutoCloseable {
    private static final int LONGEST_SESSION_MILLIS = (int) Duration.ofDays(1).toMillis();
    private static final int ANY_NUMBER_OF_CONNECTIONS = 0;
    private static final String NO_ENSEMBLE = "";

    private final NIOServerCnxnFactory connections;
    private final Path folder;

    private EmbeddedServer(NIOServerCnxnFactory connections, Path folder) {
        this.connections = connections;
        this.folder = folder;
    }

    /**
     * @param sessionTimeout of the members, which says how exactly time is kept
     * @throws IOException if the address is taken, among others
     */
    static EmbeddedServer start(InetSocketAddress address, Duration sessionTimeout)
            throws IOException, InterruptedException {
        InetSocketAddress found = new InetSocketAddress(address.getHostString(), address.getPort());
        if (found.isUnresolved()) {
            throw new UnknownHostException("no machine is known as " + address.getHostString());
        }
        NIOServerCnxnFactory connections = newConnections();
        Path folder = Files.createTempDirectory("pytree4j-zookeeper");
        EmbeddedServer server = new EmbeddedServer(connections, folder);
        boolean started = false;
        try {
            connections.configure(found, ANY_NUMBER_OF_CONNECTIONS);
            int tick = (int) Math.max(10, Math.min(1000, sessionTimeout.toMillis() / 4));
            ZooKeeperServer zooKeeper = new ZooKeeperServer(new NoTransactionLog(folder.toFile()), tick, NO_ENSEMBLE);
            zooKeeper.setMinSessionTimeout(2 * tick);
            zooKeeper.setMaxSessionTimeout(LONGEST_SESSION_MILLIS);
            connections.startup(zooKeeper);
            started = true;
        } finally {
            if (!started) {
                server.close();
            }
        }
        return server;
    }

    /** ZooKeeper sets a handler for the whole virtual machine, which would swallow the stack traces of the user's threads. */
    private static NIOServerCnxnFactory newConnections() {
        Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
        try {
            return new NIOServerCnxnFactory();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(handler);
        }
    }

    /** Where it keeps what ZooKeeper cannot do without; gone when this is closed. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        connections.shutdown();
        try {
            Files.walkFileTree(folder, new Deletion());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException problem) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
