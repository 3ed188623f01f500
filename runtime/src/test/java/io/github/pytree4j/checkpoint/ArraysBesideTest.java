package io.github.pytree4j.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.faults.WithoutAtomicMove;
import io.github.pytree4j.storage.LocalStorage;
import io.github.pytree4j.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of arrays beside a checkpoint's own file when all goes well, or somebody else comes in between. */
class ArraysBesideTest {
    private static final Storage DISK = new LocalStorage();

    @TempDir
    private Path directory;

    private CheckpointManagerBuilder managing(Storage storage) {
        return CheckpointManager.builder(directory)
                .keep(5)
                .overwrite(Overwrite.REPLACE)
                .storage(storage)
                .arrays(new SoloArrays(storage));
    }

    /** Opens arrays after somebody has done something, once. */
    private record Interrupted(ArrayStore real, Queue<Runnable> before) implements ArrayStore {
        @Override
        public SharedSave begin(Path checkpoint) {
            return real.begin(checkpoint);
        }

        @Override
        public ExternalArray open(Path folder, String path, FileChecksums checksums) {
            Runnable once = before.poll();
            if (once != null) {
                once.run();
            }
            return real.open(folder, path, checksums);
        }

        @Override
        public boolean readsWhole() {
            return false;
        }

        @Override
        public boolean isPartial() {
            return false;
        }
    }

    private static Queue<Runnable> once(Runnable action) {
        return new ArrayDeque<>(List.of(action));
    }

    @Test
    void aRestoreStartsOverWhenItsArraysAreReplaced() {
        managing(DISK).build().save(1, Scenario.stateWithArrays(1));
        Queue<Runnable> replaces = once(() -> managing(DISK).build().save(1, Scenario.stateWithArrays(2)));
        CheckpointManager reader = managing(DISK)
                .arrays(new Interrupted(new SoloArrays(DISK), replaces))
                .build();
        assertEquals(Scenario.stateWithArrays(2), reader.restore(Scenario.stateWithArrays(0)));
    }

    @Test
    void aRestoreOfTheNewestTakesTheNextOneWhenItsArraysArePruned() {
        managing(DISK).build().save(1, Scenario.stateWithArrays(1));
        Queue<Runnable> prunes = once(() -> managing(DISK).keep(1).build().save(2, Scenario.stateWithArrays(2)));
        CheckpointManager reader = managing(DISK)
                .arrays(new Interrupted(new SoloArrays(DISK), prunes))
                .build();
        assertEquals(Scenario.stateWithArrays(2), reader.restore(Scenario.stateWithArrays(0)));
    }

    @Test
    void whereARenameIsNotOneStepAFileCommitsThemAndIsRequired() throws IOException {
        Storage objects = new WithoutAtomicMove(DISK);
        CheckpointManager checkpoints = managing(objects).build();
        checkpoints.save(1, Scenario.stateWithArrays(1));
        Path commit = directory.resolve("checkpoint_1_gda/commit_success.txt");
        assertTrue(Files.exists(commit));
        assertEquals(Scenario.stateWithArrays(1), checkpoints.restore(Scenario.stateWithArrays(0)));
        Files.delete(commit);
        CorruptCheckpointException missing =
                assertThrows(CorruptCheckpointException.class, () -> checkpoints.restore(Scenario.stateWithArrays(0)));
        assertTrue(missing.getMessage().contains("commit_success.txt"), missing::getMessage);
        assertTrue(checkpoints.verify(Step.of(1)).verification().isDamaged());
    }

    @Test
    void whatAnotherProgramLeftBesideNothingGivesWay() throws IOException {
        Path left = Files.createDirectories(directory.resolve("checkpoint_1_gda/old"));
        Files.writeString(left.resolve("0"), "left over");
        managing(DISK).build().save(1, Scenario.stateWithArrays(1));
        assertFalse(Files.exists(left));
        assertEquals(Scenario.stateWithArrays(1), managing(DISK).build().restore(Scenario.stateWithArrays(0)));
    }

    @Test
    void arraysOfAnotherProgramStayUntilTheyAreReplaced() throws IOException {
        managing(DISK).build().save(1, Scenario.stateWithArrays(1));
        // As if another program had saved it: without a manifest.
        Files.delete(directory.resolve(".pytree4j/checkpoint_1.manifest"));
        managing(DISK).build().save(2, Scenario.state(2));
        CheckpointManager checkpoints = managing(DISK).build();
        assertEquals(Scenario.stateWithArrays(1), checkpoints.restore(Scenario.stateWithArrays(0), Step.of(1)));
        checkpoints.save(1, Scenario.stateWithArrays(3));
        assertEquals(Scenario.stateWithArrays(3), checkpoints.restore(Scenario.stateWithArrays(0), Step.of(1)));
        assertFalse(Files.exists(directory.resolve("checkpoint_1_gda/beside")));
    }
}
