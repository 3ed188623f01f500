package io.github.pytree4j.tests.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.errors.CheckpointIOException;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.tests.support.DirectorySnapshot;
import io.github.pytree4j.tests.support.Fixtures;
import io.github.pytree4j.tests.support.FullDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A save that fails leaves the directory, and where there was none, nothing at all. */
class FailedSaveTest {
    private static final Map<String, Object> UNSUPPORTED = unsupported();

    @TempDir
    Path root;

    private Path fresh;

    @BeforeEach
    void nameFreshDirectory() {
        fresh = root.resolve("ckpts");
    }

    @Test
    void anUnsupportedValueLeavesNothingOfAFreshDirectory() {
        assertThrows(UnsupportedValueException.class, () -> manager(fresh).save(0, UNSUPPORTED));
        assertFalse(Files.exists(fresh));
    }

    @Test
    void anUnsupportedValueLeavesNothingOfFreshDirectoriesWithinEachOther() throws IOException {
        assertThrows(UnsupportedValueException.class, () -> manager(root.resolve("a/b/ckpts"))
                .save(0, UNSUPPORTED));
        try (Stream<Path> left = Files.list(root)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void anUnsupportedValueLeavesADirectoryOfFlaxAsItWas() throws IOException {
        Files.createDirectory(fresh);
        Fixtures.copy("guide.msgpack", fresh, "checkpoint_0");
        DirectorySnapshot before = DirectorySnapshot.of(fresh);
        assertThrows(UnsupportedValueException.class, () -> manager(fresh).save(1, UNSUPPORTED));
        assertEquals(before, DirectorySnapshot.of(fresh));
    }

    @Test
    void anUnsupportedValueLeavesAnEarlierCheckpointOfTheSameStep() {
        manager(fresh).save(1, Map.of("a", 1));
        DirectorySnapshot before = DirectorySnapshot.of(fresh);
        CheckpointManager replacing =
                CheckpointManager.builder(fresh).overwrite(Overwrite.REPLACE).build();
        assertThrows(UnsupportedValueException.class, () -> replacing.save(1, UNSUPPORTED));
        assertEquals(before, DirectorySnapshot.of(fresh));
    }

    @Test
    void anUnsupportedValueInARewindDeletesNoLaterStep() {
        CheckpointManager checkpoints = CheckpointManager.builder(fresh)
                .keep(5)
                .overwrite(Overwrite.REWIND)
                .build();
        for (long step = 0; step < 4; step++) {
            checkpoints.save(step, Map.of("a", step));
        }
        DirectorySnapshot before = DirectorySnapshot.of(fresh);
        assertThrows(UnsupportedValueException.class, () -> checkpoints.save(1, UNSUPPORTED));
        assertEquals(before, DirectorySnapshot.of(fresh));
    }

    @Test
    void aDiskThatFillsUpHalfWayLeavesTheDirectoryAsItWas() {
        manager(fresh).save(0, Map.of("a", 1));
        DirectorySnapshot before = DirectorySnapshot.of(fresh);
        CheckpointIOException e =
                assertThrows(CheckpointIOException.class, () -> fullDisk(fresh).save(1, bigState()));
        assertTrue(e.getMessage().contains("checkpoint_1"), e.getMessage());
        assertTrue(e.getMessage().contains(FullDisk.MESSAGE), e.getMessage());
        assertEquals(before, DirectorySnapshot.of(fresh));
    }

    @Test
    void theFailureOfADiskThatFillsUpIsTheCause() {
        CheckpointIOException e =
                assertThrows(CheckpointIOException.class, () -> fullDisk(fresh).save(1, bigState()));
        assertSame(IOException.class, e.getCause().getClass());
    }

    @Test
    void aDiskThatFillsUpHalfWayLeavesNothingOfAFreshDirectory() {
        assertThrows(CheckpointIOException.class, () -> fullDisk(fresh).save(0, bigState()));
        assertFalse(Files.exists(fresh));
    }

    @Test
    void aSaveAfterADiskThatFilledUpSucceeds() {
        assertThrows(CheckpointIOException.class, () -> fullDisk(fresh).save(0, bigState()));
        manager(fresh).save(0, Map.of("a", 1));
        assertEquals(Map.of("a", 1), manager(fresh).restore(Map.of("a", 0)));
    }

    @Test
    void aNameThatTheFileSystemRefusesLeavesTheDirectoryAsItWas() {
        manager(fresh).save(0, Map.of("a", 1));
        DirectorySnapshot before = DirectorySnapshot.of(fresh);
        CheckpointManager longNames =
                CheckpointManager.builder(fresh).prefix("x".repeat(300) + "_").build();
        assertThrows(CheckpointIOException.class, () -> longNames.save(1, Map.of("a", 2)));
        assertEquals(before, DirectorySnapshot.of(fresh));
    }

    @Test
    void aFolderInPlaceOfTheCheckpointIsTheReasonThatTheMessageGives() throws IOException {
        Files.createDirectories(fresh.resolve("checkpoint_1/folder"));
        CheckpointManager replacing =
                CheckpointManager.builder(fresh).overwrite(Overwrite.REPLACE).build();
        CheckpointIOException e = assertThrows(CheckpointIOException.class, () -> replacing.save(1, Map.of("a", 2)));
        assertFalse(e.getMessage().contains("DirectoryNotEmptyException"), e.getMessage());
    }

    @Test
    void aFolderInPlaceOfTheCheckpointIsNotDeletedForANewOne() throws IOException {
        Files.createDirectories(fresh.resolve("checkpoint_1"));
        Files.writeString(fresh.resolve("checkpoint_1/precious"), "data");
        DirectorySnapshot before = DirectorySnapshot.of(fresh);
        CheckpointManager replacing =
                CheckpointManager.builder(fresh).overwrite(Overwrite.REPLACE).build();
        assertThrows(CheckpointIOException.class, () -> replacing.save(1, Map.of("a", 2)));
        assertEquals(before, DirectorySnapshot.of(fresh));
    }

    @Test
    void whatACrashLeftBehindIsCleanedUpByTheNextSave() throws IOException {
        manager(fresh).save(0, Map.of("a", 1));
        Set<String> before = DirectorySnapshot.of(fresh).entries().keySet();
        Files.write(fresh.resolve(".pytree4j/0b5c1e0e-left-over.tmp"), new byte[100]);
        CheckpointManager replacing =
                CheckpointManager.builder(fresh).overwrite(Overwrite.REPLACE).build();
        replacing.save(0, Map.of("a", 1));
        assertEquals(before, DirectorySnapshot.of(fresh).entries().keySet());
    }

    @Test
    void whatACrashLeftBehindIsNoCheckpoint() throws IOException {
        Files.createDirectories(fresh.resolve(".pytree4j"));
        Files.write(fresh.resolve(".pytree4j/0b5c1e0e-left-over.tmp"), Fixtures.bytes("guide.msgpack"));
        assertEquals(List.<Step>of(), manager(fresh).steps());
    }

    private static CheckpointManager manager(Path directory) {
        return CheckpointManager.builder(directory).build();
    }

    private static CheckpointManager fullDisk(Path directory) {
        CodecRegistry codecs =
                CodecRegistry.builder().add(FullDisk.class, FullDisk.CODEC).build();
        return CheckpointManager.builder(directory).codecs(codecs).build();
    }

    /** So much before the failure that some of it has reached the file by then. */
    private static Map<String, Object> bigState() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("written", NdArray.zeros(DType.FLOAT32, 1 << 18));
        state.put("failing", new FullDisk());
        return state;
    }

    private static Map<String, Object> unsupported() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("fine", NdArray.zeros(DType.FLOAT32, 1 << 18));
        state.put("nested", new ArrayList<>(List.of(1, new Object())));
        return state;
    }
}
