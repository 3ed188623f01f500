package io.github.pytree4j.tests.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.CheckpointManagerBuilder;
import io.github.pytree4j.checkpoint.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which checkpoints stay: exactly those that Flax lets stay. */
class RetentionTest {
    @TempDir
    Path directory;

    /**
     * Made with Flax 0.12.8, {@code flax_use_orbax_checkpointing} off: for each step in turn
     * {@code checkpoints.save_checkpoint(d, {'a': 1}, step, keep=keep, keep_every_n_steps=every)}, then the names that are
     * left, in the order of {@code checkpoints.natural_sort}. A step with a point is a Python float.
     */
    @ParameterizedTest(name = "keep={1}, every={2}: {0} leaves {3}")
    @CsvSource({
        "0 1 2 3 4 5 6 7 8 9 10, 2, 3, 1 4 7 9 10",
        "0 1 2 3 4 5 6 7 8 9 10, 1, , 10",
        "0 1 2 3 4 5 6 7 8 9 10, 3, 1, 1 2 3 4 5 6 7 8 9 10",
        "0 1 2 3 4 5 6 7 8 9 10, 1, 4, 1 5 9 10",
        "0 1 2 3 4 5 6 7 8 9 10, 20, 3, 0 1 2 3 4 5 6 7 8 9 10",
        "0.0 0.5 1.0 1.5 2.0 2.5 3.0 3.5, 1, 1, 0.5 1.5 2.5 3.5",
        "0.0 0.25 0.5 0.75 1.0 1.25 1.5 1.75 2.0 2.25 2.5, 2, 0.75, 0.25 1.0 1.75 2.25 2.5",
        "-3 -2 -1 0 1 2 3, 1, 2, -3 -1 1 3",
        "10 11 100 101 250 1000, 1, 100, 10 250 1000",
        "0.0 1.0 2.0 3.0 4.0 5.0 6.0 7.0 8.0 9.0 10.0, 2, 3, 1.0 4.0 7.0 9.0 10.0",
        "1e-07 1.5e-07 0.001 1.0 1e+16, 2, , 1.0 1e+16",
        "5 7 8 12 13 14 20, 2, 5, 5 12 14 20",
    })
    void staysWhatFlaxKeeps(String saved, int keep, Double every, String left) {
        CheckpointManagerBuilder builder = CheckpointManager.builder(directory).keep(keep);
        if (every != null) {
            builder.keepEveryNSteps(every);
        }
        CheckpointManager checkpoints = builder.build();
        for (String step : saved.split(" ", -1)) {
            checkpoints.save(python(step), Map.of("a", 1));
        }
        assertEquals(left, checkpoints.steps().stream().map(Step::toString).collect(Collectors.joining(" ")));
    }

    @Test
    void oneCheckpointIsKeptUnlessSet() {
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        checkpoints.save(1, Map.of());
        checkpoints.save(2, Map.of());
        assertFalse(Files.exists(directory.resolve("checkpoint_1")));
        assertTrue(Files.exists(directory.resolve("checkpoint_2")));
    }

    @Test
    void theArraysOfAnotherHostGoWithTheirCheckpoint() throws IOException {
        Files.createDirectories(directory.resolve("checkpoint_1_gda/params/kernel"));
        Files.write(directory.resolve("checkpoint_1_gda/params/kernel/0.0"), new byte[8]);
        Files.write(directory.resolve("checkpoint_1"), new byte[] {(byte) 0x80});
        CheckpointManager.builder(directory).build().save(2, Map.of());
        assertEquals("checkpoint_2", names());
    }

    @Test
    void otherFilesAreNeverPruned() throws IOException {
        Files.write(directory.resolve("notes.txt"), new byte[1]);
        Files.write(directory.resolve("checkpoint_best"), new byte[1]);
        Files.write(directory.resolve("best_1"), new byte[1]);
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        checkpoints.save(1, Map.of());
        checkpoints.save(2, Map.of());
        assertEquals("best_1 checkpoint_2 checkpoint_best notes.txt", names());
    }

    @Test
    void pruningDoesNotFollowALinkOutOfTheDirectory(@TempDir Path elsewhere) throws IOException {
        Path precious = Files.writeString(elsewhere.resolve("precious"), "data");
        Files.createSymbolicLink(directory.resolve("checkpoint_1"), elsewhere);
        CheckpointManager.builder(directory).build().save(2, Map.of());
        assertEquals("data", Files.readString(precious));
        assertEquals("checkpoint_2", names());
    }

    @Test
    void keepOfZeroIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> CheckpointManager.builder(directory)
                .keep(0));
    }

    @Test
    void keepEveryZeroStepsIsRefused() {
        CheckpointManagerBuilder builder = CheckpointManager.builder(directory);
        assertThrows(IllegalArgumentException.class, () -> builder.keepEveryNSteps(0));
        assertThrows(IllegalArgumentException.class, () -> builder.keepEveryNSteps(Double.NaN));
    }

    private String names() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.equals(".pytree4j"))
                    .sorted()
                    .collect(Collectors.joining(" "));
        }
    }

    private static Step python(String step) {
        boolean isFloat = step.contains(".") || step.contains("e");
        return isFloat ? Step.of(Double.parseDouble(step)) : Step.of(Long.parseLong(step));
    }
}
