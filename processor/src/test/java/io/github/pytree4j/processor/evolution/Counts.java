package io.github.pytree4j.processor.evolution;

import java.util.Map;
import java.util.TreeMap;

/** How often what was tried. */
final class Counts {
    private final Map<String, Integer> counts = new TreeMap<>();

    void add(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
