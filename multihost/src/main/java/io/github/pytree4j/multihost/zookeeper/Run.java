package io.github.pytree4j.multihost.zookeeper;

import io.github.pytree4j.multihost.group.Arrival;
import io.github.pytree4j.multihost.group.Farewell;
import io.github.pytree4j.multihost.group.Round;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** The rounds of one run of a job, as ZooKeeper has them. */
final class Run {
    private static final String DONE = "done";
    private static final String INDEX = "[0-9]{1,9}";
    private static final String ARRIVAL = INDEX + "-[0-9a-f]{1,8}";
    private static final byte[] ALL_HAVE_COME = {};
    private static final byte[] NOTHING = {};
    private static final int MOST_MILLIS_BETWEEN_LOOKS = 50;

    private final Connection connection;
    private final RunPaths paths;
    private final int index;
    private final int count;

    Run(Connection connection, RunPaths paths, int index, int count) {
        this.connection = connection;
        this.paths = paths;
        this.index = index;
        this.count = count;
    }

    /**
     * Meets the others.
     *
     * @return what all have brought; or, if they cannot meet, why
     */
    Outcome meet(Round round) throws ZooKeeperException, InterruptedException {
        String path = paths.round(round.number());
        String what = round.own().what();
        connection.create(path + "/" + index + "-" + checksum(what), bytes(round.own()));
        long start = System.nanoTime();
        Map<Integer, String> arrived = arrived(path);
        byte[] outcome = connection.read(path + "/" + DONE);
        while (outcome == null) {
            long left = round.timeoutNanos() - (System.nanoTime() - start);
            List<Integer> missing = missing(arrived);
            List<Integer> gone = new ArrayList<>(missing);
            gone.removeAll(members());
            if (missing.isEmpty()) {
                conclude(round.number(), ALL_HAVE_COME);
            } else if (!gone.isEmpty()) {
                conclude(round.number(), Farewell.lost(gone, what).toBytes());
            } else if (left <= 0) {
                conclude(
                        round.number(),
                        Farewell.missing(missing, what, round.timeout()).toBytes());
            } else {
                connection.await(left);
                // Else as many looks as processes, in each of them, while they come one by one.
                TimeUnit.MILLISECONDS.sleep(Math.min(MOST_MILLIS_BETWEEN_LOOKS, count / 8));
            }
            if (connection.lost()) {
                throw connection.ended();
            }
            arrived = arrived(path);
            outcome = connection.read(path + "/" + DONE);
        }
        if (outcome.length > 0) {
            return new Outcome(List.of(), Farewell.fromBytes(outcome));
        }
        List<Arrival> arrivals = arrivals(path, arrived(path), round);
        if (index == 0 && round.number() > 1) {
            // All have come here, so all have read what the last one brought. Round 0 stays: it says that the run is
            // complete.
            connection.delete(paths.round(round.number() - 1));
        }
        return new Outcome(arrivals, null);
    }

    /** What became of a round. */
    record Outcome(List<Arrival> arrivals, @Nullable Farewell farewell) {}

    /** Ends a round for all, or the one after it if all have met there. */
    void announce(long round, Farewell farewell) throws ZooKeeperException, InterruptedException {
        byte[] bytes = farewell.toBytes();
        if (conclude(round, bytes).length == 0) {
            conclude(round + 1, bytes);
        }
    }

    /** Whether all have met once, so that nobody can join any more. */
    boolean started() throws ZooKeeperException, InterruptedException {
        return connection.read(paths.round(0) + "/" + DONE) != null;
    }

    /** Who is alive. */
    Set<Integer> members() throws ZooKeeperException, InterruptedException {
        Set<Integer> members = new TreeSet<>();
        for (String name : connection.children(paths.members())) {
            if (name.matches(INDEX)) {
                members.add(Integer.valueOf(name));
            }
        }
        return members;
    }

    /** Waits until the others are gone, but not for longer than given. */
    void awaitOthersGone(Duration timeout) throws ZooKeeperException, InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        long left = timeout.toNanos();
        while (members().size() > 1 && left > 0 && !connection.lost()) {
            connection.await(left);
            left = end - System.nanoTime();
        }
    }

    /** The first to say how a round has ended is believed; what that is. */
    private byte[] conclude(long round, byte[] outcome) throws ZooKeeperException, InterruptedException {
        String path = paths.round(round) + "/" + DONE;
        byte[] found = connection.create(path, outcome) ? outcome : connection.read(path);
        // A round that is over and deleted was one in which all have met.
        return found == null ? ALL_HAVE_COME : found;
    }

    private Map<Integer, String> arrived(String path) throws ZooKeeperException, InterruptedException {
        Map<Integer, String> arrived = new TreeMap<>();
        for (String name : connection.children(path)) {
            if (name.matches(ARRIVAL)) {
                arrived.put(Integer.valueOf(name.substring(0, name.indexOf('-'))), name);
            }
        }
        return arrived;
    }

    private List<Integer> missing(Map<Integer, String> arrived) {
        return IntStream.range(0, count)
                .filter(process -> !arrived.containsKey(process))
                .boxed()
                .collect(Collectors.toList());
    }

    /** Reads only what is wanted, and what says that somebody makes another call. */
    private List<Arrival> arrivals(String path, Map<Integer, String> arrived, Round round)
            throws ZooKeeperException, InterruptedException {
        String what = round.own().what();
        List<Arrival> arrivals = new ArrayList<>();
        for (int process = 0; process < count; process++) {
            String name = arrived.get(process);
            boolean sameCall = (process + "-" + checksum(what)).equals(name);
            if (process == index) {
                arrivals.add(round.own());
            } else if (sameCall && !round.wanted().test(process)) {
                arrivals.add(new Arrival(what, NOTHING));
            } else {
                byte[] bytes = name == null ? null : connection.read(path + "/" + name);
                arrivals.add(bytes == null ? new Arrival("something that is gone", NOTHING) : arrival(bytes));
            }
        }
        return arrivals;
    }

    private static byte[] bytes(Arrival arrival) {
        byte[] what = arrival.what().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + what.length + arrival.value().length)
                .putInt(what.length)
                .put(what)
                .put(arrival.value())
                .array();
    }

    private static Arrival arrival(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int length = bytes.length < Integer.BYTES ? -1 : buffer.getInt();
        if (length < 0 || length > buffer.remaining()) {
            return new Arrival("something of another program", NOTHING);
        }
        byte[] what = new byte[length];
        buffer.get(what);
        byte[] value = new byte[buffer.remaining()];
        buffer.get(value);
        return new Arrival(new String(what, StandardCharsets.UTF_8), value);
    }

    private static String checksum(String what) {
        CRC32C crc = new CRC32C();
        crc.update(what.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
