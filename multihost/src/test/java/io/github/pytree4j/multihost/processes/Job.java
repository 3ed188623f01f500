package io.github.pytree4j.multihost.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Real processes that save in one directory, in one group after the other. */
final class Job implements AutoCloseable {
    private final Path directory;
    private final Path scratch;
    private final Duration session;
    private final List<SavingProcess> processes = new ArrayList<>();
    private int port;
    private int joined;
    private Optional<String> where = Optional.empty();

    /**
     * @param directory to save in
     * @param scratch for temporary files
     * @param session after which a silent process counts as dead
     * @param firstPort from which on its groups may take any
     */
    Job(Path directory, Path scratch, Duration session, int firstPort) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.scratch = Files.createDirectories(scratch);
        this.session = session;
        this.port = firstPort;
    }

    /**
     * Has so many processes be in a group, unless they are: those that live, and as many new ones as that takes.
     *
     * @param zooKeeper the address of one that is there; if it is empty, process 0 serves
     */
    void form(int count, Optional<String> zooKeeper) throws IOException, InterruptedException {
        if (joined == count && where.equals(zooKeeper)) {
            return;
        }
        leave();
        while (processes.size() < count) {
            processes.add(SavingProcess.start(directory, scratch));
        }
        String address = zooKeeper.isPresent() ? zooKeeper.get() : freeAddress();
        String name = zooKeeper.isPresent() ? "job " + UUID.randomUUID() : "";
        for (int index = 0; index < count; index++) {
            processes
                    .get(index)
                    .send(String.join(
                            "\t", Saver.JOIN, address, name, "" + count, "" + index, "" + session.toMillis()));
        }
        for (SavingProcess process : processes.subList(0, count)) {
            assertEquals(Saver.JOINED, process.read());
        }
        joined = count;
        where = zooKeeper;
    }

    /** Has all leave their group, so that {@link #form} makes a new one. */
    void leave() throws IOException, InterruptedException {
        joined = 0;
        for (SavingProcess process : processes) {
            process.send(Saver.LEAVE);
        }
        for (SavingProcess process : processes) {
            assertEquals(Saver.LEFT, process.read());
        }
    }

    /** An address where nobody listens. */
    String freeAddress() throws IOException {
        while (true) {
            port++;
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return "127.0.0.1:" + socket.getLocalPort();
            } catch (BindException e) {
                // The next one, then.
            }
        }
    }

    SavingProcess process(int index) {
        return processes.get(index);
    }

    /** Tells all of the group to save. */
    void begin(SaveOrder order) throws IOException {
        for (SavingProcess process : processes.subList(0, joined)) {
            process.send(order.line());
        }
    }

    /** What has come of it, in order of their indices. */
    List<Outcome> outcomes() throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        for (SavingProcess process : processes.subList(0, joined)) {
            outcomes.add(process.outcome());
        }
        return outcomes;
    }

    /** A save that has to succeed. */
    void save(SaveOrder order) throws IOException, InterruptedException {
        begin(order);
        outcomes().forEach(Outcome::requireSaved);
    }

    /** Kills a process of the group, and starts one that can be in the next. */
    void kill(SavingProcess victim) throws IOException, InterruptedException {
        victim.kill();
        processes.remove(victim);
        joined = 0;
        processes.add(SavingProcess.start(directory, scratch));
    }

    @Override
    public void close() {
        processes.forEach(SavingProcess::close);
    }
}
