package io.github.pytree4j.multihost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.checkpoint.Verification;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.multihost.sharding.Mesh;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage in the files of arrays is found and told. */
class DamagedArraysTest {
    private static final Mesh MESH = Mesh.axes("x", 4).over(1);
    private static final String CHUNK = "checkpoint_2_gda/w/2.0";

    @TempDir
    private Path directory;

    private CheckpointManager checkpoints;

    @BeforeEach
    void save() {
        checkpoints = CheckpointManager.builder(directory)
                .keep(5)
                .arrays(MultihostArrays.alone())
                .build();
        checkpoints.save(1, state(MESH, 0));
        checkpoints.save(2, state(MESH, 0));
    }

    private static Map<String, Object> state(Mesh mesh, int process) {
        return Map.of("w", Model.sharded(Model.floats(3, 8, 2), mesh, process, "x"));
    }

    private void requireDamaged(String problem) {
        Verification verification = checkpoints.verify(Step.of(2)).verification();
        assertTrue(verification.isDamaged(), verification::why);
        assertTrue(verification.why().contains(CHUNK + " " + problem), verification::why);
        assertEquals(CHUNK, verification.damage().get(0).leaf());
        assertEquals(Optional.of(Step.of(1)), checkpoints.latestUndamaged());
        assertThrows(CorruptCheckpointException.class, () -> checkpoints.restore(state(MESH, 0)));
    }

    @Test
    void aFlippedBit() throws IOException {
        Path chunk = directory.resolve(CHUNK);
        byte[] bytes = Files.readAllBytes(chunk);
        bytes[bytes.length - 1] ^= 1;
        Files.write(chunk, bytes);
        requireDamaged("has not the bytes that were saved");
    }

    @Test
    void aMissingFile() throws IOException {
        Files.delete(directory.resolve(CHUNK));
        requireDamaged("is missing");
    }

    @Test
    void moreBytes() throws IOException {
        Files.write(directory.resolve(CHUNK), new byte[1], StandardOpenOption.APPEND);
        requireDamaged("was saved with");
    }

    @Test
    void oneThatIsNotReadDoesNotMatterToARestore() throws IOException {
        Files.delete(directory.resolve(CHUNK));
        Mesh two = Mesh.axes("x", 2).over(2);
        assertEquals(state(two, 0), checkpoints.restore(state(two, 0)));
        assertThrows(CorruptCheckpointException.class, () -> checkpoints.restore(state(two, 1)));
    }
}
