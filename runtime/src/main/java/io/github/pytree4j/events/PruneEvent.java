package io.github.pytree4j.events;

import java.nio.file.Path;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** The deletion of superseded checkpoints. */
@Name("io.github.pytree4j.Prune")
@Label("Checkpoint Prune")
public final class PruneEvent extends Tracked {
    @Label("Deleted Checkpoints")
    int checkpoints;

    /** Begins. */
    public PruneEvent(Path file) {
        super(file);
    }

    /** How many were deleted. */
    public void checkpoints(int count) {
        this.checkpoints = count;
    }
}
