package io.github.pytree4j.tests.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.CheckpointMetadata;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.checkpoint.Pruning;
import io.github.pytree4j.checkpoint.RetentionPolicy;
import io.github.pytree4j.checkpoint.RetentionPolicy.Best;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.CheckpointBusyException;
import io.github.pytree4j.tests.support.Damage;
import io.github.pytree4j.tests.support.Gate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is deleted, and what never is. */
class PruneTest {
    private static final RetentionPolicy NOTHING = checkpoints -> Set.of();

    @TempDir
    Path directory;

    private CheckpointManager keeping(RetentionPolicy policy) {
        return CheckpointManager.builder(directory)
                .retention(policy)
                .overwrite(Overwrite.REPLACE)
                .build();
    }

    private CheckpointManager saved(double... losses) {
        CheckpointManager checkpoints = keeping(RetentionPolicy.all());
        for (int step = 0; step < losses.length; step++) {
            checkpoints.save(
                    Step.of(step), Map.of("a", step), CheckpointMetadata.none().metric("loss", losses[step]));
        }
        return checkpoints;
    }

    private static List<Step> steps(long... steps) {
        return LongStream.of(steps).mapToObj(Step::of).toList();
    }

    @Test
    void aPruningDeletesWhatItsPlanSaid() {
        CheckpointManager checkpoints = saved(0.3, 0.1, 0.5, 0.4);
        RetentionPolicy policy = RetentionPolicy.best(1, "loss", Best.LOWEST).or(RetentionPolicy.latest(1));
        Pruning plan = checkpoints.planPruning(policy);
        assertEquals(new Pruning(steps(0, 2), steps(1, 3)), plan);
        assertEquals(steps(0, 1, 2, 3), checkpoints.steps());
        assertEquals(plan, checkpoints.prune(policy));
        assertEquals(steps(1, 3), checkpoints.steps());
        assertFalse(Files.exists(directory.resolve(".pytree4j/checkpoint_0.manifest")));
    }

    @Test
    void aSavePrunesByTheSamePolicies() {
        saved(0.3, 0.1, 0.5);
        CheckpointManager checkpoints =
                keeping(RetentionPolicy.best(1, "loss", Best.LOWEST).or(RetentionPolicy.latest(1)));
        checkpoints.save(Step.of(3), Map.of(), CheckpointMetadata.none().metric("loss", 0.7));
        assertEquals(steps(1, 3), checkpoints.steps());
    }

    @Test
    void theNewestVerifiedIsNeverDeleted() throws IOException {
        CheckpointManager checkpoints = saved(1, 1, 1, 1);
        Damage.flipBit(checkpoints.file(Step.of(3)), 4);
        Files.delete(directory.resolve(".pytree4j/checkpoint_2.manifest"));
        assertEquals(
                steps(1, 3), checkpoints.planPruning(RetentionPolicy.latest(1)).kept());
        assertEquals(new Pruning(steps(0, 2, 3), steps(1)), checkpoints.prune(NOTHING));
        assertEquals(steps(1), checkpoints.steps());
    }

    @Test
    void whereNoneCanBeVerifiedTheNewestThatIsNotDamagedStays() throws IOException {
        for (int step = 0; step < 3; step++) {
            Files.write(directory.resolve("checkpoint_" + step), PyTrees.toBytes(Map.of("a", step)));
        }
        CheckpointManager checkpoints = keeping(RetentionPolicy.all());
        assertEquals(new Pruning(steps(0, 1), steps(2)), checkpoints.prune(NOTHING));
        assertEquals(Map.of("a", 2), checkpoints.restore(Map.of("a", 0)));
    }

    @Test
    void anOlderStepThatIsReplacedDoesNotCostTheNewestVerified() throws IOException {
        CheckpointManager all = saved(1, 1, 1, 1);
        Damage.flipBit(all.file(Step.of(3)), 4);
        keeping(NOTHING).save(0, Map.of());
        assertEquals(steps(0, 2), all.steps());
    }

    @Test
    void aPolicyIsToldNothingOfTheStepsThatARewindDeletes() {
        saved(1, 1, 1, 1);
        CheckpointManager rewinding = CheckpointManager.builder(directory)
                .retention(RetentionPolicy.latest(2))
                .overwrite(Overwrite.REWIND)
                .build();
        rewinding.save(1, Map.of());
        assertEquals(steps(0, 1), rewinding.steps());
    }

    @Test
    void anEmptyDirectoryIsLeftAlone() {
        Path nowhere = directory.resolve("nowhere");
        CheckpointManager checkpoints = CheckpointManager.builder(nowhere).build();
        assertEquals(new Pruning(List.of(), List.of()), checkpoints.prune(NOTHING));
        assertEquals(new Pruning(List.of(), List.of()), checkpoints.planPruning(NOTHING));
        assertFalse(Files.exists(nowhere));
    }

    @Test
    void aPruningWaitsForASaveButNotForEver() throws InterruptedException {
        saved(1, 1);
        Gate gate = new Gate(false);
        CheckpointManager saving =
                CheckpointManager.builder(directory).keep(9).codecs(Gate.CODECS).build();
        Thread save = new Thread(() -> saving.save(5, Map.of("gate", gate)));
        save.start();
        gate.awaitReached();
        CheckpointManager hasty =
                CheckpointManager.builder(directory).lockTimeout(Duration.ZERO).build();
        assertThrows(CheckpointBusyException.class, () -> hasty.prune(RetentionPolicy.latest(1)));
        assertEquals(steps(0), hasty.planPruning(RetentionPolicy.latest(1)).deleted());
        gate.open();
        save.join();
        hasty.prune(RetentionPolicy.latest(1));
        assertEquals(steps(5), hasty.steps());
    }
}
