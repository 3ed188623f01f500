package io.github.pytree4j.tests.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.checkpoint.CheckpointInfo;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.CheckpointMetadata;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.checkpoint.Restored;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.CheckpointNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a save says of itself beside the state. */
class MetadataTest {
    private static final CheckpointMetadata METADATA = CheckpointMetadata.none()
            .metric("loss", 0.25)
            .metric("ratio", Double.NaN)
            .note("commit", "4f2a9c \u00e9");

    @TempDir
    Path directory;

    private CheckpointManager checkpoints() {
        return CheckpointManager.builder(directory).keep(9).build();
    }

    @Test
    void whatASaveIsGivenIsTold() throws IOException {
        Instant before = Instant.now();
        Path file = checkpoints().save(Step.of(3), Map.of("a", 1), METADATA);
        CheckpointInfo info = checkpoints().info(Step.of(3));
        assertEquals(METADATA, info.metadata());
        assertEquals(Step.of(3), info.step());
        assertEquals(file, info.file());
        assertEquals(Files.size(file), info.size());
        assertTrue(info.writer().matches("pytree4j \\d.*"), info.writer());
        assertTrue(Duration.between(before, info.savedAt()).abs().compareTo(Duration.ofMinutes(5)) < 0);
        assertFalse(info.verification().isVerified());
    }

    @Test
    void aSaveInTheBackgroundIsGivenItToo() {
        checkpoints().saveAsync(Step.of(3), Map.of("a", 1), METADATA).join();
        assertEquals(METADATA, checkpoints().info(Step.of(3)).metadata());
    }

    @Test
    void aReplacingSaveTellsItsOwn() {
        checkpoints().save(Step.of(3), Map.of("a", 1), METADATA);
        CheckpointManager.builder(directory)
                .overwrite(Overwrite.REPLACE)
                .build()
                .save(Step.of(3), Map.of("a", 2), CheckpointMetadata.none().note("second", "yes"));
        assertEquals(
                Map.of("second", "yes"),
                checkpoints().info(Step.of(3)).metadata().notes());
    }

    @Test
    void whatAnotherProgramWroteHasNone() throws IOException {
        Path file = Files.write(directory.resolve("checkpoint_3"), PyTrees.toBytes(Map.of("a", 1)));
        CheckpointInfo info = checkpoints().info(Step.of(3));
        assertEquals(CheckpointMetadata.none(), info.metadata());
        assertEquals("", info.writer());
        assertEquals(Files.getLastModifiedTime(file).toInstant(), info.savedAt());
    }

    @Test
    void aRestoreTellsItsStepAndThatItWasVerified() {
        checkpoints().save(Step.of(3), Map.of("a", 1), METADATA);
        Restored<Map<String, Integer>> restored = checkpoints().restoreWithInfo(Map.of("a", 0));
        assertEquals(Map.of("a", 1), restored.state());
        assertEquals(Step.of(3), restored.info().step());
        assertEquals(METADATA, restored.info().metadata());
        assertTrue(restored.info().verification().isVerified());
        assertEquals(restored, checkpoints().restoreWithInfo(Map.of("a", 0), Step.of(3)));
    }

    @Test
    void aMissingStepIsToldSo() {
        assertThrows(CheckpointNotFoundException.class, () -> checkpoints().info(Step.of(3)));
        assertThrows(CheckpointNotFoundException.class, () -> checkpoints().restoreWithInfo(Map.of()));
    }

    @Test
    void metadataIsBounded() {
        CheckpointMetadata none = CheckpointMetadata.none();
        assertEquals(1 << 20, none.note("", "x".repeat(1 << 20)).notes().get("").length());
        assertThrows(IllegalArgumentException.class, () -> none.note("a", "x".repeat(1 << 20)));
    }
}
