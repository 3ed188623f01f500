package io.github.pytree4j.tests.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.tests.support.Verified;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A checkpoint that is damaged and restored.
 *
 * @param directory in which it is alone
 * @param state that was saved
 */
record WholeCheckpoint(Path directory, Map<String, NdArray> state) {
    private static final Step STEP = Step.of(0);

    /** One of 16 bytes, so that much can be done with each of its bits. */
    static WholeCheckpoint small(Path directory) {
        return save(directory, Map.of("w", NdArray.of(DType.INT8, new byte[] {7}, 1)));
    }

    /** One of some 2 MB, which is not read at once, in leaves of several sizes. */
    static WholeCheckpoint large(Path directory) {
        Map<String, NdArray> state =
                Map.of("large", NdArray.arange(150_000), "medium", NdArray.arange(100_000), "small", NdArray.arange(9));
        return save(directory, state);
    }

    private static WholeCheckpoint save(Path directory, Map<String, NdArray> state) {
        CheckpointManager.builder(directory).build().save(STEP, state);
        return new WholeCheckpoint(directory, state);
    }

    /** The same one after its way, still whole. */
    WholeCheckpoint after(Passage passage) throws IOException {
        WholeCheckpoint there = new WholeCheckpoint(passage.take(directory), state);
        there.requireWhole();
        return there;
    }

    Path file() {
        return directory.resolve("checkpoint_0");
    }

    Path manifest() {
        return directory.resolve(".pytree4j").resolve("checkpoint_0.manifest");
    }

    void requireWhole() {
        assertEquals(state, manager().restore(state));
        Verified.require(file());
    }

    /** Has a restore say that it, or its manifest, is damaged. Nothing else will do, not even the right state. */
    void requireFound(String damage) {
        try {
            Map<String, NdArray> restored = manager().restore(state, STEP);
            fail(damage + " is restored as " + (restored.equals(state) ? "what was saved" : "something else"));
        } catch (CorruptCheckpointException e) {
            requireNamed(e, damage);
        } catch (UnsupportedFormatException e) {
            // The number of the manifest's format is a larger one now.
            requireNamed(e, damage);
            assertTrue(e.getMessage().contains("newer version"), e.getMessage());
        }
    }

    private void requireNamed(CheckpointException e, String damage) {
        assertTrue(String.valueOf(e.getMessage()).contains("checkpoint_0"), () -> damage + ": " + e.getMessage());
    }

    private CheckpointManager manager() {
        return CheckpointManager.builder(directory).build();
    }
}
