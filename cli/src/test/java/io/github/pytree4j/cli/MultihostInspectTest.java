package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.multihost.MultihostArrays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultihostInspectTest {
    @TempDir
    Path directory;

    /** In {@code multihost_restored.json} stands what two processes of real Flax restored; {@code LiveMultihostTest} asks them again. */
    @ParameterizedTest
    @ValueSource(strings = {"multihost", "multihost_codecs"})
    void printsWhatFlaxRestores(String name) throws IOException {
        CommandRun run = CommandRun.of("inspect", "--json", Fixtures.resource("flax/" + name), "--step", "3");

        assertEquals(Files.readString(Fixtures.resource("flax/multihost_restored.json")), run.out());
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
    }

    /** The fixture says what was handed to JAX, whose maps are then sorted, and whose float64 becomes float32. */
    @ParameterizedTest
    @ValueSource(strings = {"multihost", "multihost_codecs"})
    void printsWhatWasSavedButForTheOrderOfKeysAndWhatJaxNarrows(String name) throws IOException {
        CommandRun run = CommandRun.of("inspect", "--json", Fixtures.resource("flax/" + name));

        Set<String> saved = lines(Files.readString(Fixtures.resource("flax/" + name + ".json")));
        Set<String> read = lines(run.out());
        assertEquals(
                Set.of("\"sha256\": \"09ba0a7842ff28c03da8c0339b5352a0f9d9d1f123fd5f82ee1ea46f3f4f1d97\""),
                without(read, saved));
        assertEquals(
                Set.of(
                        "\"dtype\": \"float64\"",
                        "\"sha256\": \"c7234982f92e82853727559dbbf5a20858fcaf6193765afa9e59cd4a3fec64b4\""),
                without(saved, read));
    }

    private static Set<String> lines(String json) {
        return json.lines()
                .map(line -> line.strip().replaceAll(",$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> lines, Set<String> others) {
        Set<String> left = new TreeSet<>(lines);
        left.removeAll(others);
        return left;
    }

    @Test
    void showsTheChunksAndTheFolderOfAnArray() {
        CommandRun run = CommandRun.of("inspect", Fixtures.resource("flax/multihost"));

        assertEquals(new CommandRun(0, """
                checkpoint_3
                ├── config
                │   ├── dimensions  int64[2]           16 B
                │   └── name        str                      "dense"
                ├── model           int32[8, 2]        64 B  chunks [2, 1] in checkpoint_3_gda/model
                ├── params
                │   ├── bias        float32[5, 3]      60 B  chunks [5, 3] in checkpoint_3_gda/params/bias
                │   ├── embed       bfloat16[16, 4]   128 B  chunks [2, 4] in checkpoint_3_gda/params/embed
                │   ├── kernel      float32[16, 6]    384 B  chunks [4, 6] in checkpoint_3_gda/params/kernel
                │   └── scale       float32[4, 2, 6]  192 B  chunks [2, 2, 6] in checkpoint_3_gda/params/scale
                └── step            int                      3

                8 leaves, 6 arrays, 241 parameters, 844 B
                """, ""), run);
    }

    @Test
    void aTreeReadsNoChunk() throws IOException {
        Path file = Multihost.copy("multihost", directory);
        Files.delete(directory.resolve("checkpoint_3_gda/params/kernel/0.0"));
        Files.writeString(directory.resolve("checkpoint_3_gda/params/kernel/1.0"), "no zstd");

        assertEquals(0, CommandRun.of("inspect", file).exitCode());
        assertEquals(1, CommandRun.of("inspect", "--json", file).exitCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "checkpoint_3", "checkpoint_3_gda"})
    void takesTheDirectoryTheFileOrTheFolderOfItsArrays(String path) {
        Multihost.copy("multihost", directory);

        CommandRun run = CommandRun.of("inspect", directory.resolve(path));

        assertTrue(run.out().startsWith("checkpoint_3\n"), run::toString);
    }

    @Test
    void showsWhereAnArrayIsThatWasSavedAgain() {
        Multihost.save(directory, 1);
        try (CheckpointManager checkpoints = CheckpointManager.builder(directory)
                .overwrite(Overwrite.REPLACE)
                .arrays(MultihostArrays.alone())
                .build()) {
            checkpoints.save(1, Multihost.state());
        }

        CommandRun run = CommandRun.of("inspect", directory);

        assertTrue(
                run.out().matches("(?s).* chunks \\[2, 3] in checkpoint_1_gda/pytree4j-[0-9a-f]{8}/params/kernel\n.*"),
                run::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspect", "inspect --json"})
    void passesOverADamagedStep(String command) throws IOException {
        Multihost.save(directory, 1, 2);
        Files.delete(directory.resolve("checkpoint_2_gda/params/kernel/3.0"));

        List<Object> arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.add(directory);
        CommandRun run = CommandRun.of(arguments.toArray());

        assertEquals(0, run.exitCode(), run::toString);
        assertTrue(run.err().contains("step 2 in " + directory + " is damaged and passed over for step 1"), run::err);
    }

    @Test
    void jsonPassesOverAStepWithAFlippedBit() throws IOException {
        Multihost.save(directory, 1, 2);
        Saved.damage(directory.resolve("checkpoint_2_gda/params/kernel/3.0"));

        CommandRun run = CommandRun.of("inspect", "--json", directory);

        assertEquals(0, run.exitCode(), run::toString);
        assertTrue(run.err().contains("passed over for step 1"), run::err);
    }

    @Test
    void damageLeavesNoHalfJson() throws IOException {
        Multihost.save(directory, 1);
        Saved.damage(directory.resolve("checkpoint_1_gda/params/kernel/2.0"));

        CommandRun run = CommandRun.of("inspect", "--json", directory.resolve("checkpoint_1"));

        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run::err);
        assertTrue(run.err().contains("\"params/kernel\"") && run.err().contains("2.0"), run::err);
        assertEquals(1, run.exitCode());
    }
}
