package io.github.pytree4j.benchmarks.report;

import java.util.Arrays;

/** The middle and the ends of what the rounds found. */
public record Summary(double median, double least, double most, int count) {

    /** Of some values, in any order. */
    public static Summary of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("there is no median of nothing");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Summary(median, sorted[0], sorted[sorted.length - 1], sorted.length);
    }
}
