package io.github.pytree4j.multihost.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where the members of a group within one virtual machine meet. */
final class Meeting {
    private final int count;
    private final Map<Long, TreeMap<Integer, Arrival>> rounds = new HashMap<>();
    private final Map<Long, Integer> readers = new HashMap<>();
    private @Nullable Farewell broken;

    /** @throws IllegalArgumentException if there is nobody */
    Meeting(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a group has at least one process, not " + count);
        }
        this.count = count;
    }

    int count() {
        return count;
    }

    synchronized List<Arrival> exchange(int index, Round round) throws InterruptedException {
        String what = round.own().what();
        long start = System.nanoTime();
        TreeMap<Integer, Arrival> arrivals = rounds.computeIfAbsent(round.number(), number -> new TreeMap<>());
        if (broken == null) {
            arrivals.put(index, round.own());
            notifyAll();
        }
        while (arrivals.size() < count && broken == null) {
            long left = round.timeoutNanos() - (System.nanoTime() - start);
            if (left <= 0) {
                List<Integer> missing = IntStream.range(0, count)
                        .filter(other -> !arrivals.containsKey(other))
                        .boxed()
                        .collect(Collectors.toList());
                announce(Farewell.missing(missing, what, round.timeout()));
            } else {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        }
        if (arrivals.size() < count && broken != null) {
            throw broken.exception(what);
        }
        if (readers.merge(round.number(), 1, Integer::sum) == count) {
            readers.remove(round.number());
            rounds.remove(round.number());
        }
        return new ArrayList<>(arrivals.values());
    }

    /** The first time counts. */
    synchronized void announce(Farewell farewell) {
        if (broken == null) {
            broken = farewell;
            notifyAll();
        }
    }
}
