package io.github.pytree4j.tests.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.CheckpointManagerBuilder;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.tests.support.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How steps are spelled and ordered, and which names in a directory are checkpoints. */
class StepNamesTest {
    @TempDir
    Path directory;

    /** Right: Python 3.11's {@code repr} of the number on the left. */
    @ParameterizedTest(name = "{0} is spelled {1}")
    @CsvSource({
        "1e16, 1e+16",
        "2, 2.0",
        "1.5e-7, 1.5e-07",
        "123456789012345680, 1.2345678901234568e+17",
        "1e15, 1000000000000000.0",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "-0.0, -0.0",
        "1e22, 1e+22",
        "3.0e-5, 3e-05",
        "0.30000000000000004, 0.30000000000000004",
        "-3, -3.0",
        "2e-3, 0.002",
        "5e-324, 5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308",
    })
    void aFloatStepIsSpelledAsPythonSpellsIt(double step, String spelling) {
        assertEquals(spelling, Step.of(step).toString());
    }

    @Test
    void theSpellingIsTheFileName() {
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        assertEquals(directory.resolve("checkpoint_1e+16"), checkpoints.save(Step.of(1e16), Map.of()));
    }

    /** The order is what {@code checkpoints.natural_sort} of Flax 0.12.8 makes of these names. */
    @Test
    void stepsAreInFlaxsNaturalOrder() throws IOException {
        List<String> sorted =
                List.of("-3.0", "-2", "1.5e-07", "0.001", "1", "2.0", "1e1", "11", "100", "1000.5", "1e+16");
        for (String step :
                List.of("11", "1e1", "100", "1", "0.001", "-2", "1000.5", "-3.0", "1.5e-07", "2.0", "1e+16")) {
            Fixtures.copy("guide.msgpack", directory, "checkpoint_" + step);
        }
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        assertEquals(sorted, checkpoints.steps().stream().map(Step::toString).toList());
    }

    @Test
    void theNewestStepIsTheLargestNumberAndNotTheLastName() {
        Fixtures.copy("guide.msgpack", directory, "checkpoint_9");
        Fixtures.copy("guide.msgpack", directory, "checkpoint_1e1");
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        assertEquals("1e1", checkpoints.latest().orElseThrow().toString());
    }

    @Test
    void aStepThatFlaxSpelledOtherwiseIsRestoredByItsOwnSpelling() {
        Fixtures.copy("guide.msgpack", directory, "checkpoint_1e5");
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        Step step = Step.parse("1e5").orElseThrow();
        assertTrue(checkpoints.restoreRaw(step).contains("model"));
        assertNotEquals(Step.of(1e5), step);
    }

    @Test
    void negativeMetricsWorkAsSteps() {
        CheckpointManager checkpoints =
                CheckpointManager.builder(directory).keep(3).build();
        checkpoints.save(Step.of(-2.5), Map.of("loss", 2.5));
        checkpoints.save(Step.of(-1.5), Map.of("loss", 1.5));
        assertEquals(Map.of("loss", 1.5), checkpoints.restore(Map.of("loss", 0.0)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aStepThatIsNoFiniteNumberIsRefused(double step) {
        assertThrows(IllegalArgumentException.class, () -> Step.of(step));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "tmp", "nan", "inf", "1_gda", "1.2.3", "e5", "1e", "--1", "1 ", "0x10", "1f", "1_000", "."})
    void whatIsNotSpelledAsANumberIsNoStep(String text) {
        assertEquals(Optional.empty(), Step.parse(text));
    }

    @ParameterizedTest(name = "\"{0}\" is no checkpoint")
    @ValueSource(
            strings = {
                "checkpoint_tmp",
                "checkpoint_7_gda",
                "checkpoint_tmp_gda",
                "checkpoint_7.orbax-checkpoint-tmp-1668",
                "checkpoint_7.orbax-checkpoint-tmp",
                "checkpoint_",
                "checkpoint_best",
                "checkpoint_7.json",
                "other_7",
                ".checkpoint_7",
                ".pytree4j",
            })
    void namesOfOthersAreNotListed(String name) throws IOException {
        Files.createDirectories(directory);
        Fixtures.copy("guide.msgpack", directory, name);
        Fixtures.copy("guide.msgpack", directory, "checkpoint_3");
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        assertEquals(List.of(Step.of(3)), checkpoints.steps());
    }

    @Test
    void whatASaveLeavesBesideTheCheckpointIsNoCheckpointToFlax() throws IOException {
        CheckpointManager.builder(directory).build().save(3, Map.of());
        try (var names = Files.list(directory)) {
            List<String> sorted =
                    names.map(name -> name.getFileName().toString()).sorted().toList();
            assertEquals(List.of(".pytree4j", "checkpoint_3"), sorted);
        }
    }

    @Test
    void anotherPrefixNamesOtherFiles() {
        CheckpointManager checkpoints =
                CheckpointManager.builder(directory).prefix("model-v2_step_").build();
        assertEquals(directory.resolve("model-v2_step_5"), checkpoints.save(5, Map.of()));
        assertEquals(List.of(Step.of(5)), checkpoints.steps());
    }

    @Test
    void aPrefixThatBeginsAnotherDoesNotListItsCheckpoints() {
        Fixtures.copy("guide.msgpack", directory, "checkpoint_best_4");
        Fixtures.copy("guide.msgpack", directory, "checkpoint_3");
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        assertEquals(List.of(Step.of(3)), checkpoints.steps());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a/b_", "a\\b_", "../x_", ".hidden_", "run1", "run-", "run+", "run.", "a*_", "a?_", "[ab]_"})
    void aPrefixThatWouldConfuseFlaxOrThePathIsRefused(String prefix) {
        CheckpointManagerBuilder builder = CheckpointManager.builder(directory);
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> builder.prefix(prefix));
        assertTrue(e.getMessage().contains('"' + prefix + '"'), e.getMessage());
    }
}
