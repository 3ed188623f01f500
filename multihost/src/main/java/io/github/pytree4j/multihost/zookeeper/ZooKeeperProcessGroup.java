package io.github.pytree4j.multihost.zookeeper;

import io.github.pytree4j.multihost.group.AbstractProcessGroup;
import io.github.pytree4j.multihost.group.Arrival;
import io.github.pytree4j.multihost.group.Farewell;
import io.github.pytree4j.multihost.group.ProcessGroup;
import io.github.pytree4j.multihost.group.ProcessGroupException;
import io.github.pytree4j.multihost.group.Round;
import io.github.pytree4j.multihost.optional.OptionalLibrary;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Processes, on one machine or many, that meet in ZooKeeper. Needs Apache Curator and ZooKeeper, which are optional dependencies of this
 * module, on the class path.
 *
 * <p>A process that dies is noticed when its session with ZooKeeper ends:
 * {@linkplain ZooKeeperOptions#sessionTimeout ten seconds} later. One that is stopped for longer than that counts as dead, too, and
 * finds its group broken when it goes on.
 *
 * <p>All processes see each call end in the same way: either all pass it, or none does, except those that have lost their connection.
 *
 * <p>Whoever can connect to ZooKeeper can read and change what the processes tell each other. Have it in a network of your own.
 */
public final class ZooKeeperProcessGroup extends AbstractProcessGroup {
    private static final OptionalLibrary CURATOR = new OptionalLibrary(
            "org.apache.curator.framework.CuratorFramework",
            "org.apache.curator:curator-framework and org.apache.zookeeper:zookeeper");
    /** What a server needs and its artifact does not declare. */
    private static final List<OptionalLibrary> FOR_A_SERVER = List.of(
            new OptionalLibrary("com.codahale.metrics.Reservoir", "io.dropwizard.metrics:metrics-core"),
            new OptionalLibrary("org.xerial.snappy.SnappyInputStream", "org.xerial.snappy:snappy-java"));

    private static final String ONLY_JOB = "job";
    private static final long RECONNECT_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final Connection connection;
    private final Run run;
    private final RunPaths paths;
    private final ZooKeeperOptions options;
    private final boolean servedByProcess0;
    private final @Nullable EmbeddedServer server;

    private ZooKeeperProcessGroup(
            Connection connection,
            RunPaths paths,
            int index,
            int count,
            ZooKeeperOptions options,
            boolean servedByProcess0,
            @Nullable EmbeddedServer server) {
        super(index, count);
        this.connection = connection;
        this.run = new Run(connection, paths, index, count);
        this.paths = paths;
        this.options = options;
        this.servedByProcess0 = servedByProcess0;
        this.server = server;
    }

    /** As {@link #join(String, int, int, ZooKeeperOptions)}, with {@link ZooKeeperOptions#DEFAULTS}. */
    public static ProcessGroup join(String address, int processCount, int index) {
        return join(address, processCount, index, ZooKeeperOptions.DEFAULTS);
    }

    /**
     * Joins the processes that meet at an address, where process 0 serves a ZooKeeper for them: as {@code jax.distributed.initialize} has
     * it serve its coordinator. Returns when all have joined; they may start in any order. Only process 0 listens, at that address alone,
     * until it closes its group. It keeps its files in a temporary folder.
     *
     * @param address of process 0, such as {@code localhost:8889}
     * @throws ProcessGroupException if not all have joined in time, the address is taken, or another process has this index or another
     *     count; if the thread was interrupted
     * @throws IllegalStateException if a library is missing: those that this class names, and for process 0
     *     {@code io.dropwizard.metrics:metrics-core} and {@code org.xerial.snappy:snappy-java}, too
     */
    public static ProcessGroup join(String address, int processCount, int index, ZooKeeperOptions options) {
        Objects.checkIndex(index, processCount);
        var parsed = Address.parse(address);
        CURATOR.require();
        if (index == 0) {
            FOR_A_SERVER.forEach(OptionalLibrary::require);
        }
        QuietLogging.start();
        EmbeddedServer server = null;
        try {
            server = index == 0 ? EmbeddedServer.start(parsed, options.sessionTimeout()) : null;
            return joined(address, RunPaths.job(ONLY_JOB), processCount, index, options, true, server);
        } catch (IOException e) {
            throw new ProcessGroupException(
                    "join: process 0 cannot serve at " + address + ": " + e.getMessage()
                            + ". If another job or program is there, choose another port for this job.",
                    List.of(0),
                    "join",
                    e);
        } catch (InterruptedException e) {
            close(server);
            throw interrupted(index, e);
        } catch (RuntimeException | Error e) {
            close(server);
            throw e;
        }
    }

    /** As {@link #joinEnsemble(String, String, int, int, ZooKeeperOptions)}, with {@link ZooKeeperOptions#DEFAULTS}. */
    public static ProcessGroup joinEnsemble(String connectString, String jobName, int processCount, int index) {
        return joinEnsemble(connectString, jobName, processCount, index, ZooKeeperOptions.DEFAULTS);
    }

    /**
     * Joins the processes of a job that meet in a ZooKeeper that exists. Returns when all have joined; they may start in any order.
     *
     * @param connectString as ZooKeeper takes it: {@code host:port,host:port/path}
     * @param jobName of this job alone, as long as it runs; any characters
     * @throws ProcessGroupException if not all have joined in time, or another process has this index or another count; if the thread
     *     was interrupted
     * @throws IllegalStateException if Curator or ZooKeeper is missing
     */
    public static ProcessGroup joinEnsemble(
            String connectString, String jobName, int processCount, int index, ZooKeeperOptions options) {
        Objects.checkIndex(index, processCount);
        String job = RunPaths.job(jobName);
        CURATOR.require();
        QuietLogging.start();
        try {
            return joined(connectString, job, processCount, index, options, false, null);
        } catch (InterruptedException e) {
            throw interrupted(index, e);
        }
    }

    private static ProcessGroup joined(
            String address,
            String job,
            int count,
            int index,
            ZooKeeperOptions options,
            boolean servedByProcess0,
            @Nullable EmbeddedServer server)
            throws InterruptedException {
        long deadline = System.nanoTime() + options.joinTimeout().toNanos();
        while (true) {
            Connection connection = Connection.open(address, options.sessionTimeout());
            ZooKeeperProcessGroup group = null;
            try {
                RunPaths paths = new Joining(connection, job, index, count, options, deadline).joined();
                group = new ZooKeeperProcessGroup(connection, paths, index, count, options, servedByProcess0, server);
                group.barrier("join", Duration.ofNanos(Math.max(1_000_000_000L, deadline - System.nanoTime())));
                return group;
            } catch (ZooKeeperException e) {
                connection.close();
                if (deadline - System.nanoTime() <= 0) {
                    throw new ProcessGroupException("join: " + e.getMessage(), List.of(), "join", e);
                }
            } catch (InterruptedException | RuntimeException | Error e) {
                connection.close();
                throw e;
            }
        }
    }

    @Override
    protected List<Arrival> exchange(Round round) throws InterruptedException {
        String what = round.own().what();
        try {
            Run.Outcome outcome = run.meet(round);
            if (outcome.farewell() != null) {
                throw outcome.farewell().exception(what);
            }
            return outcome.arrivals();
        } catch (ZooKeeperException e) {
            throw lost(what, e);
        }
    }

    @Override
    protected void announce(long round, Farewell farewell) {
        try {
            if (!connection.lost()) {
                run.announce(round, farewell);
            }
        } catch (ZooKeeperException e) {
            // The others find out by the end of this session.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    protected void disconnect() {
        try {
            if (index() == 0 && !connection.lost()) {
                run.awaitOthersGone(options.closeTimeout());
                connection.delete(paths.root());
            }
        } catch (ZooKeeperException e) {
            // Then the next run of the job deletes it.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connection.close();
            close(server);
        }
    }

    /** Whose fault it is shows when there is a connection again: this process was away, or the server is. */
    private ProcessGroupException lost(String what, ZooKeeperException cause) throws InterruptedException {
        if (connection.connected(RECONNECT_NANOS)) {
            return new ProcessGroupException(
                    what + ": process " + index() + " itself was not heard of for longer than "
                            + options.sessionTimeout() + ", so that the others take it for dead (" + cause.getMessage()
                            + "). Was it stopped, short of memory, or cut off? Sessions can be made longer.",
                    List.of(index()),
                    what,
                    cause);
        }
        String whose = servedByProcess0 ? "process 0, which serves it, has died or left, or " : "";
        return new ProcessGroupException(
                what + ": process " + index() + " has lost ZooKeeper at " + connection.address() + ": " + whose
                        + "the network between them is down",
                servedByProcess0 ? List.of(0) : List.of(),
                what,
                cause);
    }

    private static void close(@Nullable EmbeddedServer server) {
        if (server != null) {
            server.close();
        }
    }

    private static ProcessGroupException interrupted(int index, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new ProcessGroupException("join: the thread was interrupted", List.of(index), "join", cause);
    }
}
