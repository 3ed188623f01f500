package io.github.pytree4j.tests.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.CheckpointManagerBuilder;
import io.github.pytree4j.checkpoint.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prefixes whose end Flax would read as a part of the step. */
class PrefixTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"m1e", "m1E", "1e", "run_2.e", "m12e", "m\u0663e", "m1", "m-", "m+", "m."})
    void aPrefixThatEndsLikeAStepIsRefusedInWords(String prefix) {
        CheckpointManagerBuilder builder = CheckpointManager.builder(directory);
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> builder.prefix(prefix));
        assertTrue(e.getMessage().contains("part of the step"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "e", "me", "m1_", "m1e_", "m1ee", "1x"})
    void otherPrefixesNameTheirCheckpoints(String prefix) {
        CheckpointManager checkpoints =
                CheckpointManager.builder(directory).prefix(prefix).keep(3).build();
        checkpoints.save(5, Map.of());
        checkpoints.save(10, Map.of());
        assertEquals(List.of(Step.of(5), Step.of(10)), checkpoints.steps());
    }
}
