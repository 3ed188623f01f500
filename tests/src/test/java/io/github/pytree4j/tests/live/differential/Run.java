package io.github.pytree4j.tests.live.differential;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;

/**
 * The random cases of one test, and those of them that differ. The system property {@code pytree4j.seed} repeats a run,
 * {@code pytree4j.cases} sets the number of cases, {@code pytree4j.mismatches} how many are shown.
 */
final class Run {
    final long seed = Long.getLong("pytree4j.seed", System.nanoTime());
    final Random random = new Random(seed);

    private final String name;
    private final int cases;
    private final List<String> differences = new ArrayList<>();
    private final Map<String, Integer> known = new TreeMap<>();

    /** One case, told its own seed. */
    interface Case {
        void run(long caseSeed) throws Exception;
    }

    Run(String name, int defaultCases) {
        this.name = name;
        this.cases = Integer.getInteger("pytree4j.cases", defaultCases);
    }

    /** Runs all cases, then fails if any differed, with the shortest of those. */
    void forEach(Case each) throws Exception {
        for (int i = 0; i < cases; i++) {
            each.run(seed + i);
        }
        String summary = name + ": " + cases + " cases, -Dpytree4j.seed=" + seed;
        System.out.println(summary);
        known.forEach((reason, count) -> System.out.println("    " + count + " known: " + reason));
        if (!differences.isEmpty()) {
            differences.sort(Comparator.comparingInt(String::length));
            int shown = Math.min(Integer.getInteger("pytree4j.mismatches", 10), differences.size());
            Assertions.fail(summary + "; " + differences.size() + " differ. The shortest:\n"
                    + String.join("\n", differences.subList(0, shown)));
        }
    }

    void compare(Object what, Object flax, Object java) {
        if (!Objects.equals(flax, java)) {
            differences.add(what + "\n    Flax: " + flax + "\n    Java: " + java);
        }
    }

    void compare(Object what, Outcome flax, Outcome java) {
        if (!flax.agrees(java)) {
            compare(what, flax.toString(), java.toString());
        }
    }

    /** Differences that are known, and the reason for each, are counted apart. */
    void compare(Object what, Outcome flax, Outcome java, Supplier<Optional<String>> knownReason) {
        if (flax.agrees(java)) {
            return;
        }
        Optional<String> reason = java.crashed() ? Optional.empty() : knownReason.get();
        reason.ifPresentOrElse(row -> known.merge(row, 1, Integer::sum), () -> compare(what, flax, java));
    }
}
