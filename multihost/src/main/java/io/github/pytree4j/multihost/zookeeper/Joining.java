package io.github.pytree4j.multihost.zookeeper;

import io.github.pytree4j.multihost.group.Farewell;
import io.github.pytree4j.multihost.group.ProcessGroupException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One process on its way into the run of its job that process 0 starts. */
final class Joining {
    private static final String WHAT = "join";
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Connection connection;
    private final String job;
    private final int index;
    private final int count;
    private final ZooKeeperOptions options;
    private final long deadline;

    /** @param deadline as {@link System#nanoTime} counts */
    Joining(Connection connection, String job, int index, int count, ZooKeeperOptions options, long deadline) {
        this.connection = connection;
        this.job = job;
        this.index = index;
        this.count = count;
        this.options = options;
        this.deadline = deadline;
    }

    /**
     * Returns when all are there.
     *
     * @throws ProcessGroupException if that cannot be
     * @throws ZooKeeperException if it is worth another try with another connection
     */
    RunPaths joined() throws ZooKeeperException, InterruptedException {
        if (!connection.connected(left())) {
            throw refused(
                    List.of(),
                    "no ZooKeeper at " + connection.address() + " within " + options.joinTimeout()
                            + "; does process 0 run, and with this address?");
        }
        if (index == 0) {
            RunPaths run = started();
            become(run);
            awaitMembers(run);
            return run;
        }
        while (true) {
            RunPaths run = found();
            become(run);
            if (awaitMembers(run)) {
                return run;
            }
        }
    }

    /** Starts a run, once no other of this job goes on, and clears what older ones have left. */
    private RunPaths started() throws ZooKeeperException, InterruptedException {
        RunPaths run = new RunPaths(job, UUID.randomUUID().toString());
        String current = RunPaths.current(job);
        byte[] said = (run.id() + " " + count).getBytes(StandardCharsets.UTF_8);
        long grace = grace();
        while (!connection.createForSession(current, said) && !connection.owns(current)) {
            if (grace - System.nanoTime() <= 0) {
                throw refused(
                        List.of(0),
                        "another process 0 of the same job is already there, at " + connection.address()
                                + "; give each job an address or a name of its own");
            }
            connection.await(LOOK_AGAIN_NANOS);
        }
        deleteOthers(run);
        return run;
    }

    /** Clears what older runs have left. In this one there may already be others, who have seen that it has started. */
    void deleteOthers(RunPaths run) throws ZooKeeperException, InterruptedException {
        for (String id : connection.children(RunPaths.runs(job))) {
            if (!id.equals(run.id())) {
                connection.delete(new RunPaths(job, id).root());
            }
        }
    }

    /** The run that process 0 has started and that is not complete yet. */
    private RunPaths found() throws ZooKeeperException, InterruptedException {
        boolean complete = false;
        while (left() > 0) {
            checkSession();
            byte[] said = connection.read(RunPaths.current(job));
            String[] parts = said == null ? new String[0] : new String(said, StandardCharsets.UTF_8).split(" ", -1);
            if (parts.length == 2) {
                if (!parts[1].equals(String.valueOf(count))) {
                    throw refused(
                            List.of(index),
                            "process 0 expects " + parts[1] + " processes, and this one, process " + index
                                    + ", expects " + count);
                }
                RunPaths run = new RunPaths(job, parts[0]);
                complete = new Run(connection, run, index, count).started();
                if (!complete) {
                    return run;
                }
            }
            connection.await(Math.min(left(), LOOK_AGAIN_NANOS));
        }
        if (complete) {
            throw refused(
                    List.of(),
                    "all " + count + " processes of the job at " + connection.address()
                            + " are there already; give each job an address or a name of its own");
        }
        throw refused(List.of(0), "process 0 has not come within " + options.joinTimeout());
    }

    /** Takes the place of this process; waits a little for one that has just died there. */
    private void become(RunPaths run) throws ZooKeeperException, InterruptedException {
        String member = run.member(index);
        long grace = grace();
        while (!connection.createForSession(member, new byte[0]) && !connection.owns(member)) {
            if (grace - System.nanoTime() <= 0) {
                throw refused(List.of(index), "another process " + index + " is already there");
            }
            checkSession();
            connection.await(LOOK_AGAIN_NANOS);
        }
    }

    /** False if the run has ended before all were there. */
    private boolean awaitMembers(RunPaths paths) throws ZooKeeperException, InterruptedException {
        Run run = new Run(connection, paths, index, count);
        while (true) {
            checkSession();
            List<Integer> missing =
                    new ArrayList<>(IntStream.range(0, count).boxed().collect(Collectors.toList()));
            missing.removeAll(run.members());
            if (missing.isEmpty() || run.started()) {
                return true;
            }
            byte[] said = connection.read(RunPaths.current(job));
            if (said == null || !new String(said, StandardCharsets.UTF_8).startsWith(paths.id())) {
                return false;
            }
            if (left() <= 0) {
                throw Farewell.missing(missing, WHAT, options.joinTimeout()).exception(WHAT);
            }
            connection.await(left());
        }
    }

    private void checkSession() throws ZooKeeperException {
        if (connection.lost()) {
            throw connection.ended();
        }
    }

    private long left() {
        return deadline - System.nanoTime();
    }

    /** When one that has died must be known to be dead. */
    private long grace() {
        Duration grace = options.sessionTimeout().multipliedBy(2);
        return System.nanoTime() + Math.min(Math.max(left(), 0), grace.toNanos());
    }

    private static ProcessGroupException refused(List<Integer> processes, String problem) {
        return new ProcessGroupException(WHAT + ": " + problem, processes, WHAT, null);
    }
}
