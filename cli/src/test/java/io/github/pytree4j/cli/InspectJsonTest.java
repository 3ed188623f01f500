package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InspectJsonTest {

    static List<String> checkpoints() throws IOException {
        return Fixtures.names();
    }

    @ParameterizedTest
    @MethodSource("checkpoints")
    void printsWhatPythonSaysOfTheSameFile(String name) throws IOException {
        CommandRun run = CommandRun.of("inspect", "--json", Fixtures.checkpoint(name));

        assertEquals(Files.readString(Fixtures.resource("flax/" + name + ".json")), run.out());
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
    }

    @Test
    void takesTheNewestCheckpointOfADirectory(@TempDir Path directory) throws IOException {
        Files.copy(Fixtures.checkpoint("leaf_int"), directory.resolve("checkpoint_11"));
        Files.copy(Fixtures.checkpoint("leaf_array"), directory.resolve("checkpoint_2"));

        CommandRun run = CommandRun.of("inspect", "--json", directory);

        assertTrue(run.out().contains("\"kind\": \"int\""), run::out);
    }

    @Test
    void takesTheStepThatIsAskedFor(@TempDir Path directory) throws IOException {
        Files.copy(Fixtures.checkpoint("leaf_int"), directory.resolve("checkpoint_-1.5"));
        Files.copy(Fixtures.checkpoint("leaf_array"), directory.resolve("checkpoint_2"));

        CommandRun run = CommandRun.of("inspect", directory, "--step", "-1.5", "--json");

        assertTrue(run.out().contains("\"kind\": \"int\""), run::out);
    }

    @Test
    void findsAStepUnderAnotherSpelling(@TempDir Path directory) throws IOException {
        Files.copy(Fixtures.checkpoint("leaf_int"), directory.resolve("checkpoint_1.0"));
        Files.copy(Fixtures.checkpoint("leaf_array"), directory.resolve("checkpoint_2"));

        CommandRun run = CommandRun.of("inspect", directory, "--step", "1", "--json");

        assertTrue(run.out().contains("\"kind\": \"int\""), run::out);
    }

    @Test
    void takesCheckpointsOfAnotherPrefix(@TempDir Path directory) throws IOException {
        Files.copy(Fixtures.checkpoint("leaf_int"), directory.resolve("best_1"));

        CommandRun run = CommandRun.of("inspect", directory, "--prefix", "best_", "--json");

        assertTrue(run.out().contains("\"kind\": \"int\""), run::out);
    }
}
