package io.github.pytree4j.benchmarks.compare;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long everything is measured: all that decides how long a run takes, in one place.
 *
 * @param rounds how many processes, or forks of JMH, each contender gets, in turns
 * @param patience how long one process may take before its contender is left out
 * @param jvmWarmUp seconds that a process of the JVM works on each tree before anything counts
 * @param pythonWarmUp the same for Python, which compiles nothing meanwhile
 * @param measured seconds that count then, of which a process gives the median; work that takes longer is done once
 * @param jmhWarmUps iterations of each fork that do not count
 * @param jmhIterations iterations that do
 * @param jmhIteration how long each of them is
 * @param shotWarmUps calls of each fork that do not count, where JMH measures single ones
 * @param shots calls that do
 * @param compilations for how many records how many rounds of javac there are
 * @param gib GiB that are saved and restored by a JVM of little heap
 */
record Budget(
        int rounds,
        Duration patience,
        double jvmWarmUp,
        double pythonWarmUp,
        double measured,
        int jmhWarmUps,
        int jmhIterations,
        Duration jmhIteration,
        int shotWarmUps,
        int shots,
        Map<Integer, Integer> compilations,
        double gib) {

    /** Three quarters of an hour for all parts. */
    static final Budget FULL = new Budget(
            7,
            Duration.ofMinutes(3),
            1.5,
            0.2,
            0.6,
            4,
            2,
            Duration.ofMillis(500),
            30,
            10,
            Map.of(100, 7, 1000, 7, 5000, 1),
            8);

    /** A minute or two, to see that all of it works. */
    static final Budget SHORT = new Budget(
            1, Duration.ofMinutes(3), 0.1, 0.1, 0.1, 1, 1, Duration.ofMillis(100), 2, 2, Map.of(10, 1), 0.0625);

    Budget {
        compilations = new TreeMap<>(compilations);
    }

    /** As many rounds of everything, at most as many of javac. */
    Budget withRounds(int number) {
        Map<Integer, Integer> fewer = new TreeMap<>(compilations);
        fewer.replaceAll((records, most) -> Math.min(most, number));
        return with(number, patience, fewer);
    }

    Budget withPatience(Duration other) {
        return with(rounds, other, compilations);
    }

    /** With no other numbers of records than these. */
    Budget withRecords(List<Integer> numbers) {
        Map<Integer, Integer> fewer = new TreeMap<>(compilations);
        fewer.keySet().retainAll(numbers);
        return with(rounds, patience, fewer);
    }

    private Budget with(int otherRounds, Duration otherPatience, Map<Integer, Integer> otherCompilations) {
        return new Budget(
                otherRounds,
                otherPatience,
                jvmWarmUp,
                pythonWarmUp,
                measured,
                jmhWarmUps,
                jmhIterations,
                jmhIteration,
                shotWarmUps,
                shots,
                otherCompilations,
                gib);
    }
}
