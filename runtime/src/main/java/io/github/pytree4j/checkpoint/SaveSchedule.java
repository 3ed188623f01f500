package io.github.pytree4j.checkpoint;

import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Tells a loop when to save. It takes the caller at its word: once it has said that a save is due, it counts from there.
 *
 * <p>Safe for use by several threads; of those that ask at the same time, one is told to save.
 */
public final class SaveSchedule {
    private final SavePolicy policy;
    private final LongSupplier nanos;
    private Optional<Step> last = Optional.empty();
    private long since;

    /** Begins now. */
    public SaveSchedule(SavePolicy policy) {
        this(policy, System::nanoTime);
    }

    SaveSchedule(SavePolicy policy, LongSupplier nanos) {
        this.policy = Objects.requireNonNull(policy, "the save policy must not be null");
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    /** As if a save had been due at this step just now: for a loop that goes on from a restored checkpoint. */
    public synchronized SaveSchedule resumedAt(Step step) {
        last = Optional.of(Objects.requireNonNull(step, "step must not be null"));
        since = nanos.getAsLong();
        return this;
    }

    /** Whether to save this step. */
    public synchronized boolean isDue(Step step) {
        Objects.requireNonNull(step, "step must not be null");
        long now = nanos.getAsLong();
        if (!policy.isDue(new SavePolicy.Moment(step, last, now, since))) {
            return false;
        }
        last = Optional.of(step);
        since = now;
        return true;
    }
}
