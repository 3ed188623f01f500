package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.checkpoint.CheckpointInfo;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.CheckpointMetadata;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.state.StateDict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateCommandTest {
    @TempDir
    static Path shared;

    private static UserProject before;
    private static UserProject today;

    @TempDir
    Path home;

    private Path source;
    private Path destination;

    @BeforeAll
    static void compile() throws IOException {
        before = UserProject.compile(shared, UserProject.VERSION_1);
        today = UserProject.compile(shared, UserProject.VERSION_2);
    }

    @BeforeEach
    void nameDirectories() {
        source = home.resolve("old");
        destination = home.resolve("new");
    }

    private CommandRun migrate(Path from, Path into, Object... more) {
        List<Object> arguments = new ArrayList<>(
                List.of("migrate", from, into, "--class", "com.example.TrainState", "-cp", today.classes()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray());
    }

    private List<Step> saved() {
        return CheckpointManager.builder(destination).build().steps();
    }

    @Test
    void savesEveryStepAsTheRecordOfTodayStoresIt() throws Exception {
        before.save(source, 1, 2);
        today.save(source, 10);

        CommandRun run = migrate(source, destination);

        assertEquals("""
                step 1 (1 of 3): saved: TrainState from version 1 to 2
                step 2 (2 of 3): saved: TrainState from version 1 to 2
                step 10 (3 of 3): saved as it is
                """, run.err());
        assertEquals("3 checkpoints saved in " + destination + "\n", run.out());
        assertEquals(0, run.exitCode());
        StateDict migrated = CheckpointManager.builder(destination).build().restoreRaw(Step.of(1));
        assertEquals(new StateDict().put("step", 7).put("speed", 0.5).put("momentum", 0.9), migrated);
        CommandRun check =
                CommandRun.of("check", destination, "--class", "com.example.TrainState", "-cp", today.classes());
        assertEquals(" 1  fits as it is\n 2  fits as it is\n10  fits as it is\n", check.out());
    }

    /** Nothing tells the keys of version 1 but the manifest its number. */
    @Test
    void aVersionWithAsManyKeysAsTodaysIsNotTakenForIt() throws Exception {
        before.save(source, 1);
        UserProject renamed = UserProject.compile(home, """
                @PyTreeDataclass(version = 2)
                public record TrainState(long step, @PyTreeField(formerly = "rate") double speed) {}
                """);

        CommandRun run = CommandRun.of(
                "migrate", source, destination, "--class=com.example.TrainState", "-cp", renamed.classes());

        assertEquals(0, run.exitCode(), run::toString);
        assertEquals(
                new StateDict().put("step", 7).put("speed", 0.5),
                CheckpointManager.builder(destination).build().restoreRaw());
    }

    @Test
    void keepsMetricsAndNotesAndChecksums() throws Exception {
        CheckpointMetadata metadata =
                CheckpointMetadata.none().metric("loss", 0.25).note("commit", "4f2a9c");
        before.save(source, 1, metadata);

        migrate(source, destination);

        CheckpointInfo info = CheckpointManager.builder(destination).build().verify(Step.of(1));
        assertEquals(metadata, info.metadata());
        assertTrue(info.verification().isVerified());
    }

    @Test
    void leavesTheOriginalsAsTheyAre() throws Exception {
        before.save(source, 1, 2);
        Files.writeString(source.resolve("notes.txt"), "of the user");
        Map<String, String> asTheyWere = contentOf(source);

        migrate(source, destination);

        assertEquals(asTheyWere, contentOf(source));
    }

    @Test
    void passesOverWhatIsThereAlreadySoThatItCanBeRunAgain() throws Exception {
        before.save(source, 1, 2, 3);
        migrate(source, destination, "--step", "3");
        Map<String, String> asItWas = contentOf(destination);

        CommandRun run = migrate(source, destination);

        assertEquals("""
                step 1 (1 of 3): saved: TrainState from version 1 to 2
                step 2 (2 of 3): saved: TrainState from version 1 to 2
                step 3 (3 of 3): in DST already
                """, run.err());
        assertEquals("2 checkpoints saved in " + destination + ", 1 was there already\n", run.out());
        assertEquals(0, run.exitCode());
        assertEquals(List.of(Step.of(1), Step.of(2), Step.of(3)), saved());
        assertEquals(asItWas.get("checkpoint_3"), contentOf(destination).get("checkpoint_3"));
    }

    @Test
    void migratesOnlyTheStepsThatAreNamed() throws Exception {
        before.save(source, 1, 2, 3, 4);

        migrate(source, destination, "--step", "4,1.0", "--step", "2");

        assertEquals(List.of(Step.of(1), Step.of(2), Step.of(4)), saved());
    }

    @Test
    void whatDoesNotFitOrIsDamagedIsToldAtTheEndAndStopsNothing() throws Exception {
        before.save(source, 1, 2);
        Saved.steps(source, 3);
        before.save(source, 4);
        Saved.damage(source.resolve("checkpoint_1"));

        CommandRun run = migrate(source, destination);

        List<String> progress = run.err().lines().toList();
        assertTrue(progress.get(0).startsWith("step 1 (1 of 4): not saved: DAMAGED: "), run::err);
        assertEquals("step 2 (2 of 4): saved: TrainState from version 1 to 2", progress.get(1));
        assertEquals("step 3 (3 of 4): not saved: DOES NOT FIT", progress.get(2));
        assertEquals("step 4 (4 of 4): saved: TrainState from version 1 to 2", progress.get(3));
        assertEquals(4, progress.size());
        List<String> end = run.out().lines().toList();
        assertTrue(end.get(0).startsWith("1  DAMAGED: "), run::out);
        assertEquals("3  DOES NOT FIT", end.get(1));
        assertEquals("    differs   ./b  unknown  the checkpoint has it, TrainState does not", end.get(2));
        assertEquals("2 checkpoints saved in " + destination + ", 2 cannot be migrated", end.get(end.size() - 1));
        assertEquals(1, run.exitCode());
        assertEquals(List.of(Step.of(2), Step.of(4)), saved());
    }

    @Test
    void whatOnlyATargetCanTellIsNotSaved() throws Exception {
        UserProject project = UserProject.compile(home, """
                @PyTreeDataclass(version = 1)
                public record TrainState(Shape b, NdArray w) {
                    public sealed interface Shape permits Round, Square {}
                    @PyTreeDataclass public record Round(double size) implements Shape {}
                    @PyTreeDataclass public record Square(double size) implements Shape {}
                }
                """);
        Saved.steps(source, 1);

        CommandRun run = CommandRun.of(
                "migrate", source, destination, "--class=com.example.TrainState", "-cp", project.classes());

        assertEquals("""
                1  fits as it is, as far as can be told without a target
                    not seen  ./b
                0 checkpoints saved in %s, 1 cannot be migrated
                """.formatted(destination), run.out());
        assertTrue(run.err().startsWith("step 1 (1 of 1): not saved: needs a target\n"), run::err);
        assertEquals(1, run.exitCode());
        assertFalse(Files.exists(destination));
    }

    @Test
    void aDryRunSavesNothing() throws Exception {
        before.save(source, 1);
        Saved.steps(source, 2);

        CommandRun run = migrate(source, destination, "--dry-run");

        assertTrue(run.err().startsWith("step 1 (1 of 2): would be saved: TrainState from version 1 to 2\n"), run::err);
        assertTrue(run.out().endsWith("1 checkpoint would be saved in " + destination + ", 1 cannot be migrated\n"));
        assertEquals(1, run.exitCode());
        assertFalse(Files.exists(destination));
    }

    @Test
    void whatElseIsInTheDestinationStays() throws Exception {
        before.save(source, 1);
        Saved.steps(destination, 5, 6);
        Map<String, String> asItWas = contentOf(destination);
        asItWas.remove(".pytree4j/lock");

        migrate(source, destination);

        Map<String, String> now = contentOf(destination);
        assertEquals(List.of(Step.of(1), Step.of(5), Step.of(6)), saved());
        asItWas.forEach((name, content) -> assertEquals(content, now.get(name), name));
    }

    @Test
    void thePrefixIsThatOfBoth() throws Exception {
        before.save(source, 1);
        Files.move(source.resolve("checkpoint_1"), source.resolve("model_1"));

        CommandRun run = migrate(source, destination, "--prefix", "model_", "--assume", "com.example.TrainState=1");

        assertEquals(0, run.exitCode(), run::toString);
        assertTrue(Files.exists(destination.resolve("model_1")));
    }

    @Test
    void theDestinationIsNeitherTheSourceNorInIt() throws Exception {
        before.save(source, 1);
        Path link = Files.createSymbolicLink(home.resolve("link"), source);
        Map<String, String> asTheyWere = contentOf(source);

        assertRefused(source, "DST is SRC");
        assertRefused(link, "DST is SRC");
        assertRefused(home.resolve("elsewhere/../old"), "DST is SRC");
        assertRefused(source.resolve("new"), "is in SRC");
        assertRefused(link.resolve("new/deep"), "is in SRC");
        assertRefused(source.resolve("checkpoint_1"), "is no directory");
        assertEquals(asTheyWere, contentOf(source));
    }

    private void assertRefused(Path into, String message) {
        CommandRun run = migrate(source, into);

        assertTrue(run.err().contains(message), run::err);
        assertEquals(2, run.exitCode());
    }

    @Test
    void aDirectoryBesideWithALongerNameIsAnother() throws Exception {
        before.save(source, 1);

        assertEquals(0, migrate(source, home.resolve("old-migrated")).exitCode());
    }

    @Test
    void aSourceThatIsNotThereIsSaid() {
        CommandRun run = migrate(source, destination);

        assertTrue(run.err().contains("there is no directory " + source), run::err);
        assertEquals(2, run.exitCode());
        assertFalse(Files.exists(destination));
    }

    /** The bytes of every file, by its path. */
    private static Map<String, String> contentOf(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(
                        folder.relativize(file).toString(),
                        Base64.getEncoder().encodeToString(Files.readAllBytes(file)) + Files.getLastModifiedTime(file));
            }
        }
        return content;
    }
}
