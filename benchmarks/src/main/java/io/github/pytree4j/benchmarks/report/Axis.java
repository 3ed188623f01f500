package io.github.pytree4j.benchmarks.report;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * A logarithmic axis.
 *
 * @param base from one tick to the next
 * @param low the power of the base that it begins with
 * @param high the power that it ends with
 * @param start where it begins in the picture
 * @param end where it ends
 */
record Axis(int base, int low, int high, double start, double end) {

    /** One that holds all {@code values}, between whole powers of {@code base}. */
    static Axis over(double[] values, int base, double start, double end) {
        double least = Arrays.stream(values).min().orElseThrow();
        double most = Arrays.stream(values).max().orElseThrow();
        int low = (int) Math.floor(power(least, base) + 1e-9);
        int high = (int) Math.ceil(power(most, base) - 1e-9);
        return new Axis(base, low, Math.max(high, low + 1), start, end);
    }

    private static double power(double value, int base) {
        return Math.log(value) / Math.log(base);
    }

    /** Where a value stands in the picture. */
    double at(double value) {
        return start + (power(value, base) - low) / (high - low) * (end - start);
    }

    double[] ticks() {
        return DoubleStream.iterate(low, tick -> tick <= high, tick -> tick + 1)
                .map(tick -> Math.pow(base, tick))
                .toArray();
    }
}
