package io.github.pytree4j.tests.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.CheckpointExistsException;
import io.github.pytree4j.tests.support.DirectorySnapshot;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saves of a step that is there already, or older than one that is. */
class OverwriteTest {
    @TempDir
    Path directory;

    @BeforeEach
    void saveFourSteps() {
        CheckpointManager checkpoints = manager(Overwrite.REFUSE);
        for (long step = 1; step <= 4; step++) {
            checkpoints.save(step * 10, Map.of("a", step));
        }
    }

    @Test
    void theSameStepIsRefusedAndNothingChanges() {
        DirectorySnapshot before = DirectorySnapshot.of(directory);
        CheckpointExistsException e = assertThrows(
                CheckpointExistsException.class, () -> manager(Overwrite.REFUSE).save(20, Map.of("a", 99)));
        assertTrue(e.getMessage().contains("checkpoint_20 exists already"), e.getMessage());
        assertTrue(e.getMessage().contains("Overwrite.REPLACE"), e.getMessage());
        assertEquals(before, DirectorySnapshot.of(directory));
    }

    @Test
    void anOlderStepIsRefusedAndNothingChanges() {
        DirectorySnapshot before = DirectorySnapshot.of(directory);
        CheckpointExistsException e = assertThrows(
                CheckpointExistsException.class, () -> manager(Overwrite.REFUSE).save(35, Map.of("a", 99)));
        assertTrue(e.getMessage().contains("checkpoint_35 would be older than checkpoint_40"), e.getMessage());
        assertEquals(before, DirectorySnapshot.of(directory));
    }

    @Test
    void theRefusalComesBeforeTheStateIsLookedAt() {
        Map<String, Object> unsupported = Map.of("a", new Object());
        assertThrows(
                CheckpointExistsException.class, () -> manager(Overwrite.REFUSE).save(20, unsupported));
    }

    @Test
    void aSecondPrefixHasStepsOfItsOwn() {
        CheckpointManager other =
                CheckpointManager.builder(directory).prefix("best_").build();
        other.save(20, Map.of("a", 99));
        assertEquals(steps(20), other.steps());
        assertEquals(steps(10, 20, 30, 40), manager(Overwrite.REFUSE).steps());
    }

    @Test
    void replaceReplacesTheStepAndKeepsLaterOnes() {
        CheckpointManager replacing = manager(Overwrite.REPLACE);
        replacing.save(20, Map.of("a", 99L));
        assertEquals(steps(10, 20, 30, 40), replacing.steps());
        assertEquals(Map.of("a", 99L), replacing.restore(Map.of("a", 0L), Step.of(20)));
    }

    @Test
    void replaceSavesAnOlderStepAmongLaterOnes() {
        CheckpointManager replacing = manager(Overwrite.REPLACE);
        replacing.save(25, Map.of("a", 99L));
        assertEquals(steps(10, 20, 25, 30, 40), replacing.steps());
    }

    @Test
    void replaceNeverPrunesWhatItHasJustSaved() {
        CheckpointManager replacing = CheckpointManager.builder(directory)
                .keep(1)
                .overwrite(Overwrite.REPLACE)
                .build();
        replacing.save(5, Map.of("a", 99L));
        assertTrue(replacing.steps().contains(Step.of(5)));
    }

    /** As Flax 0.12.8 leaves 10, 20 after {@code save_checkpoint(step=20, overwrite=True, keep=10)}. */
    @Test
    void rewindDeletesLaterSteps() {
        CheckpointManager rewinding = manager(Overwrite.REWIND);
        rewinding.save(20, Map.of("a", 99L));
        assertEquals(steps(10, 20), rewinding.steps());
        assertEquals(Map.of("a", 99L), rewinding.restore(Map.of("a", 0L)));
    }

    /** As Flax 0.12.8 leaves 10, 20, 25 after {@code save_checkpoint(step=25, overwrite=True, keep=10)}. */
    @Test
    void rewindToAStepThatWasNotThereDeletesLaterSteps() {
        CheckpointManager rewinding = manager(Overwrite.REWIND);
        rewinding.save(25, Map.of("a", 99L));
        assertEquals(steps(10, 20, 25), rewinding.steps());
    }

    @Test
    void rewindLeavesOtherPrefixesAlone() {
        CheckpointManager other =
                CheckpointManager.builder(directory).prefix("best_").build();
        other.save(1000, Map.of("a", 1));
        manager(Overwrite.REWIND).save(20, Map.of("a", 99L));
        assertEquals(steps(1000), other.steps());
    }

    private CheckpointManager manager(Overwrite overwrite) {
        return CheckpointManager.builder(directory)
                .keep(10)
                .overwrite(overwrite)
                .build();
    }

    private static List<Step> steps(long... steps) {
        return Arrays.stream(steps).mapToObj(Step::of).toList();
    }
}
