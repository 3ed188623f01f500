package io.github.pytree4j.samples.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Compatibility;
import io.github.pytree4j.checkpoint.Compatibility.Verdict;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.samples.Run;
import io.github.pytree4j.state.StateDict;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the programs of all versions, and looks at what they print and write. */
class EvolutionTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/github/pytree4j/samples/evolution/evolution.txt");

    @TempDir
    private static Path directory;

    private static Run run;

    @BeforeAll
    static void runAllVersions() throws Exception {
        run = Run.of(
                Evolution.class, List.of(Versions.CLASSES.toString(), Versions.FLAX_FILE.toString(), "" + directory));
    }

    @Test
    void endsWellAndPrintsWhatTheGoldenFileSays() throws IOException {
        String output = run.out().replace(System.lineSeparator(), "\n");
        if (Boolean.getBoolean("pytree4j.goldens.update")) {
            Files.writeString(GOLDEN, output);
        }
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
        assertEquals(Files.readString(GOLDEN), output, "if it should differ, run with -Dpytree4j.goldens.update=true");
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 200, 300})
    void theVersionOfTodayFitsOlderCheckpointsAfterMigrationAndMigratedOnesAsTheyAre(long step) throws Exception {
        try (URLClassLoader today = classesOfToday()) {
            Class<?> state = today.loadClass("example.ModelState");
            assertEquals(Verdict.AFTER_MIGRATION, checked("saved", state, step).verdict());
            assertEquals(Verdict.AS_IS, checked("migrated", state, step).verdict());
        }
    }

    @Test
    void aCheckSaysWhatIsDoneToEachRecordOfTheFirstVersion() throws Exception {
        try (URLClassLoader today = classesOfToday()) {
            Compatibility found = checked("saved", today.loadClass("example.ModelState"), 100);
            assertEquals(
                    List.of(
                            "decay is added",
                            "note is added",
                            "nestOptimizer()",
                            "layers is now blocks",
                            "splitEmbeddingAndWidenMean()",
                            "seed is dropped"),
                    found.migrations().get(0).changes());
            assertEquals(
                    "[./blocks/0, ./blocks/1]",
                    found.migrations().get(1).paths().toString());
        }
    }

    @Test
    void aMigratedCheckpointHoldsEveryValueInTheFormOfToday() {
        StateDict block1 = new StateDict()
                .put("kernel", NdArray.of(new float[] {1, 0, 0, 1}, 2, 2))
                .put("bias", NdArray.of(new float[] {0, 1}))
                .put("activation", "RELU");
        StateDict block2 = new StateDict()
                .put("kernel", NdArray.of(new float[] {2, 0, 0, 2}, 2, 2))
                .put("bias", NdArray.of(new float[] {0, 2}))
                .put("activation", "RELU");
        StateDict raw = manager("migrated").restoreRaw(Step.of(100));
        StateDict expected = new StateDict()
                .put("step", 100)
                .put("tokens", NdArray.of(new float[] {1, 2, 3, 4, 5, 6}, 3, 2))
                .put("positions", NdArray.of(new float[] {0.5f, 0.25f, 0.75f, 0.125f}, 2, 2))
                .put("mean", NdArray.of(new double[] {1.5, 2.5}))
                .put("blocks", new StateDict().put("0", block1).put("1", block2))
                .put("optimizer", new StateDict().put("rate", 0.5).put("momentum", 0.75))
                .put("decay", 0.01)
                .put("note", raw.get("note"));
        assertEquals(expected, raw);
        assertEquals(List.copyOf(expected.keys()), List.copyOf(raw.keys()));
        assertEquals("null", String.valueOf(raw.get("note")));
    }

    @Test
    void whatTheOlderProgramsSavedStaysAsItWas() throws IOException {
        assertEquals(List.of("checkpoint_100", "checkpoint_200", "checkpoint_300", "ensemble_1"), filesIn("saved"));
        assertEquals(filesIn("saved"), filesIn("migrated"));
        assertEquals(
                "[step, embedding, mean, layers, rate, momentum, seed]",
                manager("saved").restoreRaw(Step.of(100)).keys().toString());
        assertEquals(
                -1,
                Files.mismatch(Versions.FLAX_FILE, directory.resolve("saved").resolve("checkpoint_200")));
    }

    private static Compatibility checked(String folder, Class<?> state, long step) {
        return manager(folder).check(state, Step.of(step));
    }

    private static CheckpointManager manager(String folder) {
        return CheckpointManager.builder(directory.resolve(folder)).build();
    }

    private static List<String> filesIn(String folder) throws IOException {
        try (var files = Files.list(directory.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private static URLClassLoader classesOfToday() throws MalformedURLException {
        return new URLClassLoader(
                new URL[] {Versions.classes(4).toUri().toURL()}, EvolutionTest.class.getClassLoader());
    }
}
