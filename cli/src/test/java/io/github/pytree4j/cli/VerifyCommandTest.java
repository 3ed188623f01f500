package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.CheckpointMetadata;
import io.github.pytree4j.state.StateDict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    private static final String NO_MANIFEST =
            "unverified: it has no manifest: another program wrote it, or the manifest was lost";

    @TempDir
    Path directory;

    @Test
    void saysOfEachStepWhetherItsBytesAreThoseThatWereSaved() throws IOException {
        Saved.steps(directory, 1, 2);
        Fixtures.copyTo(directory, "10");

        CommandRun run = CommandRun.of("verify", directory);

        assertEquals(new CommandRun(0, """
                 1  8.0 KiB  verified
                 2  8.0 KiB  verified
                10    260 B  %s
                """.formatted(NO_MANIFEST), ""), run);
    }

    @Test
    void namesTheDamagedLeavesAndTheirBytes() throws IOException {
        Saved.steps(directory, 1, 2);
        Path damaged = directory.resolve("checkpoint_1");
        Saved.damage(damaged, 1000);
        Saved.damage(damaged);

        CommandRun run = CommandRun.of("verify", directory);

        List<String> lines = run.out().lines().toList();
        String ranges = "\\./b \\(bytes \\d+ to \\d+\\), \\./w \\(bytes \\d+ to \\d+\\)";
        assertTrue(lines.get(0).matches("1  8\\.0 KiB  DAMAGED in " + ranges), run::out);
        assertEquals("2  8.0 KiB  verified", lines.get(1));
        assertEquals(
                "pytree4j: 1 of 2 checkpoints is damaged; restore another step, or copy the damaged here again"
                        + System.lineSeparator(),
                run.err());
        assertEquals(1, run.exitCode());
    }

    @Test
    void saysWhyAFileOfAnotherSizeIsDamaged() throws IOException {
        Path file = Saved.step(directory, 1, CheckpointMetadata.none());
        Files.write(file, new byte[] {1}, StandardOpenOption.APPEND);

        CommandRun run = CommandRun.of("verify", directory);

        assertTrue(run.out().contains("DAMAGED: ") && run.out().contains("it was saved with"), run::out);
        assertEquals(1, run.out().lines().count());
        assertEquals(1, run.exitCode());
    }

    @Test
    void verifiesOneStepWhereOneIsNamed() throws IOException {
        Saved.steps(directory, 1, 2);
        Saved.damage(directory.resolve("checkpoint_1"));

        assertEquals(
                new CommandRun(0, "2  8.0 KiB  verified\n", ""), CommandRun.of("verify", directory, "--step", "2.0"));
        CommandRun damaged = CommandRun.of("verify", directory, "--step", "1");
        assertTrue(damaged.err().startsWith("pytree4j: the checkpoint is damaged; "), damaged::err);
        assertEquals(1, damaged.exitCode());
    }

    @Test
    void verifiesAFileThatIsAStep() throws IOException {
        Saved.steps(directory, 1);
        Path file = directory.resolve("checkpoint_1");

        assertEquals(new CommandRun(0, file + "  8.0 KiB  verified\n", ""), CommandRun.of("verify", file));
        Saved.damage(file);
        assertEquals(1, CommandRun.of("verify", file).exitCode());
    }

    @Test
    void verifiesAFileOfAnyName() throws IOException {
        Path file = directory.resolve("model");
        try (CheckpointManager checkpoints =
                CheckpointManager.builder(directory).build()) {
            checkpoints.save(file, Saved.STATE);
        }

        assertEquals(new CommandRun(0, file + "  8.0 KiB  verified\n", ""), CommandRun.of("verify", file));
        Saved.damage(file);
        CommandRun run = CommandRun.of("verify", file);
        assertTrue(run.out().contains("DAMAGED in ./w (bytes "), run::out);
        assertEquals(1, run.exitCode());
    }

    @Test
    void whatFlaxWroteIsUnverified() {
        Path file = Fixtures.checkpoint("guide");

        assertEquals(new CommandRun(0, file + "  260 B  " + NO_MANIFEST + "\n", ""), CommandRun.of("verify", file));
    }

    @Test
    void aFolderOfOrbaxIsUnverified() throws IOException {
        Path orbax = Files.createDirectory(directory.resolve("checkpoint_0"));
        Files.writeString(orbax.resolve("_METADATA"), "{}");
        String verdict = "  2 B  unverified: it is a folder, whose bytes have no checksum\n";

        assertEquals(new CommandRun(0, orbax + verdict, ""), CommandRun.of("verify", orbax));
        assertEquals(new CommandRun(0, "0" + verdict, ""), CommandRun.of("verify", directory));
    }

    @Test
    void whatCannotBeReadDoesNotHideTheOthers() throws IOException {
        Saved.steps(directory, 1, 2);
        Files.write(
                directory.resolve(".pytree4j/checkpoint_1.manifest"),
                PyTrees.toBytes(new StateDict().put("pytree4j_manifest", 99)));

        CommandRun run = CommandRun.of("verify", directory);

        List<String> lines = run.out().lines().toList();
        assertTrue(lines.get(0).startsWith("1        ?  UNREADABLE: "), run::out);
        assertEquals("2  8.0 KiB  verified", lines.get(1));
        assertEquals("pytree4j: 1 of 2 checkpoints is unreadable" + System.lineSeparator(), run.err());
        assertEquals(2, run.exitCode());
    }

    @Test
    void printsJson() throws IOException {
        Saved.steps(directory, 1);
        Saved.damage(directory.resolve("checkpoint_1"));

        CommandRun run = CommandRun.of("verify", "--json", directory);

        assertTrue(run.out().startsWith("[\n {\n  \"step\": \"1\",\n  \"file\": "), run::out);
        assertTrue(run.out().contains("  \"status\": \"damaged\",\n  \"why\": \""), run::out);
        assertTrue(run.out().contains("  \"damage\": [\n   {\n    \"leaf\": \"./w\",\n    \"start\": "), run::out);
        assertEquals(1, run.exitCode());
    }

    @Test
    void aFailureLeavesNoHalfJson() {
        CommandRun run = CommandRun.of("verify", "--json", directory.resolve("missing"));

        assertEquals("", run.out());
        assertEquals(2, run.exitCode());
    }
}
