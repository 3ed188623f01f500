package io.github.pytree4j.checkpoint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps each checkpoint that is far enough after the last one so kept.
 *
 * <p>Source of the rule: {@code _remove_invalid_ckpts} in {@code flax/training/checkpoints.py} of Flax 0.12.8; as there, step 0 is
 * not kept for the sake of the distance.
 *
 * @param distance in steps
 */
record SpacedSteps(double distance) implements RetentionPolicy {
    @Override
    public Set<Step> kept(List<Candidate> checkpoints) {
        Set<Step> kept = new HashSet<>();
        double last = Double.NEGATIVE_INFINITY;
        for (Candidate checkpoint : checkpoints) {
            double value = checkpoint.step().value();
            if (value != 0 && value - last >= distance) {
                last = value;
                kept.add(checkpoint.step());
            }
        }
        return kept;
    }
}
