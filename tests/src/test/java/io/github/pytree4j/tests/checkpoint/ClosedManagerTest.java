package io.github.pytree4j.tests.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.tests.support.DirectorySnapshot;
import io.github.pytree4j.tests.support.Gate;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A manager that was closed saves nothing more. */
class ClosedManagerTest {
    private static final Map<String, Object> STATE = Map.of("a", 1);

    @TempDir
    Path directory;

    private CheckpointManager checkpoints;

    @BeforeEach
    void saveOneAndClose() {
        checkpoints = CheckpointManager.builder(directory).codecs(Gate.CODECS).build();
        checkpoints.save(0, STATE);
        checkpoints.close();
    }

    @Test
    void everySaveIsRefusedInWords() {
        DirectorySnapshot before = DirectorySnapshot.of(directory);
        for (Executable save : new Executable[] {
            () -> checkpoints.save(1, STATE),
            () -> checkpoints.saveAsync(1, STATE),
            () -> checkpoints.save(directory.resolve("single"), STATE)
        }) {
            IllegalStateException e = assertThrows(IllegalStateException.class, save);
            assertTrue(e.getMessage().contains("closed"), e.getMessage());
        }
        assertEquals(before, DirectorySnapshot.of(directory));
    }

    @Test
    void aSecondCloseDoesNothing() {
        checkpoints.close();
        checkpoints.awaitSaves();
    }

    @Test
    void whatWasSavedInTheBackgroundIsThereAfterClose() {
        CheckpointManager saving =
                CheckpointManager.builder(directory).codecs(Gate.CODECS).build();
        CompletableFuture<Path> saved = saving.saveAsync(5, STATE);
        saving.close();
        assertTrue(saved.isDone());
        assertTrue(saving.steps().contains(Step.of(5)));
        assertThrows(IllegalStateException.class, () -> saving.saveAsync(6, STATE));
    }
}
