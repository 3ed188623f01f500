package io.github.pytree4j.multihost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.multihost.sharding.Mesh;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Flax and this library read what the other has saved, and delete it with its arrays. */
@EnabledIfEnvironmentVariable(named = "PYTREE4J_PYTHON", matches = ".+")
class LiveFlaxTogetherTest {
    @TempDir
    private Path temporary;

    private Path directory() {
        return temporary.resolve("checkpoints");
    }

    private void save(int count, long step, long seed) throws InterruptedException {
        Mesh mesh = Model.mesh(count);
        try (Processes processes = new Processes(count)) {
            processes.all(group -> CheckpointManager.builder(directory())
                    .keep(10)
                    .overwrite(Overwrite.REPLACE)
                    .arrays(MultihostArrays.in(group))
                    .build()
                    .save(step, Model.state(seed, mesh, group.index())));
        }
    }

    private void flax(String action) throws IOException, InterruptedException {
        Path script = temporary.resolve("flax_together.py");
        try (InputStream source = LiveFlaxTogetherTest.class.getResourceAsStream("flax_together.py")) {
            Files.write(script, source.readAllBytes());
        }
        Path output = temporary.resolve("output");
        Process python = new ProcessBuilder(List.of(
                        System.getenv("PYTREE4J_PYTHON"),
                        script.toString(),
                        action,
                        directory().toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int exit = python.waitFor();
        String said = Files.readString(output);
        assertEquals(0, exit, said);
        assertTrue(said.contains("done"), said);
    }

    @Test
    void flaxRestoresWhatWasSavedAndWhatHasReplacedIt() throws Exception {
        save(4, 3, 6);
        save(2, 4, 7);
        save(8, 4, 8);
        flax("restore");
    }

    @Test
    void whatFlaxSavedIsRestoredOntoAnyMesh() throws Exception {
        Files.createDirectory(directory());
        flax("save");
        CheckpointManager checkpoints = CheckpointManager.builder(directory())
                .arrays(MultihostArrays.alone())
                .build();
        for (Mesh mesh : List.of(Model.mesh(4, 2, 1), Model.mesh(2, 1, 2), Model.mesh(1, 1, 1))) {
            for (int process = 0; process < mesh.processCount(); process++) {
                assertEquals(
                        Model.state(5, mesh, process), checkpoints.restore(Model.target(mesh, process), Step.of(5)));
            }
        }
        assertFalse(checkpoints.verify(Step.of(5)).verification().isDamaged());
    }

    @Test
    void eachDeletesWhatTheOtherSaved() throws Exception {
        save(2, 3, 6);
        flax("prune");
        assertEquals(Set.of(".pytree4j", "checkpoint_9", "checkpoint_9_gda"), names());
        Mesh alone = Model.mesh(1, 1, 1);
        CheckpointManager.builder(directory())
                .keep(1)
                .arrays(MultihostArrays.alone())
                .build()
                .save(10, Model.state(10, alone, 0));
        assertEquals(Set.of(".pytree4j", "checkpoint_10", "checkpoint_10_gda"), names());
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory())) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
