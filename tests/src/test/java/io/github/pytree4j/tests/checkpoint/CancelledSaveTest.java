package io.github.pytree4j.tests.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.CheckpointBusyException;
import io.github.pytree4j.errors.CheckpointIOException;
import io.github.pytree4j.tests.support.Gate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saves in the background that are not to go on. Another save, stopped at a {@link Gate}, holds them up at the lock. */
@SuppressWarnings("FutureReturnValueIgnored")
class CancelledSaveTest {
    private static final Duration SHORT = Duration.ofMillis(50);

    private final Gate gate = new Gate(false);
    private final Path directory;
    private final CheckpointManager checkpoints;
    private final Thread other;

    CancelledSaveTest(@TempDir Path directory) {
        this.directory = directory;
        checkpoints = CheckpointManager.builder(directory).keep(9).build();
        CheckpointManager first =
                CheckpointManager.builder(directory).keep(9).codecs(Gate.CODECS).build();
        other = new Thread(() -> first.save(1, Map.of("gate", gate)));
    }

    @BeforeEach
    void holdTheLock() {
        other.start();
        gate.awaitReached();
    }

    @AfterEach
    void letGo() throws InterruptedException {
        gate.open();
        other.join();
    }

    @Test
    void aCancelledSaveLeavesNothingAndNobodyIsTold() throws InterruptedException {
        CompletableFuture<Path> saving = checkpoints.saveAsync(2, Map.of("a", 1));
        assertTrue(saving.cancel(true));
        assertThrows(CancellationException.class, saving::join);
        checkpoints.awaitSaves();
        letGo();
        assertEquals(List.of(Step.of(1)), checkpoints.steps());
        checkpoints.save(3, Map.of());
        assertEquals(List.of(Step.of(1), Step.of(3)), checkpoints.steps());
    }

    @Test
    void aWaitMayEndBeforeTheSave() throws InterruptedException {
        checkpoints.saveAsync(2, Map.of("a", 1));
        assertFalse(checkpoints.awaitSavesFor(SHORT));
        letGo();
        assertTrue(checkpoints.awaitSavesFor(Duration.ofSeconds(Long.MAX_VALUE)));
        assertEquals(List.of(Step.of(1), Step.of(2)), checkpoints.steps());
    }

    @Test
    void aManagerThatIsClosedInTimeInterruptsItsSaveAndSaysSo() throws InterruptedException {
        CompletableFuture<Path> saving = checkpoints.saveAsync(2, Map.of("a", 1));
        CheckpointIOException failure = assertThrows(CheckpointIOException.class, () -> checkpoints.close(SHORT));
        assertTrue(failure.getMessage().contains("interrupted"), failure.getMessage());
        assertTrue(saving.isCompletedExceptionally());
        assertThrows(IllegalStateException.class, () -> checkpoints.save(3, Map.of()));
        letGo();
        assertEquals(List.of(Step.of(1)), checkpoints.steps());
    }

    @Test
    void anInterruptedWaitEndsAndTheSaveGoesOn() throws InterruptedException {
        checkpoints.saveAsync(2, Map.of("a", 1));
        Thread.currentThread().interrupt();
        CheckpointIOException failure = assertThrows(CheckpointIOException.class, checkpoints::awaitSaves);
        assertTrue(Thread.interrupted());
        assertTrue(failure.getMessage().contains("which goes on"), failure.getMessage());
        letGo();
        checkpoints.awaitSaves();
        assertEquals(List.of(Step.of(1), Step.of(2)), checkpoints.steps());
    }

    @Test
    void aSaveThatGivesUpWaitingSaysWhoWrites() {
        CheckpointManager hasty =
                CheckpointManager.builder(directory).lockTimeout(SHORT).build();
        hasty.saveAsync(2, Map.of("a", 1));
        assertThrows(CheckpointBusyException.class, hasty::awaitSaves);
        hasty.awaitSaves();
    }
}
