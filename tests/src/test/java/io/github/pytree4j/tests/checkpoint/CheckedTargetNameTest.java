package io.github.pytree4j.tests.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.checkpoint.CheckpointManager;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a check calls what it was asked about. */
class CheckedTargetNameTest {
    @TempDir
    private Path directory;

    @Test
    void aListIsNotCalledByTheNameOfItsClassWhichIsOneOfTheJdksOwn() {
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        checkpoints.save(1, List.of(1L, 2L));
        assertEquals(
                "checkpoint_1 fits the target as it is",
                checkpoints.check(List.of(0L, 0L)).toString());
    }
}
