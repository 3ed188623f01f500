package io.github.pytree4j.checkpoint;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Says at which steps of a loop to save; {@link SaveSchedule} asks it. Small ones make a large one:
 *
 * <pre>{@code
 * SavePolicy.everyNSteps(1000).or(SavePolicy.every(Duration.ofMinutes(10)))
 * }</pre>
 */
@FunctionalInterface
public interface SavePolicy {

    /**
     * A step of a loop.
     *
     * @param step the step
     * @param lastSaved the step at which a save was last due, if any was
     * @param nanos when this is, as {@link System#nanoTime} counts
     * @param sinceNanos when a save was last due, or the loop began
     */
    record Moment(Step step, Optional<Step> lastSaved, long nanos, long sinceNanos) {}

    /** Whether to save now. */
    boolean isDue(Moment moment);

    /** Whenever this or {@code other} says so. */
    default SavePolicy or(SavePolicy other) {
        Objects.requireNonNull(other, "the other policy must not be null");
        return moment -> isDue(moment) || other.isDue(moment);
    }

    /** At the first step, and then whenever {@code steps} or more have been done since the last save. */
    static SavePolicy everyNSteps(double steps) {
        Retained.require(steps > 0, "the number of steps between saves must be over 0, not " + steps);
        return moment -> moment.lastSaved().isEmpty()
                || moment.step().value() - moment.lastSaved().get().value() >= steps;
    }

    /** When so much time has passed since the last save, or since the loop began. */
    static SavePolicy every(Duration time) {
        Retained.require(!time.isNegative() && !time.isZero(), "the time between saves must be over 0, not " + time);
        return moment -> moment.nanos() - moment.sinceNanos() >= time.toNanos();
    }

    /** Once, when the virtual machine is to end. */
    static SavePolicy onPreemption(Preemption preemption) {
        Objects.requireNonNull(preemption, "the preemption must not be null");
        return moment -> {
            OptionalLong requested = preemption.requestedAt();
            return requested.isPresent() && requested.getAsLong() - moment.sinceNanos() >= 0;
        };
    }
}
