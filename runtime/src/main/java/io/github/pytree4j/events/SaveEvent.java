package io.github.pytree4j.events;

import java.nio.file.Path;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Timespan;

/** A save, from the wait for other writers to the end of what it deletes. */
@Name("io.github.pytree4j.Save")
@Label("Checkpoint Save")
public final class SaveEvent extends Tracked {
    @Label("Background")
    boolean background;

    @Label("Caller Blocked")
    @Description(
            "How long the caller of saveAsync was blocked before this began; a save in the foreground blocks all the while")
    @Timespan
    long blocked;

    /** Begins. */
    public SaveEvent(Path file) {
        super(file);
    }

    /** It runs in the background, and its caller was blocked so long before, in nanoseconds. */
    public void background(long blockedNanos) {
        background = true;
        blocked = blockedNanos;
    }
}
