package io.github.pytree4j.tests.checkpoint;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.CheckpointExistsException;
import io.github.pytree4j.errors.CheckpointIOException;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.tests.support.Gate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saves in the background. Another save, stopped at a {@link Gate}, holds them up where a test needs it. */
@SuppressWarnings("FutureReturnValueIgnored") // The manager itself reports what fails: that is tested here.
class SaveAsyncTest {
    @TempDir
    Path directory;

    private CheckpointManager checkpoints;

    @BeforeEach
    void makeManager() {
        checkpoints = CheckpointManager.builder(directory)
                .keep(10)
                .overwrite(Overwrite.REPLACE)
                .build();
    }

    @Test
    void theFutureGivesTheFileOnceItIsWhole() {
        Path file = checkpoints.saveAsync(3, Map.of("a", 7)).join();
        assertEquals(directory.resolve("checkpoint_3"), file);
        assertEquals(Map.of("a", 7), checkpoints.restore(Map.of("a", 0), file));
    }

    @Test
    void aFloatStepIsSavedInTheBackgroundToo() {
        Path file = checkpoints.saveAsync(Step.of(0.5), Map.of()).join();
        assertEquals(directory.resolve("checkpoint_0.5"), file);
    }

    @Test
    void awaitSavesReturnsWhenTheCheckpointIsThere() {
        checkpoints.saveAsync(3, Map.of("a", 7));
        checkpoints.awaitSaves();
        assertTrue(Files.exists(directory.resolve("checkpoint_3")));
    }

    @Test
    void closeReturnsWhenTheCheckpointIsThere() {
        try (CheckpointManager closing = CheckpointManager.builder(directory).build()) {
            closing.saveAsync(3, Map.of("a", 7));
        }
        assertTrue(Files.exists(directory.resolve("checkpoint_3")));
    }

    @Test
    void laterChangesOfTheStateAreNotSaved() {
        Map<String, Object> state = new HashMap<>();
        float[] weights = {1, 2, 3};
        byte[] bytes = {1, 2, 3};
        List<Object> list = new ArrayList<>(List.of(1L));
        state.put("weights", weights);
        state.put("bytes", bytes);
        state.put("list", list);
        state.put("gone", 1L);
        whileAnotherSaveHoldsTheDirectory(() -> {
            checkpoints.saveAsync(3, state);
            weights[0] = 99;
            bytes[0] = 99;
            list.set(0, 99L);
            state.remove("gone");
            state.put("new", 1L);
        });
        checkpoints.awaitSaves();
        Map<String, Object> target =
                Map.of("weights", NdArray.of(new float[3]), "bytes", new byte[0], "list", List.of(0L), "gone", 0L);
        Map<String, Object> restored = checkpoints.restore(target, Step.of(3));
        assertEquals(NdArray.of(new float[] {1, 2, 3}), restored.get("weights"));
        assertEquals(1, ((byte[]) restored.get("bytes"))[0]);
        assertEquals(List.of(1L), restored.get("list"));
        assertEquals(1L, restored.get("gone"));
    }

    @Test
    void aSaveAsyncReturnsBeforeTheCheckpointIsThere() {
        whileAnotherSaveHoldsTheDirectory(() -> {
            CompletableFuture<Path> future = checkpoints.saveAsync(3, Map.of("a", 7));
            assertFalse(future.isDone());
            assertFalse(Files.exists(directory.resolve("checkpoint_3")));
        });
        checkpoints.awaitSaves();
        assertTrue(Files.exists(directory.resolve("checkpoint_3")));
    }

    @Test
    void aSecondSaveStartsOnlyWhenTheFirstIsWhole() {
        List<CompletableFuture<Boolean>> firstWasThere = new ArrayList<>();
        whileAnotherSaveHoldsTheDirectory(() -> {
            checkpoints.saveAsync(3, Map.of("a", 7));
            firstWasThere.add(CompletableFuture.supplyAsync(() -> {
                checkpoints.saveAsync(4, Map.of("a", 8));
                return Files.exists(directory.resolve("checkpoint_3"));
            }));
        });
        assertTrue(firstWasThere.get(0).join());
        checkpoints.awaitSaves();
    }

    @Test
    void aSaveInTheForegroundWaitsForTheOneInTheBackground() {
        checkpoints.saveAsync(3, Map.of("a", 7));
        checkpoints.save(4, Map.of("a", 8));
        assertEquals(List.of(Step.of(3), Step.of(4)), checkpoints.steps());
    }

    @Test
    void anUnsupportedValueIsReportedAtOnce() {
        assertThrows(UnsupportedValueException.class, () -> checkpoints.saveAsync(3, Map.of("a", new Object())));
        assertDoesNotThrow(checkpoints::awaitSaves);
        assertFalse(Files.exists(directory.resolve(".pytree4j")));
    }

    @Test
    void aStepThatIsThereIsReportedAtOnce() {
        checkpoints.save(3, Map.of("a", 7));
        CheckpointManager refusing = CheckpointManager.builder(directory).build();
        assertThrows(CheckpointExistsException.class, () -> refusing.saveAsync(3, Map.of("a", 8)));
        assertThrows(CheckpointExistsException.class, () -> refusing.saveAsync(2, Map.of("a", 8)));
        assertDoesNotThrow(refusing::awaitSaves);
    }

    @Test
    void aStepThatAnotherSavesMeanwhileIsReportedByTheFuture() {
        CheckpointManager refusing = CheckpointManager.builder(directory).build();
        List<CompletableFuture<Path>> futures = new ArrayList<>();
        whileAnotherSaveHoldsTheDirectory(() -> futures.add(refusing.saveAsync(0, Map.of("a", 8))));
        CompletionException e =
                assertThrows(CompletionException.class, () -> futures.get(0).join());
        assertInstanceOf(CheckpointExistsException.class, e.getCause());
    }

    @Test
    void aFailureComesUpOnceAtAwaitSaves() throws IOException {
        saveThatFails(3);
        assertThrows(CheckpointIOException.class, checkpoints::awaitSaves);
        assertDoesNotThrow(checkpoints::awaitSaves);
    }

    @Test
    void aFailureComesUpOnceAtTheNextSave() throws IOException {
        saveThatFails(3);
        assertThrows(CheckpointIOException.class, () -> checkpoints.save(4, Map.of("a", 8)));
        assertEquals(directory.resolve("checkpoint_4"), checkpoints.save(4, Map.of("a", 8)));
    }

    @Test
    void aFailureComesUpOnceAtTheNextSaveAsync() throws IOException {
        saveThatFails(3);
        assertThrows(CheckpointIOException.class, () -> checkpoints.saveAsync(4, Map.of("a", 8)));
        checkpoints.saveAsync(4, Map.of("a", 8)).join();
        assertTrue(Files.exists(directory.resolve("checkpoint_4")));
    }

    @Test
    void aFailureComesUpAtClose() throws IOException {
        saveThatFails(3);
        assertThrows(CheckpointIOException.class, checkpoints::close);
    }

    @Test
    void aFailureIsInTheFutureAsWell() throws IOException {
        CompletableFuture<Path> future = saveThatFails(3);
        CompletionException e = assertThrows(CompletionException.class, future::join);
        assertInstanceOf(CheckpointIOException.class, e.getCause());
    }

    /** A moment between the end of a save and that of its future is enough to fail once in many. */
    @Test
    void theFutureIsDoneWhenNoSaveIsRunningAnyMore() {
        for (int step = 0; step < 200; step++) {
            CompletableFuture<Path> future = checkpoints.saveAsync(step, Map.of("a", step));
            checkpoints.awaitSaves();
            assertTrue(future.isDone(), "step " + step);
        }
    }

    @Test
    void whatFollowsASaveMayWaitForSaves() {
        CompletableFuture<Path> future = checkpoints.saveAsync(3, Map.of("a", 7));
        future.thenRun(checkpoints::awaitSaves).join();
        assertTrue(Files.exists(directory.resolve("checkpoint_3")));
    }

    @Test
    void aFutureThatIsCancelledWithoutAnInterruptDoesNotStopTheSave() {
        whileAnotherSaveHoldsTheDirectory(
                () -> checkpoints.saveAsync(3, Map.of("a", 7)).cancel(false));
        checkpoints.awaitSaves();
        assertTrue(Files.exists(directory.resolve("checkpoint_3")));
    }

    /** A folder with something in it cannot be replaced by a file; only the background finds out. */
    private CompletableFuture<Path> saveThatFails(long step) throws IOException {
        Files.createDirectories(directory.resolve("checkpoint_" + step + "/folder"));
        return checkpoints.saveAsync(step, Map.of("a", 7));
    }

    /** Another manager saves step 100 all the while. */
    private void whileAnotherSaveHoldsTheDirectory(Runnable action) {
        Gate gate = new Gate(false);
        CheckpointManager other = CheckpointManager.builder(directory)
                .keep(10)
                .codecs(Gate.CODECS)
                .build();
        CompletableFuture<Path> saving = CompletableFuture.supplyAsync(() -> other.save(100, gate));
        gate.awaitReached();
        try {
            action.run();
        } finally {
            gate.open();
        }
        saving.join();
    }
}
