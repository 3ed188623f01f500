package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.checkpoint.CheckpointManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultihostConvertTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"multihost", "multihost_codecs"})
    void gathersTheArraysIntoOneFile(String name) throws IOException {
        Path destination = directory.resolve("checkpoint_0");

        CommandRun run = CommandRun.of("convert", Fixtures.resource("flax/" + name), destination, "--to", "flax");

        assertEquals(new CommandRun(0, "wrote " + destination + ", 1020 B\n", ""), run);
        assertFalse(Files.exists(directory.resolve("checkpoint_0_gda")));
        assertEquals(
                Files.readString(Fixtures.resource("flax/multihost_restored.json")),
                CommandRun.of("inspect", "--json", destination).out());
        assertEquals(0, CommandRun.of("verify", destination).exitCode());
    }

    /** As {@code to_bytes} writes the same tree with plain arrays. */
    @Test
    void theFileHasTheBytesOfTheSameStateInMemory() throws IOException {
        Multihost.save(directory, 1);
        Path destination = directory.resolve("out/checkpoint_0");

        assertEquals(
                0, convert(directory.resolve("checkpoint_1_gda"), destination).exitCode());

        byte[] expected = PyTrees.toBytes(Map.of("params", Map.of("kernel", Multihost.KERNEL), "step", 7));
        assertEquals(-1, Arrays.mismatch(expected, Files.readAllBytes(destination)));
    }

    @Test
    void convertsInPlace() throws IOException {
        Multihost.save(directory, 1);
        Path file = directory.resolve("checkpoint_1");

        CommandRun run = CommandRun.of("convert", file, file, "--to", "flax", "--overwrite");

        assertEquals(0, run.exitCode(), run::toString);
        assertFalse(Files.exists(directory.resolve("checkpoint_1_gda")));
        assertEquals(
                Multihost.KERNEL,
                CheckpointManager.builder(directory)
                        .build()
                        .restoreRaw()
                        .dict("params")
                        .array("kernel"));
    }

    @Test
    void leavesNoFileWhenAChunkIsDamaged() throws IOException {
        Multihost.save(directory, 1);
        Saved.damage(directory.resolve("checkpoint_1_gda/params/kernel/3.0"));
        Path destination = directory.resolve("checkpoint_2");

        CommandRun run = convert(directory.resolve("checkpoint_1"), destination);

        assertEquals(1, run.exitCode(), run::toString);
        assertEquals(1, run.err().lines().count(), run::err);
        assertTrue(run.err().contains("3.0"), run::err);
        assertFalse(Files.exists(destination));
    }

    @Test
    void takesTheNewestStepThatIsNotDamaged() throws IOException {
        Multihost.save(directory, 1, 2);
        Saved.damage(directory.resolve("checkpoint_2_gda/params/kernel/3.0"));

        CommandRun run = convert(directory, directory.resolve("out/checkpoint_0"));

        assertEquals(0, run.exitCode(), run::toString);
        assertTrue(run.err().contains("step 2 in " + directory + " is damaged and passed over for step 1"), run::err);
    }

    private static CommandRun convert(Path source, Path destination) {
        return CommandRun.of("convert", source, destination, "--to", "flax");
    }
}
