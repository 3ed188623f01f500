package io.github.pytree4j.multihost.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.multihost.MultihostArrays;
import io.github.pytree4j.multihost.Processes;
import io.github.pytree4j.multihost.sharding.Mesh;
import io.github.pytree4j.multihost.zarr.ZarrWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two processes of JAX, with four devices each, and one, two and four of Java restore what the others have saved, and delete the same
 * checkpoints. Both processes of JAX run until all tests have, since they take their time to start.
 */
@EnabledIfEnvironmentVariable(
        named = "PYTREE4J_PYTHON",
        matches = ".+",
        disabledReason = "PYTREE4J_PYTHON does not name a Python with jax, flax and tensorstore")
class LiveJaxProcessesTest {
    private static final String ALL = SharedState.ALL;
    private static final String SMALL = SharedState.SMALL;
    /** Those that JAX has on a CPU, and TensorStore no spelling for in Zarr. */
    private static final List<String> NOT_STORED = List.of("float8_e4m3", "int1", "uint1", "uint2", "uint4");

    @TempDir
    private static Path logs;

    private static Conversation jax;

    @TempDir
    private Path temporary;

    @BeforeAll
    static void start() throws Exception {
        jax = Conversation.withJax(logs).ready();
    }

    @AfterAll
    static void end() throws IOException {
        if (jax != null) {
            jax.close();
        }
    }

    private Path directory() {
        return temporary.resolve("checkpoints");
    }

    private static void saveWithJava(int processes, Path directory, long step, String mesh, String state, int every)
            throws InterruptedException {
        try (Processes threads = new Processes(processes)) {
            threads.all(group -> {
                JavaProcess.save(group, directory, step, mesh, state, 2, every);
                return "saved";
            });
        }
    }

    private void requireFlaxRestores(long step) throws IOException, InterruptedException {
        for (String mesh : List.of("4x2", "2x4", "8x1", "2x1")) {
            jax.require(SharedState.count(ALL) + " arrays", "restore", directory(), step, mesh, ALL);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 4x2", "2, 4x2", "4, 4x2", "2, 2x4", "4, 8x1"})
    void flaxRestoresWhatProcessesOfJavaSaved(int processes, String mesh) throws Exception {
        saveWithJava(processes, directory(), 5, mesh, ALL, 0);
        requireFlaxRestores(5);
    }

    @Test
    void flaxRestoresWhatTwoVirtualMachinesSaved() throws Exception {
        try (Conversation java = Conversation.withJava(logs, "-XX:TieredStopAtLevel=1")) {
            java.ready().require("ok", "save", directory(), 6, "4x2", ALL, 1, 0);
        }
        requireFlaxRestores(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4x2", "8x1", "2x1"})
    void javaRestoresWhatTwoProcessesOfJaxSaved(String savedBy) throws Exception {
        jax.require("ok", "save", directory(), 7, savedBy, ALL, 1, 0);
        CheckpointManager checkpoints = CheckpointManager.builder(directory())
                .arrays(MultihostArrays.alone())
                .build();
        for (String text : List.of("4x2 1", "4x2 2", "2x4 4", "8x1 2", "8x1 4", "2x1 2", "2x1 1")) {
            String[] onto = text.split(" ", 2);
            Mesh mesh = SharedState.mesh(onto[0], Integer.parseInt(onto[1]));
            for (int process = 0; process < mesh.processCount(); process++) {
                assertEquals(
                        SharedState.of(ALL, 7, mesh, process),
                        checkpoints.restore(SharedState.of(ALL, 0, mesh, process), Step.of(7)),
                        text);
            }
        }
    }

    @Test
    void bothKeepTheSameCheckpointsAloneAndInOneDirectory() throws Exception {
        Path flax = temporary.resolve("flax");
        Path java = temporary.resolve("java");
        Path both = temporary.resolve("both");
        for (long step = 1; step <= 8; step++) {
            saveWithFlax(flax, step);
            saveWithJava(2, java, step, "4x2", SMALL, 3);
            if (step % 2 == 0) {
                saveWithFlax(both, step);
            } else {
                saveWithJava(4, both, step, "4x2", SMALL, 3);
            }
            Set<String> kept = names(flax);
            assertEquals(kept, names(java), "after step " + step);
            assertEquals(kept, names(both), "after step " + step);
        }
        assertEquals(Set.of("1", "4", "7", "8"), steps(both));
        for (String step : steps(both)) {
            jax.require("1 arrays", "restore", both, step, "2x4", SMALL);
            Mesh mesh = SharedState.mesh("8x1", 1);
            assertEquals(
                    SharedState.of(SMALL, Long.parseLong(step), mesh, 0),
                    CheckpointManager.builder(both)
                            .arrays(MultihostArrays.alone())
                            .build()
                            .restore(SharedState.of(SMALL, 0, mesh, 0), Step.of(Long.parseLong(step))));
        }
    }

    private static void saveWithFlax(Path directory, long step) throws IOException, InterruptedException {
        jax.require("ok", "save", directory, step, "4x2", SMALL, 2, 3);
    }

    private static Set<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(".pytree4j"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> steps(Path directory) throws IOException {
        return names(directory).stream()
                .filter(name -> !name.endsWith("_gda"))
                .map(name -> name.substring("checkpoint_".length()))
                .collect(Collectors.toSet());
    }

    @Test
    void theDtypesThatAreSavedAreThoseOfJaxThatTensorStoreHasInZarr() throws Exception {
        String stored = SharedState.DTYPES.stream().sorted().collect(Collectors.joining(" "));
        String expected = stored + "; without: " + String.join(" ", NOT_STORED);
        assertEquals(Collections.nCopies(2, expected), jax.ask("dtypes"));
        for (String name : NOT_STORED) {
            DType.named(name)
                    .ifPresent(dtype -> assertThrows(
                            UnsupportedValueException.class,
                            () -> ZarrWriter.describe(dtype, new long[] {4}, new long[] {4}),
                            name));
        }
    }
}
