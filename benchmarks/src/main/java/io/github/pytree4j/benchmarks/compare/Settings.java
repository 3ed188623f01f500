package io.github.pytree4j.benchmarks.compare;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How much is measured.
 *
 * @param raw the folder of raw results, and of all that is made on the way
 * @param rounds how many processes of each contender
 * @param isShort whether only to see that all of it works
 * @param patience how long a process may take
 * @param upTo the bytes of the largest tree
 * @param peersUpTo the bytes of the largest tree that Python's peers get, too
 * @param leavesUpTo the leaves of the largest tree of leaves
 * @param records how many records are compiled
 */
record Settings(
        Path raw,
        int rounds,
        boolean isShort,
        Duration patience,
        long upTo,
        long peersUpTo,
        int leavesUpTo,
        List<Integer> records) {

    Settings {
        records = List.copyOf(records);
    }

    /** {@code contenders} in the order of a round, which counts from 1: each round begins with another. */
    static <T> List<T> order(List<T> contenders, int round) {
        List<T> order = new ArrayList<>(contenders);
        Collections.rotate(order, 1 - round);
        return order;
    }

    /** The file of a part's raw results. */
    Path file(Part part) {
        return raw.resolve(part.label() + ".tsv");
    }

    /** A process that may take as long as is allowed. */
    ChildProcess process(String log) {
        return new ChildProcess(raw.resolve("log").resolve(log + ".txt"), patience);
    }
}
