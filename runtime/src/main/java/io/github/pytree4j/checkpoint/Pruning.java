package io.github.pytree4j.checkpoint;

import java.util.List;

/**
 * What a pruning has deleted, or would delete. Immutable.
 *
 * @param deleted the steps that are gone, oldest first
 * @param kept the steps that stay, oldest first
 */
public record Pruning(List<Step> deleted, List<Step> kept) {
    /** Takes copies. */
    public Pruning {
        deleted = List.copyOf(deleted);
        kept = List.copyOf(kept);
    }
}
