package io.github.pytree4j.checkpoint;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Keeps the best by a metric.
 *
 * @param count how many
 * @param metric its name
 * @param best which values are better
 */
record BestByMetric(int count, String metric, Best best) implements RetentionPolicy {
    @Override
    public Set<Step> kept(List<Candidate> checkpoints) {
        Comparator<Candidate> lowestFirst = Comparator.comparingDouble(this::value);
        Comparator<Candidate> bestFirst = best == Best.LOWEST ? lowestFirst : lowestFirst.reversed();
        return Retained.steps(checkpoints.stream()
                .filter(checkpoint -> !Double.isNaN(value(checkpoint)))
                .sorted(bestFirst.thenComparing(Candidate::step, Comparator.reverseOrder()))
                .limit(count));
    }

    private double value(Candidate checkpoint) {
        // Negative zero is no better than zero.
        return checkpoint.info().metadata().metrics().getOrDefault(metric, Double.NaN) + 0.0;
    }
}
