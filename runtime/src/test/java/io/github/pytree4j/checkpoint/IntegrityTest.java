package io.github.pytree4j.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.state.StateDict;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntegrityTest {
    private static final Map<String, Object> STATE = Map.of("w", NdArray.of(new float[] {1, 2, 3}));

    @TempDir
    private Path directory;

    private CheckpointManager checkpoints;

    @BeforeEach
    void openManager() {
        checkpoints = CheckpointManager.builder(directory).keep(2).build();
    }

    @Test
    void anyFlippedBitIsFound() throws IOException {
        Path file = checkpoints.save(0, STATE);
        byte[] saved = Files.readAllBytes(file);
        for (int bit = 0; bit < saved.length * Byte.SIZE; bit++) {
            byte[] flipped = saved.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            overwriteInPlace(file, flipped);
            assertThrows(CorruptCheckpointException.class, () -> checkpoints.restoreRaw(), "bit " + bit);
        }
        overwriteInPlace(file, saved);
        assertEquals(STATE, checkpoints.restore(STATE));
    }

    @Test
    void aTruncatedFileIsFound() throws IOException {
        Path file = checkpoints.save(0, STATE);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 1);
        }
        var failure = assertThrows(CorruptCheckpointException.class, () -> checkpoints.restoreRaw());
        assertTrue(failure.getMessage().contains("it was saved with"), failure.getMessage());
    }

    @Test
    void aFlippedBitIsNotLookedForWhereVerifyingIsOff() throws IOException {
        Path file = checkpoints.save(0, STATE);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        overwriteInPlace(file, bytes);
        CheckpointManager trusting =
                CheckpointManager.builder(directory).verify(false).build();
        assertFalse(trusting.restoreRaw().isEmpty());
    }

    /** As Flax does it: a file of its own, renamed over ours, whose manifest then describes another file. */
    @Test
    void aFileThatAnotherProgramPutInPlaceOfOursRestores() throws IOException {
        Path file = checkpoints.save(0, STATE);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Path other = directory.resolve("checkpoint_tmp");
        Files.write(other, bytes);
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        assertFalse(checkpoints.restoreRaw().isEmpty());
    }

    @Test
    void aCopyOfTheDirectoryIsStillVerified(@TempDir Path copy) throws IOException {
        Path file = checkpoints.save(0, STATE);
        Path copied = Files.copy(file, copy.resolve("checkpoint_0"));
        Files.createDirectory(copy.resolve(".pytree4j"));
        Files.copy(
                directory.resolve(".pytree4j/checkpoint_0.manifest"), copy.resolve(".pytree4j/checkpoint_0.manifest"));
        assertEquals(STATE, checkpoints.restore(STATE, copied));
        byte[] bytes = Files.readAllBytes(copied);
        bytes[bytes.length - 1] ^= 1;
        overwriteInPlace(copied, bytes);
        assertThrows(CorruptCheckpointException.class, () -> checkpoints.restoreRaw(copied));
    }

    /** A crash between the two renames of a save leaves the new manifest beside the old checkpoint. */
    @Test
    void aManifestThatWasPublishedWithoutItsCheckpointIsNotBelieved() throws IOException {
        Path file = checkpoints.save(0, STATE);
        Path old = Files.copy(file, directory.resolve("old"));
        CheckpointManager replacing = CheckpointManager.builder(directory)
                .overwrite(Overwrite.REPLACE)
                .build();
        replacing.save(0, Map.of("w", NdArray.of(new float[] {9, 9, 9})));
        Files.move(old, file, StandardCopyOption.REPLACE_EXISTING);
        assertEquals(STATE, checkpoints.restore(STATE));
    }

    @Test
    void aDamagedManifestIsNamed() throws IOException {
        checkpoints.save(0, STATE);
        Path manifest = directory.resolve(".pytree4j/checkpoint_0.manifest");
        Files.write(manifest, new byte[] {1, 2, 3});
        var failure = assertThrows(CorruptCheckpointException.class, () -> checkpoints.restoreRaw());
        assertTrue(failure.getMessage().startsWith("the manifest " + manifest), failure.getMessage());
    }

    @Test
    void aManifestOfANewerFormatIsToldFromADamagedOne() throws IOException {
        checkpoints.save(0, STATE);
        Path manifest = directory.resolve(".pytree4j/checkpoint_0.manifest");
        StateDict newer = new StateDict().put("pytree4j_manifest", 3);
        Files.write(manifest, PyTrees.toBytes(newer));
        assertThrows(UnsupportedFormatException.class, () -> checkpoints.restoreRaw());
    }

    @Test
    void aManifestOfTheFirstVersionStillSpeaksForItsCheckpoint() throws IOException {
        Path file = checkpoints.save(0, STATE);
        CRC32C checksum = new CRC32C();
        checksum.update(Files.readAllBytes(file));
        StateDict first = new StateDict()
                .put("pytree4j_manifest", 1)
                .put("size", Files.size(file))
                .put("crc32c", checksum.getValue())
                .put("identity", "(dev=1,ino=2) 2024-01-01T00:00:00Z")
                .put("saved_at", "2024-01-01T00:00:00Z")
                .put("own_identity", "(dev=1,ino=3) 2024-01-01T00:00:00Z");
        Files.write(directory.resolve(".pytree4j/checkpoint_0.manifest"), PyTrees.toBytes(first));
        assertEquals(STATE, checkpoints.restore(STATE));
        overwriteInPlace(file, new byte[] {0});
        assertThrows(CorruptCheckpointException.class, () -> checkpoints.restoreRaw());
    }

    @Test
    void manifestsGoWithTheirCheckpoints() throws IOException {
        for (int step = 0; step < 5; step++) {
            checkpoints.save(step, STATE);
        }
        try (var files = Files.list(directory.resolve(".pytree4j"))) {
            var names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            assertEquals(List.of("checkpoint_3.manifest", "checkpoint_4.manifest", "lock"), names);
        }
    }

    @Test
    void whatACrashLeftBehindIsCleanedUpByTheNextSave() throws IOException {
        checkpoints.save(0, STATE);
        Path leftover = Files.createFile(directory.resolve(".pytree4j/1234.tmp"));
        assertEquals(STATE, checkpoints.restore(STATE));
        checkpoints.save(1, STATE);
        assertFalse(Files.exists(leftover));
    }

    /** Changes bytes as a failing disk does: the file stays the same one, and its times stay as they are. */
    private static void overwriteInPlace(Path file, byte[] bytes) throws IOException {
        FileTime modified = Files.getLastModifiedTime(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes));
        }
        Files.setLastModifiedTime(file, modified);
    }
}
