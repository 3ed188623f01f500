package io.github.pytree4j.tests.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.checkpoint.Verification;
import io.github.pytree4j.checkpoint.Verification.Status;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.errors.DamagedRange;
import io.github.pytree4j.tests.support.Damage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether checkpoints are as they were saved is told without restoring them. */
class VerificationTest {
    private static final Map<String, Object> STATE =
            Map.of("a", 1, "w", NdArray.of(new float[50_000]), "z", NdArray.of(new float[50_000]));

    @TempDir
    Path directory;

    private CheckpointManager checkpoints;

    @BeforeEach
    void saveThree() {
        checkpoints = CheckpointManager.builder(directory).keep(9).build();
        for (long step = 1; step <= 3; step++) {
            checkpoints.save(step, STATE);
        }
    }

    private Verification verify(long step) {
        return checkpoints.verify(Step.of(step)).verification();
    }

    @Test
    void whatIsAsItWasSavedIsVerified() {
        Verification verification = verify(3);
        assertEquals(Status.VERIFIED, verification.status());
        assertTrue(verification.isVerified());
    }

    @Test
    void whatHasNoManifestIsUnverified() throws IOException {
        Files.delete(directory.resolve(".pytree4j/checkpoint_3.manifest"));
        Verification verification = verify(3);
        assertEquals(Status.UNVERIFIED, verification.status());
        assertTrue(verification.why().contains("it has no manifest"), verification.why());
        assertEquals(Optional.of(Step.of(3)), checkpoints.latestUndamaged());
    }

    @Test
    void damageIsToldWithItsLeafAndBytes() throws IOException {
        Path file = checkpoints.file(Step.of(3));
        long size = Files.size(file);
        Damage.flipBit(file, (size - 100) * 8);
        Verification verification = verify(3);
        assertEquals(Status.DAMAGED, verification.status());
        assertTrue(verification.isDamaged());
        assertEquals(1, verification.damage().size());
        DamagedRange range = verification.damage().get(0);
        assertEquals("./z", range.leaf());
        assertEquals(size, range.end());
        assertTrue(range.start() <= size - 200_000 && range.start() > size - 200_100, range.toString());
        assertEquals(
                verification.damage(),
                assertThrows(CorruptCheckpointException.class, checkpoints::restoreRaw)
                        .damage());
    }

    @Test
    void aDamagedManifestIsDamage() throws IOException {
        Damage.flipBit(directory.resolve(".pytree4j/checkpoint_3.manifest"), 1000);
        assertEquals(Status.DAMAGED, verify(3).status());
    }

    @Test
    void theNewestUndamagedStepIsFoundAndNamed() throws IOException {
        Damage.flipBit(checkpoints.file(Step.of(3)), 8000);
        Damage.flipBit(checkpoints.file(Step.of(2)), 8000);
        assertEquals(Optional.of(Step.of(1)), checkpoints.latestUndamaged());
        var failure = assertThrows(CorruptCheckpointException.class, () -> checkpoints.restore(STATE));
        assertTrue(
                failure.getMessage().contains("the newest before it that is not damaged is step 1"),
                failure.getMessage());
        Damage.flipBit(checkpoints.file(Step.of(1)), 8000);
        assertEquals(Optional.empty(), checkpoints.latestUndamaged());
    }
}
