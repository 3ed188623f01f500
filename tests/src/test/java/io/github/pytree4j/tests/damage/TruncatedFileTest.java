package io.github.pytree4j.tests.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.tests.support.DirectorySnapshot;
import io.github.pytree4j.tests.support.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checkpoint of which only the beginning is there, as a full disk or a broken copy leaves it. */
class TruncatedFileTest {
    private static final byte[] WHOLE = Fixtures.bytes("guide_custom.msgpack");

    @TempDir
    Path directory;

    @Test
    void aRawRestoreOfAFileCutAnywhereSaysThatItIsDamaged() throws IOException {
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        for (int length = 0; length < WHOLE.length; length++) {
            Files.write(directory.resolve("checkpoint_0"), Arrays.copyOf(WHOLE, length));
            DirectorySnapshot before = DirectorySnapshot.of(directory);
            CorruptCheckpointException e = assertThrows(
                    CorruptCheckpointException.class, checkpoints::restoreRaw, "cut to " + length + " bytes");
            assertTrue(e.getMessage().contains("checkpoint_0"), e.getMessage());
            assertEquals(before, DirectorySnapshot.of(directory));
        }
    }

    @Test
    void aRestoreIntoATargetOfAFileCutAnywhereSaysThatItIsDamaged() throws IOException {
        StateDict target = PyTrees.fromStateDict(new StateDict(), whole());
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        for (int length = 0; length < WHOLE.length; length++) {
            Files.write(directory.resolve("checkpoint_0"), Arrays.copyOf(WHOLE, length));
            assertThrows(
                    CorruptCheckpointException.class, () -> checkpoints.restore(target), "cut to " + length + " bytes");
        }
    }

    @Test
    void bytesCutAnywhereAreDamaged() {
        for (int length = 0; length < WHOLE.length; length++) {
            byte[] cut = Arrays.copyOf(WHOLE, length);
            assertThrows(
                    CorruptCheckpointException.class,
                    () -> PyTrees.fromBytes(new StateDict(), cut),
                    "cut to " + length + " bytes");
        }
    }

    @Test
    void anArrayInChunksThatIsCutAnywhereIsDamaged() {
        byte[] chunked = Fixtures.bytes("chunked_91.msgpack");
        for (int length = 0; length < chunked.length; length += 7) {
            byte[] cut = Arrays.copyOf(chunked, length);
            assertThrows(
                    CorruptCheckpointException.class,
                    () -> PyTrees.fromBytes(new StateDict(), cut),
                    "cut to " + length + " bytes");
        }
    }

    @Test
    void theMessageOfATruncatedFileNamesTheByteAndGuessesTheCause() throws IOException {
        Files.write(directory.resolve("checkpoint_0"), Arrays.copyOf(WHOLE, 100));
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        CorruptCheckpointException e = assertThrows(CorruptCheckpointException.class, checkpoints::restoreRaw);
        assertTrue(e.getMessage().matches("(?s).*at byte \\d+, .*truncated\\?.*"), e.getMessage());
    }

    private static StateDict whole() {
        return PyTrees.fromBytes(new StateDict(), WHOLE);
    }
}
