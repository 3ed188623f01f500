package io.github.pytree4j.benchmarks.trees;

import io.github.pytree4j.annotations.PyTreeDataclass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small record such as programs save often: 30 components of every usual kind, 7 of them records, 800 bytes. */
@PyTreeDataclass
public record RunState(
        long step,
        int epoch,
        double loss,
        float rate,
        boolean done,
        String name,
        String host,
        short workers,
        byte retries,
        char grade,
        Double best,
        Integer count,
        Long seed,
        String note,
        double accuracy,
        double recall,
        long examples,
        long tokens,
        int layers,
        int heads,
        List<Double> losses,
        List<String> tags,
        Map<String, Double> metrics,
        Map<String, String> labels,
        Source training,
        Source validation,
        Source test,
        Schedule warmUp,
        Schedule decay,
        Snapshot last) {

    /** A data set. */
    @PyTreeDataclass
    public record Source(String name, double mean, double deviation, long size) {}

    /** How the learning rate goes. */
    @PyTreeDataclass
    public record Schedule(double rate, double momentum, boolean nesterov) {}

    /** Records within a record within the record. */
    @PyTreeDataclass
    public record Snapshot(Source source, Schedule schedule) {}

    /** One with a value in every component. */
    public static RunState example() {
        Map<String, Double> metrics = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            metrics.put("metric" + i, i * 0.5);
        }
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < 4; i++) {
            labels.put("label" + i, "v" + i);
        }
        return new RunState(
                123_456,
                7,
                0.25,
                0.5f,
                false,
                "the name of a run",
                "host.example",
                (short) 3,
                (byte) 4,
                'c',
                0.125,
                17,
                99L,
                "some note",
                1.0,
                2.0,
                3,
                4,
                5,
                6,
                new ArrayList<>(List.of(0.5, 0.25, 0.125, 0.06)),
                new ArrayList<>(List.of("one", "two", "three")),
                metrics,
                labels,
                new Source("training", 1.5, 2.5, 7),
                new Source("validation", 1.25, 2.25, 8),
                new Source("test", 1.125, 2.125, 9),
                new Schedule(0.1, 0.9, true),
                new Schedule(0.01, 0.5, false),
                new Snapshot(new Source("last", 0.5, 0.75, 10), new Schedule(0.2, 0.8, true)));
    }
}
