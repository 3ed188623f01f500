package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.checkpoint.CheckpointManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies, lists and prunes checkpoints with the folders of their arrays. */
class MultihostVerifyTest {
    @TempDir
    Path directory;

    @Test
    void theFilesOfArraysAreVerifiedToo() {
        Multihost.save(directory, 1);

        CommandRun run = CommandRun.of("verify", directory);

        assertTrue(run.out().matches("1  \\d+ B  verified\n"), run::toString);
        assertEquals(0, run.exitCode());
    }

    @Test
    void namesEveryDamagedFileOfAnArray() throws IOException {
        Multihost.save(directory, 1);
        Path kernel = directory.resolve("checkpoint_1_gda/params/kernel");
        Saved.damage(kernel.resolve("0.0"));
        Files.delete(kernel.resolve("2.0"));
        Files.writeString(kernel.resolve("3.0"), "shorter");
        Saved.damage(kernel.resolve(".zarray"));

        CommandRun run = CommandRun.of("verify", directory);

        String bytes = " \\(bytes 0 to \\d+\\)";
        String folder = "checkpoint_1_gda/params/kernel/";
        assertTrue(
                run.out()
                        .matches("1 +\\d+ B  DAMAGED in " + folder + "\\.zarray" + bytes + ", " + folder + "0\\.0"
                                + bytes + ", " + folder + "2\\.0" + bytes + ", " + folder + "3\\.0" + bytes + "\n"),
                run::out);
        assertEquals(1, run.exitCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkpoint_1", "checkpoint_1_gda"})
    void verifiesTheCheckpointOfAPath(String path) throws IOException {
        Multihost.save(directory, 1);
        assertEquals(0, CommandRun.of("verify", directory.resolve(path)).exitCode());
        Saved.damage(directory.resolve("checkpoint_1_gda/params/kernel/1.0"));

        CommandRun run = CommandRun.of("verify", directory.resolve(path));

        assertTrue(run.out().contains("DAMAGED in checkpoint_1_gda/params/kernel/1.0 (bytes 0 to "), run::toString);
    }

    @Test
    void verifiesACheckpointThatIsNoStep() throws IOException {
        Path file = directory.resolve("model");
        try (CheckpointManager checkpoints = Multihost.manager(directory)) {
            checkpoints.save(file, Multihost.state());
        }
        assertTrue(CommandRun.of("verify", file).out().matches(".*/model  \\d{3,} B  verified\n"));
        Saved.damage(directory.resolve("model_gda/params/kernel/1.0"));

        CommandRun run = CommandRun.of("verify", file);

        assertTrue(run.out().contains("DAMAGED in model_gda/params/kernel/1.0"), run::toString);
        assertEquals(1, run.exitCode());
    }

    @Test
    void whatFlaxWroteIsUnverified() {
        Path file = Multihost.copy("multihost", directory);

        CommandRun run = CommandRun.of("verify", file);

        assertTrue(run.out().startsWith(file + "  2.1 KiB  unverified: it has no manifest"), run::toString);
        assertEquals(0, run.exitCode());
    }

    @Test
    void stepsCountTheBytesOfArrays() throws IOException {
        Multihost.copy("multihost", directory);

        CommandRun run = CommandRun.of("steps", directory);

        assertTrue(run.out().startsWith("3  2.1 KiB  "), run::toString);
        assertTrue(run.out().endsWith("  unverified  latest\n"), run::toString);
    }

    @Test
    void stepsKnowADamagedArray() throws IOException {
        Multihost.save(directory, 1, 2);
        Saved.damage(directory.resolve("checkpoint_2_gda/params/kernel/1.0"));

        CommandRun run = CommandRun.of("steps", directory);

        assertTrue(run.out().matches("(?s)1 .* verified  latest\n2 .* DAMAGED\n"), run::toString);
    }

    @Test
    void prunesACheckpointTogetherWithItsArrays() throws IOException {
        Multihost.copy("multihost", directory);
        Multihost.save(directory, 4, 5);

        CommandRun dryRun = CommandRun.of("prune", directory, "--keep", "1", "--dry-run");
        CommandRun run = CommandRun.of("prune", directory, "--keep", "1");

        assertTrue(dryRun.out().startsWith("would delete  3  2.1 KiB\n"), dryRun::toString);
        assertTrue(run.out().startsWith("deleted  3  2.1 KiB\ndeleted  4    "), run::toString);
        assertEquals(List.of(".pytree4j", "checkpoint_5", "checkpoint_5_gda"), names(directory));
    }

    /** The step that stays is not the newest, whose array is damaged. */
    @Test
    void neverPrunesTheNewestThatCanBeVerified() throws IOException {
        Multihost.save(directory, 1, 2, 3);
        Saved.damage(directory.resolve("checkpoint_3_gda/params/kernel/1.0"));

        CommandRun run = CommandRun.of("prune", directory, "--keep", "1");

        assertTrue(
                run.out().endsWith("step 2 stays though no option keeps it: it is the newest that can be verified\n"));
        assertEquals(
                List.of(".pytree4j", "checkpoint_2", "checkpoint_2_gda", "checkpoint_3", "checkpoint_3_gda"),
                names(directory));
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
