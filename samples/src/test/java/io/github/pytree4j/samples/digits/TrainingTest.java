package io.github.pytree4j.samples.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.state.StateDict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
    private static final DigitsData DATA = DigitsData.load();
    private static final Hyperparameters CHOSEN = Hyperparameters.DEFAULT;

    @TempDir
    Path directory;

    @TempDir
    Path other;

    /** Ends training as a crash would: nothing more is saved. */
    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Test
    void aCrashBetweenTwoSavesLeavesTheStateOfTheLastSave() {
        crashAt(177, directory);
        assertEquals(150, latest(directory).step());
    }

    @Test
    void aRunThatCrashedAndResumedEndsBitForBitLikeOneThatDidNot() {
        crashAt(177, directory);
        DigitsState resumed = train(260, directory);
        DigitsState uninterrupted = train(260, other);
        assertArrayEquals(PyTrees.toBytes(uninterrupted.params()), PyTrees.toBytes(resumed.params()));
    }

    @Test
    void theRestoredStateIsTheWholeStateThatWasSaved() {
        DigitsState saved = train(60, directory);
        assertEquals(saved, latest(directory));
    }

    @Test
    void aRunThatIsStoppedSavesWhereItStands() {
        try (Training training = new Training(DATA, directory)) {
            long[] made = {0};
            training.run(training.latest(CHOSEN), 1000, (step, loss) -> made[0] = step, () -> made[0] == 33);
        }
        assertEquals(33, latest(directory).step());
    }

    @Test
    void keepsTheLastThreeCheckpoints() {
        train(230, directory);
        assertEquals("[150, 200, 230]", manager().steps().toString());
    }

    @Test
    void recognisesMoreThan93PercentOfTheTestImages() {
        Examples test = DATA.test();
        int correct = Network.countCorrect(train(3000, directory).params(), test);
        assertTrue(correct > 0.93 * test.size(), correct + " of " + test.size());
    }

    @Test
    void parametersAreStoredUnderTheNamesOfALinenModule() {
        train(1, directory);
        StateDict params = manager().restoreRaw().dict("params");
        assertEquals(List.of("Dense_0", "Dense_1"), List.copyOf(params.keys()));
        assertArrayEquals(
                new long[] {64, 32}, params.dict("Dense_0").array("kernel").shape());
        assertArrayEquals(new long[] {10}, params.dict("Dense_1").array("bias").shape());
    }

    @Test
    void theOptimizerStateIsStoredAsThatOfOptaxAdam() {
        train(1, directory);
        StateDict optState = manager().restoreRaw().dict("opt_state");
        assertEquals(List.of("0", "1"), List.copyOf(optState.keys()));
        assertEquals(
                List.of("count", "mu", "nu"), List.copyOf(optState.dict("0").keys()));
        assertTrue(optState.dict("1").isEmpty());
    }

    private CheckpointManager manager() {
        return CheckpointManager.builder(directory).build();
    }

    private static DigitsState latest(Path directory) {
        try (Training training = new Training(DATA, directory)) {
            return training.latest(CHOSEN);
        }
    }

    private static DigitsState train(long steps, Path directory) {
        try (Training training = new Training(DATA, directory)) {
            return training.run(training.latest(CHOSEN), steps, (step, loss) -> {}, () -> false);
        }
    }

    private static void crashAt(long lastStep, Path directory) {
        try (Training training = new Training(DATA, directory)) {
            DigitsState start = training.latest(CHOSEN);
            Training.Listener crashing = (step, loss) -> {
                if (step == lastStep) {
                    throw new Crash();
                }
            };
            assertThrows(Crash.class, () -> training.run(start, 1000, crashing, () -> false));
        }
    }
}
