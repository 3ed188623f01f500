package io.github.pytree4j.cli;

import io.github.pytree4j.text.FloatText;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Metrics for people, in one line: {@code accuracy=0.9, loss=nan}. */
final class MetricsText {
    private static final int MAX_METRICS = 10;

    /** Longer names are cut. */
    private static final int MAX_NAME = 40;

    private MetricsText() {}

    static String of(Map<String, Double> metrics) {
        String shown = new TreeMap<>(metrics)
                .entrySet().stream()
                        .limit(MAX_METRICS)
                        .map(metric -> name(metric.getKey()) + '=' + FloatText.of(metric.getValue()))
                        .collect(Collectors.joining(", "));
        int more = metrics.size() - MAX_METRICS;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    /** The name as it is, or in quotes where it could be taken for something else. */
    static String name(String name) {
        boolean plain = name.length() <= MAX_NAME && !name.contains("=") && !name.contains(",");
        return plain ? Printable.key(name) : Printable.quoted(name, MAX_NAME);
    }
}
