package io.github.pytree4j.tests.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.tests.support.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints that are a single leaf, or empty. */
class SingleLeafTest {
    @TempDir
    Path directory;

    private CheckpointManager checkpoints;

    @BeforeEach
    void makeManager() {
        checkpoints = CheckpointManager.builder(directory).build();
    }

    @Test
    void anArrayIsACheckpoint() {
        checkpoints.save(0, NdArray.arange(4));
        assertEquals(NdArray.arange(4), checkpoints.restore(NdArray.arange(4)));
    }

    @Test
    void aJavaArrayIsACheckpoint() {
        checkpoints.save(0, new float[] {1, 2});
        assertArrayEquals(new float[] {1, 2}, checkpoints.restore(new float[2]));
    }

    @Test
    void anIntIsACheckpoint() {
        checkpoints.save(0, 42);
        assertEquals(42, checkpoints.restore(0));
    }

    @Test
    void aStringIsACheckpoint() {
        checkpoints.save(0, "text");
        assertEquals("text", checkpoints.restore(""));
    }

    @Test
    void anEmptyDictIsACheckpoint() {
        checkpoints.save(0, Map.of());
        assertEquals(Map.of(), checkpoints.restore(Map.of()));
    }

    @Test
    void anEmptyListIsACheckpointAndStoredAsAnEmptyDict() {
        checkpoints.save(0, List.of());
        assertEquals(List.of(), checkpoints.restore(List.of()));
        assertEquals(new StateDict(), checkpoints.restoreRaw());
    }

    @Test
    void anAbsentValueIsACheckpoint() {
        checkpoints.save(0, Optional.empty());
        assertEquals(Optional.empty(), checkpoints.restore(Optional.of(1)));
    }

    @Test
    void aLeafIsSavedAsFlaxSavesIt() throws IOException {
        Path file = checkpoints.save(0, 42);
        assertArrayEquals(new byte[] {42}, Files.readAllBytes(file));
    }

    @Test
    void anArrayThatFlaxSavedIsRestored() {
        Fixtures.copy("leaf_array.msgpack", directory, "checkpoint_1");
        StateValue raw = checkpoints.restoreRawValue(checkpoints.file(Step.of(1)));
        NdArray expected = ((StateValue.ArrayValue) raw).array();
        assertEquals(expected, checkpoints.restore(NdArray.zerosLike(expected)));
    }

    @Test
    void anIntThatFlaxSavedIsRestored() {
        Fixtures.copy("leaf_int.msgpack", directory, "checkpoint_1");
        long restored = checkpoints.restore(0L);
        assertEquals(StateValue.IntValue.of(restored), checkpoints.restoreRawValue(checkpoints.file(Step.of(1))));
    }

    @Test
    void aRawRestoreOfALeafAsADictNamesTheMethodThatCan() {
        checkpoints.save(0, 42);
        UnsupportedFormatException e = assertThrows(UnsupportedFormatException.class, checkpoints::restoreRaw);
        assertTrue(e.getMessage().contains("an int"), e.getMessage());
        assertTrue(e.getMessage().contains("restoreRawValue(path)"), e.getMessage());
    }
}
