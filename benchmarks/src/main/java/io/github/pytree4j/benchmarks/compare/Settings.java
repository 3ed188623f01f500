package io.github.pytree4j.benchmarks.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How much is measured, and where that goes.
 *
 * @param results the folder of results, which the page is made from
 * @param raw the folder of all that is made on the way
 * @param budget how long it is measured
 * @param isShort whether only to see that all of it works
 * @param upTo the bytes of the largest tree
 * @param peersUpTo the bytes of the largest tree that Python's peers get, too
 * @param leavesUpTo the leaves of the largest tree of leaves
 */
record Settings(Path results, Path raw, Budget budget, boolean isShort, long upTo, long peersUpTo, int leavesUpTo) {

    /** {@code contenders} in the order of a round, which counts from 1: each round begins with another. */
    static <T> List<T> order(List<T> contenders, int round) {
        List<T> order = new ArrayList<>(contenders);
        Collections.rotate(order, 1 - round);
        return order;
    }

    /** A process that may take as long as is allowed. */
    ChildProcess process(String log) {
        return new ChildProcess(raw.resolve("log").resolve(log + ".txt"), budget.patience());
    }
}
