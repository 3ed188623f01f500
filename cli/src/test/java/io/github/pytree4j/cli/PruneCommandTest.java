package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.CheckpointMetadata;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.state.StateDict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PruneCommandTest {
    @TempDir
    Path directory;

    @Test
    void saysWhatItDeleted() {
        Saved.steps(directory, 9, 10, 11, 12);

        CommandRun run = CommandRun.of("prune", directory, "--keep", "2");

        assertEquals(new CommandRun(0, """
                deleted   9  8.0 KiB
                deleted  10  8.0 KiB
                2 checkpoints deleted, 16.1 KiB freed, 2 kept
                """, ""), run);
        assertEquals(List.of("11", "12"), steps());
    }

    @Test
    void deletesNothingInADryRun() {
        Saved.steps(directory, 9, 10, 11);

        CommandRun run = CommandRun.of("prune", directory, "--keep", "2", "--dry-run");

        assertEquals(new CommandRun(0, """
                would delete  9  8.0 KiB
                1 checkpoint would be deleted, 8.0 KiB would be freed, 2 would be kept
                """, ""), run);
        assertEquals(List.of("9", "10", "11"), steps());
    }

    @Test
    void saysWhereThereIsNothingToDelete() {
        Saved.steps(directory, 1);

        CommandRun run = CommandRun.of("prune", directory, "--keep", "5");

        assertEquals(new CommandRun(0, "0 checkpoints deleted, 0 B freed, 1 kept\n", ""), run);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --keep 1                                     | 6
            --every 2                                    | 1 3 5 6
            --step 2,3.0 --step 4                        | 2 3 4 6
            --best 2:loss:lowest                         | 2 4 6
            --best 1:loss:highest                        | 5 6
            --best 1:loss:lowest --best 1:a:b:highest    | 3 4 6
            --keep 1 --every 4 --step 2                  | 1 2 5 6
            """)
    void keepsWhatAnyOptionKeeps(String options, String kept) {
        double[] losses = {0.9, 0.2, Double.NaN, 0.1, 5};
        for (int i = 0; i < losses.length; i++) {
            CheckpointMetadata metadata = CheckpointMetadata.none().metric("loss", losses[i]);
            Saved.step(directory, i + 1, i == 2 ? metadata.metric("a:b", 1) : metadata);
        }
        Saved.steps(directory, 6);

        CommandRun run = prune(options);

        assertEquals(0, run.exitCode(), run::err);
        assertEquals(List.of(kept.split(" ")), steps());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2h", "1h60m", "PT2H", "pt120m", "7200s"})
    void keepsOneInSoMuchTime(String time) throws IOException {
        Fixtures.copyTo(directory, "1", "2", "3", "4");
        for (int step = 1; step <= 4; step++) {
            Instant saved = Instant.parse("2026-01-01T0" + step + ":00:00Z");
            Files.setLastModifiedTime(directory.resolve("checkpoint_" + step), FileTime.from(saved));
        }

        CommandRun run = prune("--every-time " + time + " --step 4");

        assertEquals(0, run.exitCode(), run::err);
        assertEquals(List.of("1", "3", "4"), steps());
    }

    @Test
    void saysWhichStepStaysThoughNoOptionKeepsIt() throws IOException {
        Saved.steps(directory, 1, 2, 3);
        Saved.damage(directory.resolve("checkpoint_3"));
        String stays = "though no option keeps it: it is the newest that can be verified\n";

        CommandRun dryRun = CommandRun.of("prune", directory, "--keep", "1", "--dry-run");
        CommandRun run = CommandRun.of("prune", directory, "--keep", "1");

        assertTrue(dryRun.out().endsWith(", 2 would be kept\nstep 2 would stay " + stays), dryRun::out);
        assertTrue(run.out().endsWith(", 2 kept\nstep 2 stays " + stays), run::out);
        assertEquals(List.of("2", "3"), steps());
    }

    @Test
    void saysWhichStepStaysWhereNoneCanBeVerified() throws IOException {
        Fixtures.copyTo(directory, "1", "2", "3");

        CommandRun run = CommandRun.of("prune", directory, "--step", "1");

        assertTrue(
                run.out()
                        .endsWith("step 3 stays though no option keeps it: none can be verified, and it is the newest"
                                + " that is not known to be damaged\n"),
                run::out);
        assertEquals(List.of("1", "3"), steps());
    }

    /** As of a manifest that a newer version wrote. */
    @Test
    void countsWhatCannotBeReadAsUnknown() throws IOException {
        Saved.steps(directory, 1, 2, 3);
        StateDict newer = new StateDict().put("pytree4j_manifest", 99);
        Files.write(directory.resolve(".pytree4j/checkpoint_1.manifest"), PyTrees.toBytes(newer));

        CommandRun run = CommandRun.of("prune", directory, "--keep", "1");

        assertEquals(new CommandRun(0, """
                deleted  1        ?
                deleted  2  8.0 KiB
                2 checkpoints deleted, at least 8.0 KiB freed, 1 kept
                """, ""), run);
    }

    @Test
    void prunesThePrefixAlone() throws IOException {
        Fixtures.copyTo(directory, "1", "2");
        for (String name : new String[] {"best_1", "best_2", "best_3"}) {
            Files.copy(Fixtures.checkpoint("guide"), directory.resolve(name));
        }

        assertEquals(0, prune("--keep 1 --prefix best_").exitCode());

        assertEquals(List.of("1", "2"), steps());
        assertTrue(Files.exists(directory.resolve("best_3")) && Files.notExists(directory.resolve("best_2")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --dry-run               | nothing says what to keep; expected one or more of --keep
            --keep 0                | --keep: the number of checkpoints to keep must be at least 1, not 0
            --keep -1               | --keep: the number of checkpoints to keep must be at least 1, not -1
            --keep two              | 'two' is not an int
            --every 0               | --every: the distance of steps to keep must be over 0
            --every NaN             | --every: the distance of steps to keep must be over 0
            --every-time 2          | expected a time over 0 such as 30m, 2h
            --every-time 0s         | expected a time over 0 such as 30m, 2h
            --every-time -PT2H      | expected a time over 0 such as 30m, 2h
            --every-time P9999999D  | expected a time over 0 such as 30m, 2h
            --best 2:loss           | expected a number, a metric and lowest or highest
            --best 0:loss:lowest    | expected a number, a metric and lowest or highest
            --best 1:lost:lowest    | no checkpoint in
            --best 1:lost:lowest    | has the metric lost, by which --best is to keep some; there is loss; nothing is deleted
            --step 7                | there is no step 7 in
            --step x                | --step takes a number
            """)
    void wrongUsageDeletesNothing(String options, String message) {
        Saved.step(directory, 1, CheckpointMetadata.none().metric("loss", 1));
        Saved.steps(directory, 2, 3);

        CommandRun run = prune(options);

        assertTrue(run.err().startsWith("pytree4j: ") && run.err().contains(message), run::err);
        assertEquals(1, run.err().lines().count(), run::err);
        assertEquals("", run.out());
        assertEquals(2, run.exitCode());
        assertEquals(List.of("1", "2", "3"), steps());
    }

    private CommandRun prune(String options) {
        List<Object> arguments = new ArrayList<>(List.of("prune", directory));
        arguments.addAll(List.of(options.split(" +")));
        return CommandRun.of(arguments.toArray());
    }

    private List<String> steps() {
        return CheckpointManager.builder(directory).build().steps().stream()
                .map(Step::toString)
                .toList();
    }
}
