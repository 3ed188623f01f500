package io.github.pytree4j.tests.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.errors.CheckpointIOException;
import io.github.pytree4j.errors.CorruptCheckpointException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the place of a checkpoint or manifest and is none, and checkpoints whose manifest could be lost. */
@DisabledOnOs(OS.WINDOWS)
class OddFilesTest {
    private static final Map<String, Object> STATE = Map.of("w", NdArray.of(new float[] {1, 2, 3}), "step", 7L);

    @TempDir
    private Path directory;

    private static void makePipe(Path path) throws IOException, InterruptedException {
        assertEquals(0, new ProcessBuilder("mkfifo", path.toString()).start().waitFor());
    }

    private static void flipLastBit(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    @Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
    void aPipeOrADeviceInThePlaceOfACheckpointIsAnErrorAtOnce() throws Exception {
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        makePipe(directory.resolve("checkpoint_1"));
        var pipe = assertThrows(CheckpointIOException.class, checkpoints::restoreRaw);
        assertTrue(pipe.getMessage().contains("it is no regular file"), pipe.getMessage());
        Files.createSymbolicLink(directory.resolve("checkpoint_2"), Path.of("/dev/zero"));
        var device = assertThrows(CheckpointIOException.class, checkpoints::restoreRaw);
        assertTrue(device.getMessage().contains("it is no regular file"), device.getMessage());
    }

    @Test
    @Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
    void aPipeOrADeviceInThePlaceOfAManifestIsAnErrorAtOnce() throws Exception {
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        checkpoints.save(1, STATE);
        Path manifest = directory.resolve(".pytree4j/checkpoint_1.manifest");
        Files.delete(manifest);
        makePipe(manifest);
        assertThrows(CheckpointIOException.class, checkpoints::restoreRaw);
        Files.delete(manifest);
        Files.createSymbolicLink(manifest, Path.of("/dev/zero"));
        assertThrows(CheckpointIOException.class, checkpoints::restoreRaw);
    }

    @Test
    void aPrefixLikeThatOfUnfinishedFilesKeepsItsManifests() throws IOException {
        CheckpointManager checkpoints = CheckpointManager.builder(directory)
                .prefix("tmp-model_")
                .keep(2)
                .build();
        Path file = checkpoints.save(1, STATE);
        checkpoints.save(2, STATE);
        flipLastBit(file);
        assertThrows(CorruptCheckpointException.class, () -> checkpoints.restore(STATE, file));
    }

    /** As tar, rsync and cp -p bring a file back: with the time that it had. */
    @Test
    void aDamagedFileThatWasCopiedBackAloneIsFound(@TempDir Path backup) throws IOException {
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        Path file = checkpoints.save(1, STATE);
        var folder = Files.readAttributes(directory.resolve(".pytree4j"), BasicFileAttributes.class);
        assumeTrue(folder.creationTime().compareTo(folder.lastModifiedTime()) < 0, "files have no birth time here");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
        Path copy = Files.copy(file, backup.resolve("copy"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.delete(file);
        flipAndKeepTime(copy);
        Files.copy(copy, file, StandardCopyOption.COPY_ATTRIBUTES);
        assertThrows(CorruptCheckpointException.class, () -> checkpoints.restore(STATE));
    }

    private static void flipAndKeepTime(Path file) throws IOException {
        var time = Files.getLastModifiedTime(file);
        flipLastBit(file);
        Files.setLastModifiedTime(file, time);
    }

    @Test
    void damageIsNamedByLeafAndBytes() throws IOException {
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        Path file = checkpoints.save(1, Map.of("a", NdArray.of(new float[100]), "b", NdArray.of(new float[100])));
        flipLastBit(file);
        var failure = assertThrows(CorruptCheckpointException.class, checkpoints::restoreRaw);
        assertTrue(failure.getMessage().contains("in ./b (bytes 4"), failure.getMessage());
    }
}
