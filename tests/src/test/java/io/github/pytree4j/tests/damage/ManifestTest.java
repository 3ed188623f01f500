package io.github.pytree4j.tests.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.tests.support.DirectorySnapshot;
import io.github.pytree4j.tests.support.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checkpoint that was saved here is known by its checksum; one that Flax wrote is not, and restores all the same. */
class ManifestTest {
    private static final Map<String, Object> STATE = Map.of("w", NdArray.of(new float[] {1, 2, 3}), "step", 7L);

    @TempDir
    Path directory;

    private Path file;
    private CheckpointManager checkpoints;

    @BeforeEach
    void save() {
        checkpoints = CheckpointManager.builder(directory)
                .keep(3)
                .overwrite(Overwrite.REPLACE)
                .build();
        file = checkpoints.save(0, STATE);
    }

    @Test
    void everyFlippedBitIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, flipped);
            assertThrows(CorruptCheckpointException.class, () -> checkpoints.restore(STATE), "bit " + bit);
            assertThrows(CorruptCheckpointException.class, checkpoints::restoreRaw, "bit " + bit);
        }
    }

    @Test
    void aFlippedBitIsFoundInARestoreByPathAndByStepToo() throws IOException {
        byte[] flipped = Files.readAllBytes(file);
        flipped[flipped.length - 1] ^= 1;
        Files.write(file, flipped);
        assertThrows(CorruptCheckpointException.class, () -> checkpoints.restore(STATE, file));
        assertThrows(CorruptCheckpointException.class, () -> checkpoints.restore(STATE, Step.of(0)));
        assertThrows(CorruptCheckpointException.class, () -> checkpoints.restoreOr(STATE));
    }

    @Test
    void everyTruncationIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            DirectorySnapshot before = DirectorySnapshot.of(directory);
            assertThrows(CorruptCheckpointException.class, () -> checkpoints.restore(STATE), "cut to " + length);
            assertEquals(before, DirectorySnapshot.of(directory));
        }
    }

    @Test
    void aCheckpointThatFlaxWroteRestoresWithoutAManifest() {
        Fixtures.copy("guide.msgpack", directory, "checkpoint_5");
        assertEquals(3, checkpoints.restoreRaw(Step.of(5)).size());
    }

    @Test
    void aCheckpointThatFlaxWroteAfterOursWasDeletedRestores() throws IOException {
        Files.delete(file);
        Fixtures.copy("guide.msgpack", directory, "checkpoint_0");
        assertEquals(3, checkpoints.restoreRaw().size());
    }

    @Test
    void aCheckpointThatFlaxReplacesAgainAndAgainRestores() throws IOException {
        for (int i = 0; i < 10; i++) {
            Path temporary = Fixtures.copy("guide.msgpack", directory, "checkpoint_tmp");
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            assertEquals(3, checkpoints.restoreRaw().size(), "after " + i + " others");
        }
    }

    @Test
    void aCheckpointMovedToAnotherDirectoryRestoresWithoutItsManifest(@TempDir Path elsewhere) throws IOException {
        Path copy = Files.copy(file, elsewhere.resolve("checkpoint_0"));
        assertEquals(STATE, checkpoints.restore(STATE, copy));
        assertEquals(STATE, CheckpointManager.builder(elsewhere).build().restore(STATE));
    }

    @Test
    void aReplacedCheckpointIsKnownByItsNewChecksum() {
        Map<String, Object> other = Map.of("w", NdArray.of(new float[] {7, 8, 9}), "step", 8L);
        checkpoints.save(0, other);
        assertEquals(other, checkpoints.restore(STATE));
    }

    @Test
    void aCheckpointSavedInTheBackgroundIsKnownByItsChecksumToo() throws IOException {
        Path async = checkpoints.saveAsync(1, STATE).join();
        byte[] flipped = Files.readAllBytes(async);
        flipped[flipped.length - 1] ^= 1;
        Files.write(async, flipped);
        assertThrows(CorruptCheckpointException.class, () -> checkpoints.restore(STATE, Step.of(1)));
    }
}
