package io.github.pytree4j.tests.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.CheckpointNotFoundException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateDictMismatchException;
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

/** What is saved comes back: the newest, by step, by path, typed and raw. */
class SaveAndRestoreTest {
    private static final Map<String, Object> TARGET = state(0);

    @TempDir
    Path root;

    private Path directory;
    private CheckpointManager checkpoints;

    @BeforeEach
    void makeManager() {
        directory = root.resolve("run/ckpts");
        checkpoints = CheckpointManager.builder(directory).keep(10).build();
    }

    @Test
    void aSaveMakesTheDirectoryAndReturnsTheFile() {
        Path file = checkpoints.save(0, state(1));
        assertEquals(directory.resolve("checkpoint_0"), file);
        assertTrue(Files.isRegularFile(file));
    }

    @Test
    void theFileHoldsTheVeryBytesOfToBytes() throws IOException {
        Path file = checkpoints.save(0, state(1));
        assertArrayEquals(PyTrees.toBytes(state(1)), Files.readAllBytes(file));
    }

    @Test
    void aRestoreFindsTheNewestStep() {
        checkpoints.save(9, state(9));
        checkpoints.save(10, state(10));
        assertEquals(state(10), checkpoints.restore(TARGET));
    }

    @Test
    void aRestoreByStepFindsThatStep() {
        checkpoints.save(9, state(9));
        checkpoints.save(10, state(10));
        assertEquals(state(9), checkpoints.restore(TARGET, Step.of(9)));
    }

    @Test
    void aRestoreByPathFindsTheFileWhereverItIs() throws IOException {
        Path file = checkpoints.save(9, state(9));
        Path moved = Files.move(file, root.resolve("best-model"));
        assertEquals(state(9), checkpoints.restore(TARGET, moved));
    }

    @Test
    void aRawRestoreIsFlaxsTargetNone() {
        checkpoints.save(9, state(9));
        assertEquals(PyTrees.toStateDict(state(9)), checkpoints.restoreRaw());
        assertEquals(PyTrees.toStateDict(state(9)), checkpoints.restoreRaw(Step.of(9)));
        assertEquals(PyTrees.toStateDict(state(9)), checkpoints.restoreRaw(checkpoints.file(Step.of(9))));
    }

    @Test
    void aRawRestoreCanBePatchedAndGivenToATarget() {
        checkpoints.save(0, Map.of("step", 7));
        StateDict raw = checkpoints.restoreRaw();
        raw.put("w", NdArray.arange(3));
        assertEquals(state(7), PyTrees.fromStateDict(TARGET, raw));
    }

    @Test
    void aMissingDirectoryHoldsNoCheckpoint() {
        CheckpointNotFoundException e =
                assertThrows(CheckpointNotFoundException.class, () -> checkpoints.restore(TARGET));
        assertTrue(e.getMessage().contains("checkpoint_<step>"), e.getMessage());
        assertTrue(e.getMessage().contains("restoreOr(initial)"), e.getMessage());
        assertThrows(CheckpointNotFoundException.class, checkpoints::restoreRaw);
    }

    @Test
    void anEmptyDirectoryHoldsNoCheckpoint() throws IOException {
        Files.createDirectories(directory);
        assertThrows(CheckpointNotFoundException.class, () -> checkpoints.restore(TARGET));
    }

    @Test
    void restoreOrGivesTheInitialStateItselfWhereThereIsNoCheckpoint() throws IOException {
        assertSame(TARGET, checkpoints.restoreOr(TARGET));
        Files.createDirectories(directory);
        assertSame(TARGET, checkpoints.restoreOr(TARGET));
    }

    @Test
    void restoreOrGivesTheNewestCheckpointWhereThereIsOne() {
        checkpoints.save(3, state(3));
        assertEquals(state(3), checkpoints.restoreOr(TARGET));
    }

    @Test
    void restoreOrDoesNotHideACheckpointThatDoesNotFit() {
        checkpoints.save(3, Map.of("other", 1));
        assertThrows(StateDictMismatchException.class, () -> checkpoints.restoreOr(TARGET));
    }

    @Test
    void aRestoreDoesNotMakeTheDirectory() {
        checkpoints.restoreOr(TARGET);
        assertFalse(Files.exists(root.resolve("run")));
    }

    @Test
    void theTargetIsNotChanged() {
        checkpoints.save(3, state(3));
        checkpoints.restore(TARGET);
        assertEquals(state(0), TARGET);
    }

    @Test
    void arraysStayValidAfterTheirFileIsPruned() {
        CheckpointManager one = CheckpointManager.builder(directory).build();
        one.save(1, Map.of("w", NdArray.arange(100_000)));
        Map<String, Object> restored = one.restore(Map.of("w", NdArray.arange(100_000)));
        one.save(2, Map.of("w", NdArray.arange(1)));
        assertFalse(Files.exists(directory.resolve("checkpoint_1")));
        assertEquals(NdArray.arange(100_000), restored.get("w"));
    }

    @Test
    void aReplacedFileDoesNotReachIntoArraysRestoredBefore() {
        CheckpointManager replacing = CheckpointManager.builder(directory)
                .overwrite(Overwrite.REPLACE)
                .build();
        replacing.save(1, Map.of("w", NdArray.of(new int[] {1, 2, 3})));
        Map<String, Object> restored = replacing.restore(Map.of("w", NdArray.of(new int[3])));
        replacing.save(1, Map.of("w", NdArray.of(new int[] {7, 8, 9})));
        assertEquals(NdArray.of(new int[] {1, 2, 3}), restored.get("w"));
    }

    @Test
    void whatFlaxWroteIntoTheDirectoryIsTheNewestCheckpointToo() throws IOException {
        Files.createDirectories(directory);
        Fixtures.copy("guide.msgpack", directory, "checkpoint_4");
        assertEquals(Optional.of(Step.of(4)), checkpoints.latest());
        assertEquals(
                List.of("model", "config", "data"),
                List.copyOf(checkpoints.restoreRaw().keys()));
    }

    @Test
    void theMessageOfARestoreThatDoesNotFitNamesTheFile() {
        checkpoints.save(3, Map.of("other", 1));
        StateDictMismatchException e =
                assertThrows(StateDictMismatchException.class, () -> checkpoints.restore(TARGET));
        assertTrue(e.getMessage().startsWith("checkpoint_3 does not fit "), e.getMessage());
    }

    private static Map<String, Object> state(int step) {
        return Map.of("step", step, "w", NdArray.arange(3));
    }
}
