package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.state.StateDict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    Path home;

    private Path directory;

    @BeforeEach
    void makeDirectory() {
        directory = home.resolve("ckpts");
    }

    private CommandRun check(UserProject project, Object... more) {
        List<Object> arguments =
                new ArrayList<>(List.of("check", "--class", "com.example.TrainState", "-cp", project.classes()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray());
    }

    @Test
    void saysOfEachStepWhetherItFitsAndWhatIsDoneFirst() throws Exception {
        UserProject.compile(home, UserProject.VERSION_1).save(directory, 1);
        UserProject today = UserProject.compile(home, UserProject.VERSION_2).save(directory, 10);

        CommandRun run = check(today, directory);

        assertEquals(new CommandRun(0, """
                 1  fits after migration
                    migrates  TrainState from version 1 to 2 at .: rate is now speed, momentum is added
                10  fits as it is
                """, ""), run);
    }

    @Test
    void namesEveryDifference() throws Exception {
        UserProject today = UserProject.compile(home, UserProject.VERSION_2).save(directory, 1);
        saveRaw(new StateDict().put("step", "one").put("speed", 1.0).put("ema", 2.0), 2);

        CommandRun run = check(today, directory);

        assertEquals("""
                1  fits as it is
                2  DOES NOT FIT
                    differs   ./step  kind  expected an int, found the string "one"
                    differs   ./ema  unknown  the checkpoint has it, TrainState does not
                    differs   ./momentum  missing  the target has it, the checkpoint does not
                """, run.out());
        assertEquals("pytree4j: of 2 checkpoints 1 does not fit" + System.lineSeparator(), run.err());
        assertEquals(1, run.exitCode());
    }

    @Test
    void looksAtOneStepWhereOneIsNamed() throws Exception {
        UserProject today = UserProject.compile(home, UserProject.VERSION_2).save(directory, 1);
        saveRaw(new StateDict(), 2);

        assertEquals(new CommandRun(0, "1  fits as it is\n", ""), check(today, directory, "--step", "1.0"));
    }

    @Test
    void looksAtASingleFile() throws Exception {
        UserProject.compile(home, UserProject.VERSION_1).save(directory, 1);
        UserProject today = UserProject.compile(home, UserProject.VERSION_2);
        Path file = directory.resolve("checkpoint_1");

        CommandRun run = check(today, file);

        assertTrue(run.out().startsWith(file + "  fits after migration\n    migrates  TrainState"), run::toString);
        assertEquals(0, run.exitCode());
    }

    @Test
    void aVersionIsAssumedWhereTheCheckpointDoesNotTell() throws Exception {
        saveRaw(new StateDict().put("step", 1).put("rate", 1.0), 1);
        UserProject today = UserProject.compile(home, UserProject.VERSION_2);

        assertEquals(1, check(today, directory).exitCode());
        CommandRun run = check(today, directory, "--assume", "com.example.TrainState=1");
        assertTrue(run.out().startsWith("1  fits after migration\n"), run::toString);
        assertEquals(0, run.exitCode());
    }

    @Test
    void aDamagedStepDoesNotHideTheOthers() throws Exception {
        UserProject today = UserProject.compile(home, UserProject.VERSION_2).save(directory, 1, 2);
        Saved.damage(directory.resolve("checkpoint_1"));

        CommandRun run = check(today, directory);

        assertTrue(run.out().matches("1  DAMAGED: .*checkpoint_1.*\n2  fits as it is\n"), run::out);
        assertEquals("pytree4j: of 2 checkpoints 1 is damaged" + System.lineSeparator(), run.err());
        assertEquals(1, run.exitCode());
    }

    @Test
    void whatOnlyATargetCanTellIsSaid() throws Exception {
        UserProject today = UserProject.compile(home, """
                @PyTreeDataclass(version = 1)
                public record TrainState(Shape shape) {
                    public sealed interface Shape permits Round, Square {}
                    @PyTreeDataclass public record Round(double size) implements Shape {}
                    @PyTreeDataclass public record Square(double size) implements Shape {}
                }
                """);
        saveRaw(new StateDict().put("shape", new StateDict().put("size", 1.0)), 1);

        CommandRun run = check(today, directory);

        assertEquals(new CommandRun(0, """
                1  fits as it is, as far as can be told without a target
                    not seen  ./shape
                """, ""), run);
    }

    @Test
    void whateverAMigrationThrowsIsTold() throws Exception {
        UserProject.compile(home, UserProject.VERSION_1).save(directory, 1);
        for (String thrown : List.of("IllegalStateException", "AssertionError", "StackOverflowError")) {
            UserProject today = UserProject.compile(home, migratingBy("throw new " + thrown + "(\"no way\");"));

            CommandRun run = check(today, directory);

            assertTrue(run.out().startsWith("1  DOES NOT FIT"), run::out);
            assertTrue(run.out().contains("no way"), run::out);
            assertEquals("pytree4j: the only checkpoint does not fit" + System.lineSeparator(), run.err());
            assertEquals(1, run.exitCode());
        }
    }

    @Test
    void anErrorIsToldWithItsPlace() throws Exception {
        UserProject.compile(home, UserProject.VERSION_1).save(directory, 1);
        UserProject today = UserProject.compile(home, migratingBy("throw new AssertionError(\"no way\");"));

        String out = check(today, directory).out();

        assertTrue(
                out.matches("1  DOES NOT FIT: com.example.TrainState.up failed \\(TrainState.java:\\d+\\):"
                        + " java.lang.AssertionError: no way\n"),
                out);
    }

    @Test
    void anExceptionThatNoMigrationMayThrowIsToldToo() throws Exception {
        UserProject.compile(home, UserProject.VERSION_1).save(directory, 1);
        UserProject today = UserProject.compile(
                home, migratingBy("Tool.hide(new java.util.concurrent.TimeoutException(\"no way\"));"), """
                        public class Tool {
                            @SuppressWarnings("unchecked")
                            static <T extends Throwable> void hide(Throwable thrown) throws T {
                                throw (T) thrown;
                            }
                        }
                        """);

        CommandRun run = check(today, directory);

        assertTrue(run.out().contains(": java.util.concurrent.TimeoutException: no way\n"), run::toString);
        assertEquals(1, run.exitCode());
    }

    @Test
    void aClassThatAMigrationNeedsAndIsNotThereEndsTheCommand() throws Exception {
        UserProject.compile(home, UserProject.VERSION_1).save(directory, 1);
        UserProject today = UserProject.compile(
                home, migratingBy("Tool.use(state);"), "public class Tool { static void use(StateDict state) {} }");
        Files.delete(today.classes().resolve("com/example/Tool.class"));

        CommandRun run = check(today, directory);

        assertEquals(
                "pytree4j: the class com.example.Tool is needed, and is not on the class path" + System.lineSeparator(),
                run.err());
        assertEquals(2, run.exitCode());
    }

    @Test
    void printsJson() throws Exception {
        UserProject.compile(home, UserProject.VERSION_1).save(directory, 1);
        UserProject today = UserProject.compile(home, UserProject.VERSION_2);
        saveRaw(new StateDict().put("step", 1).put("speed", 1.0), 2);

        CommandRun run = check(today, "--json", directory);

        assertEquals("""
                [
                 {
                  "step": "1",
                  "file": "%1$s/checkpoint_1",
                  "verdict": "after_migration",
                  "why": "",
                  "migrations": [
                   {
                    "record": "TrainState",
                    "from": 1,
                    "to": 2,
                    "changes": [
                     "rate is now speed",
                     "momentum is added"
                    ],
                    "count": 1,
                    "paths": [
                     "."
                    ]
                   }
                  ],
                  "differences": [],
                  "not_seen": []
                 },
                 {
                  "step": "2",
                  "file": "%1$s/checkpoint_2",
                  "verdict": "incompatible",
                  "why": "",
                  "migrations": [],
                  "differences": [
                   {
                    "path": "./momentum",
                    "type": "missing",
                    "expected": "the target has it",
                    "found": "the checkpoint does not"
                   }
                  ],
                  "not_seen": []
                 }
                ]
                """.formatted(directory), run.out());
        assertEquals(1, run.exitCode());
    }

    @Test
    void aFailureLeavesNoHalfJson() throws Exception {
        UserProject today = UserProject.compile(home, UserProject.VERSION_2);

        CommandRun run = check(today, "--json", home.resolve("missing"));

        assertEquals("", run.out());
        assertTrue(run.err().contains("there is no file or directory"), run::err);
        assertEquals(2, run.exitCode());
    }

    @Test
    void whatTheUsersCodePrintsDoesNotGetIntoTheOutput() throws Exception {
        UserProject.compile(home, UserProject.VERSION_1).save(directory, 1);
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            check(UserProject.compile(home, migratingBy("System.out.println(\"hello\");")), directory);
        } finally {
            System.setOut(before);
        }

        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    private static String migratingBy(String statement) {
        return """
                @PyTreeDataclass(version = 2)
                public record TrainState(long step, double rate) {
                    @PyTreeMigration(from = 1)
                    static void up(StateDict state) {
                        %s
                    }
                }
                """.formatted(statement);
    }

    /** Saves state as another program would: nothing tells of which versions it is. */
    private void saveRaw(StateDict state, long step) throws IOException {
        Files.createDirectories(directory);
        Files.write(CheckpointManager.builder(directory).build().file(Step.of(step)), PyTrees.toBytes(state));
    }
}
