package io.github.pytree4j.benchmarks.report;

/**
 * What a ratio of two medians has to be.
 *
 * @param limit the ratio that is just reached
 * @param isFloor whether more than that is better, not less
 */
public record Goal(double limit, boolean isFloor) {

    /** At most so many times as much as the other. */
    public static Goal atMost(double limit) {
        return new Goal(limit, false);
    }

    /** At least so many times as fast as the other. */
    public static Goal atLeast(double limit) {
        return new Goal(limit, true);
    }

    /** How many times as much it is, or how many times as fast, as the goal counts. */
    public double ratio(double ours, double other) {
        return isFloor ? other / ours : ours / other;
    }

    /** {@code reached}, or {@code missed: 1.80 × instead of 1.50 ×}. */
    public String verdict(double ratio) {
        boolean isReached = isFloor ? ratio >= limit : ratio <= limit;
        return isReached
                ? "reached"
                : "**missed**: " + Units.ratio(ratio) + " × instead of " + Units.ratio(limit) + " ×";
    }

    /** {@code ≤ 1.50 ×}. */
    @Override
    public String toString() {
        return (isFloor ? "≥ " : "≤ ") + Units.ratio(limit) + " ×";
    }
}
