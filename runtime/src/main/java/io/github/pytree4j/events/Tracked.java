package io.github.pytree4j.events;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/**
 * What the events of all operations have in common. One that is not recorded costs nothing but its object. Use:
 *
 * <pre>{@code
 * try (SaveEvent event = new SaveEvent(file)) {
 *     event.bytes(save());
 *     event.succeeded();
 * }
 * }</pre>
 */
@Category("pytree4j")
@StackTrace(false)
public abstract class Tracked extends Event implements AutoCloseable {
    @Label("File")
    @Description("The checkpoint, or the directory")
    @Nullable
    String file;

    @Label("Size")
    @DataAmount
    long bytes;

    @Label("Succeeded")
    boolean succeeded;

    Tracked(Object file) {
        begin();
        // Spelled only for who listens.
        if (isEnabled()) {
            this.file = file.toString();
        }
    }

    /** How many bytes were written, read or deleted. */
    public void bytes(long count) {
        this.bytes = count;
    }

    /** The operation did what it should. */
    public void succeeded() {
        this.succeeded = true;
    }

    /** The operation has ended. */
    @Override
    public void close() {
        commit();
    }
}
