package io.github.pytree4j.checkpoint;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Says which checkpoints of a directory stay; all others are deleted. Small ones make a large one:
 *
 * <pre>{@code
 * RetentionPolicy.latest(3).or(RetentionPolicy.everyNSteps(1000)).or(RetentionPolicy.best(2, "loss", Best.LOWEST))
 * }</pre>
 *
 * <p>Whatever a policy says, the newest checkpoint that can be verified stays. A policy is asked under the lock of the writers, by one
 * thread at a time; it must not change anything.
 */
@FunctionalInterface
public interface RetentionPolicy {

    /** A checkpoint that may stay or not. */
    interface Candidate {
        /** Its step. */
        Step step();

        /** What its manifest says; read when it is asked for, its bytes not verified. */
        CheckpointInfo info();
    }

    /** Which values of a metric are better. */
    enum Best {
        /** As of a loss. */
        LOWEST,
        /** As of an accuracy. */
        HIGHEST
    }

    /**
     * The steps that stay.
     *
     * @param checkpoints all that are there, oldest step first
     */
    Set<Step> kept(List<Candidate> checkpoints);

    /** Whatever this or {@code other} keeps. */
    default RetentionPolicy or(RetentionPolicy other) {
        Objects.requireNonNull(other, "the other policy must not be null");
        return checkpoints -> {
            Set<Step> kept = new HashSet<>(kept(checkpoints));
            kept.addAll(other.kept(checkpoints));
            return kept;
        };
    }

    /** Whatever one of these keeps. */
    static RetentionPolicy anyOf(RetentionPolicy... policies) {
        RetentionPolicy any = checkpoints -> Set.of();
        for (RetentionPolicy policy : policies) {
            any = any.or(policy);
        }
        return any;
    }

    /** Everything. */
    static RetentionPolicy all() {
        return checkpoints -> Retained.steps(checkpoints.stream());
    }

    /** The {@code count} newest steps. */
    static RetentionPolicy latest(int count) {
        Retained.require(count >= 1, "the number of checkpoints to keep must be at least 1, not " + count);
        return checkpoints -> Retained.steps(checkpoints.stream().skip(Math.max(0, checkpoints.size() - count)));
    }

    /** These steps. */
    static RetentionPolicy steps(Step... steps) {
        Set<Step> named = Set.of(steps);
        return checkpoints ->
                Retained.steps(checkpoints.stream().filter(checkpoint -> named.contains(checkpoint.step())));
    }

    /**
     * From the oldest on, each that is at least {@code distance} steps after the last one so kept; never step 0, which Flax does not
     * keep either.
     */
    static RetentionPolicy everyNSteps(double distance) {
        Retained.require(distance > 0, "the distance of steps to keep must be over 0, not " + distance);
        return new SpacedSteps(distance);
    }

    /** From the oldest step on, each that was saved at least {@code distance} after the last one so kept. */
    static RetentionPolicy every(Duration distance) {
        Retained.require(
                !distance.isNegative() && !distance.isZero(),
                "the distance in time of checkpoints to keep must be over 0, not " + distance);
        return new SpacedTimes(distance);
    }

    /**
     * The {@code count} best by a metric of their {@link CheckpointMetadata}; of equal ones the later. Those without the metric, and
     * those where it is NaN, are never among the best: {@link #withoutMetric} keeps them.
     */
    static RetentionPolicy best(int count, String metric, Best best) {
        Retained.require(count >= 1, "the number of best checkpoints to keep must be at least 1, not " + count);
        Objects.requireNonNull(metric, "the name of a metric must not be null");
        Objects.requireNonNull(best, "say whether the lowest or the highest is best");
        return new BestByMetric(count, metric, best);
    }

    /** Those that were saved without this metric, or by Flax, which knows none. */
    static RetentionPolicy withoutMetric(String metric) {
        Objects.requireNonNull(metric, "the name of a metric must not be null");
        return checkpoints -> Retained.steps(checkpoints.stream()
                .filter(checkpoint -> !checkpoint.info().metadata().metrics().containsKey(metric)));
    }
}
