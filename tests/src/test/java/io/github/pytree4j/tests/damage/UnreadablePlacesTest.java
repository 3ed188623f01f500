package io.github.pytree4j.tests.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.CheckpointIOException;
import io.github.pytree4j.errors.CheckpointNotFoundException;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.tests.support.DirectorySnapshot;
import io.github.pytree4j.tests.support.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Paths that hold no checkpoint, or something else. Symbolic links that lead to themselves stand for what the file system
 * refuses to open, since permissions do not stop a superuser.
 */
class UnreadablePlacesTest {
    @TempDir
    Path root;

    private Path directory;

    @BeforeEach
    void makeDirectory() throws IOException {
        directory = Files.createDirectory(root.resolve("ckpts"));
    }

    @Test
    void aStepThatIsNotThereIsNamedTogetherWithThoseThatAre() {
        Fixtures.copy("guide.msgpack", directory, "checkpoint_3");
        Fixtures.copy("guide.msgpack", directory, "checkpoint_12");
        CheckpointNotFoundException e = assertThrows(
                CheckpointNotFoundException.class, () -> manager(directory).restore(new StateDict(), Step.of(7)));
        assertTrue(e.getMessage().contains("checkpoint_7"), e.getMessage());
        assertTrue(e.getMessage().contains("[3, 12]"), e.getMessage());
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path missing = directory.resolve("nothing");
        CheckpointNotFoundException e = assertThrows(
                CheckpointNotFoundException.class, () -> manager(directory).restore(new StateDict(), missing));
        assertTrue(e.getMessage().contains(missing.toString()), e.getMessage());
    }

    @Test
    void aFileInPlaceOfTheDirectoryCannotBeListed() {
        Path file = Fixtures.copy("guide.msgpack", directory, "checkpoint_0");
        CheckpointIOException e =
                assertThrows(CheckpointIOException.class, () -> manager(file).restore(new StateDict()));
        assertTrue(e.getMessage().contains("it is a file"), e.getMessage());
    }

    @Test
    void aFileInPlaceOfTheDirectoryIsNotSavedInto() {
        Path file = Fixtures.copy("guide.msgpack", directory, "checkpoint_0");
        DirectorySnapshot before = DirectorySnapshot.of(root);
        assertThrows(CheckpointIOException.class, () -> manager(file).save(1, Map.of()));
        assertEquals(before, DirectorySnapshot.of(root));
    }

    @Test
    void aDirectoryThatCannotBeListedIsAFailureAndNotAnEmptyOne() throws IOException {
        Path loop = selfLink(root.resolve("loop"));
        CheckpointManager checkpoints = manager(loop);
        assertThrows(CheckpointIOException.class, checkpoints::steps);
        assertThrows(CheckpointIOException.class, () -> checkpoints.restoreOr(new StateDict()));
    }

    @Test
    void aDirectoryThatCannotBeMadeIsAFailureOfTheSave() throws IOException {
        Path loop = selfLink(root.resolve("loop"));
        DirectorySnapshot before = DirectorySnapshot.of(directory);
        assertThrows(CheckpointIOException.class, () -> manager(loop.resolve("ckpts"))
                .save(0, Map.of()));
        assertEquals(before, DirectorySnapshot.of(directory));
    }

    @Test
    void aFileThatCannotBeOpenedIsAFailureAndNotMissing() throws IOException {
        selfLink(directory.resolve("checkpoint_0"));
        assertThrows(CheckpointIOException.class, () -> manager(directory).restore(new StateDict()));
        assertThrows(CheckpointIOException.class, () -> manager(directory).restoreRaw(Step.of(0)));
    }

    @Test
    void anOrbaxCheckpointIsAnotherFormatAndNotDamaged() throws IOException {
        Path orbax = Files.createDirectory(directory.resolve("checkpoint_5"));
        Files.write(orbax.resolve("manifest.ocdbt"), new byte[] {1, 2, 3});
        DirectorySnapshot before = DirectorySnapshot.of(directory);
        UnsupportedFormatException e = assertThrows(
                UnsupportedFormatException.class, () -> manager(directory).restore(new StateDict()));
        assertTrue(e.getMessage().contains("Orbax"), e.getMessage());
        assertEquals(before, DirectorySnapshot.of(directory));
    }

    private static CheckpointManager manager(Path directory) {
        return CheckpointManager.builder(directory).build();
    }

    private static Path selfLink(Path link) throws IOException {
        return Files.createSymbolicLink(link, link.getFileName());
    }
}
