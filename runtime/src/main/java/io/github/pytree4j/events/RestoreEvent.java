package io.github.pytree4j.events;

import java.nio.file.Path;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** A restore, verification included. */
@Name("io.github.pytree4j.Restore")
@Label("Checkpoint Restore")
public final class RestoreEvent extends Tracked {
    /** Begins. */
    public RestoreEvent(Path file) {
        super(file);
    }
}
