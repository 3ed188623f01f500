package io.github.pytree4j.checkpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each checkpoint that was saved long enough after the last one so kept.
 *
 * @param distance in time
 */
record SpacedTimes(Duration distance) implements RetentionPolicy {
    @Override
    public Set<Step> kept(List<Candidate> checkpoints) {
        Set<Step> kept = new HashSet<>();
        @Nullable Instant last = null;
        for (Candidate checkpoint : checkpoints) {
            Instant saved = checkpoint.info().savedAt();
            if (last == null || Duration.between(last, saved).compareTo(distance) >= 0) {
                last = saved;
                kept.add(checkpoint.step());
            }
        }
        return kept;
    }
}
