package io.github.pytree4j.checkpoint;

import java.util.ArrayList;
import java.util.List;

/**
 * Which checkpoints stay after a save: the last {@code keep}, and of the older ones those at least {@code every} steps
 * after the last one so kept.
 *
 * <p>Source of the rule: {@code _remove_invalid_ckpts} in {@code flax/training/checkpoints.py} of Flax 0.12.8; as there,
 * step 0 is not kept for the sake of {@code every}.
 *
 * @param keep how many of the last ones stay, at least 1
 * @param every the distance of those kept for ever; 0 for none
 */
record Retention(int keep, double every) {

    /** Those of {@code sorted}, oldest first, that do not stay. */
    List<Step> superseded(List<Step> sorted) {
        List<Step> superseded = new ArrayList<>();
        double lastKept = Double.NEGATIVE_INFINITY;
        for (Step step : sorted.subList(0, Math.max(0, sorted.size() - keep))) {
            if (every > 0 && step.value() != 0 && step.value() - lastKept >= every) {
                lastKept = step.value();
            } else {
                superseded.add(step);
            }
        }
        return superseded;
    }
}
