package io.github.pytree4j.checkpoint;

import java.lang.System.Logger.Level;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Saves once more when the virtual machine is told to end: by SIGTERM, as a cluster does before it takes the machine away, by SIGINT,
 * or by {@code System.exit}. Then lets it end.
 *
 * <pre>{@code
 * try (ShutdownSave atShutdown = checkpoints.saveAtShutdown()) {
 *     for (long step = first; step < last; step++) {
 *         state = train(state);
 *         atShutdown.update(Step.of(step), state);
 *     }
 * }
 * }</pre>
 *
 * <p>What was handed over last is saved, unless its step is there already or {@link Overwrite} forbids it. A save that is running in
 * the background ends first. A failure is logged: nobody is left to be told. The machine waits for the save; one that kills it
 * before leaves the checkpoints that were there.
 *
 * <p>Safe for use by several threads.
 */
public final class ShutdownSave implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(CheckpointManager.class.getName());

    private final CheckpointManager checkpoints;
    private final Thread hook = new Thread(this::saveLast, "pytree4j-shutdown");
    private volatile @Nullable Last last;

    private record Last(Step step, Object state, CheckpointMetadata metadata) {}

    ShutdownSave(CheckpointManager checkpoints) {
        this.checkpoints = checkpoints;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** What would have to be saved now. It must not change until the next update: it may be saved in any moment until then. */
    public void update(Step step, Object state) {
        update(step, state, CheckpointMetadata.none());
    }

    /** As {@link #update(Step, Object)}, with metrics and notes. */
    public void update(Step step, Object state, CheckpointMetadata metadata) {
        last = new Last(
                Objects.requireNonNull(step, "step must not be null"),
                Objects.requireNonNull(state, "state must not be null"),
                Objects.requireNonNull(metadata, "metadata must not be null"));
    }

    private void saveLast() {
        Last toSave = last;
        if (toSave == null) {
            return;
        }
        try {
            awaitRunning();
            if (!checkpoints.steps().contains(toSave.step())) {
                checkpoints.save(toSave.step(), toSave.state(), toSave.metadata());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the save at shutdown failed: " + e.getMessage(), e);
        }
    }

    private void awaitRunning() {
        try {
            checkpoints.awaitSaves();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the last save before shutdown failed: " + e.getMessage(), e);
        }
    }

    /** Saves nothing any more. Once the machine is ending, this does nothing, and what was handed over last is saved. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
            last = null;
        } catch (IllegalStateException e) {
            // It is ending already.
        }
    }
}
