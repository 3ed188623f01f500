package io.github.pytree4j.samples.multihost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.samples.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the processes as a user does, and looks at what they print and leave. */
@Timeout(120)
class MultihostTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/github/pytree4j/samples/multihost/multihost.txt");

    @TempDir
    private static Path directory;

    private static Run run;

    @BeforeAll
    static void runTheDemonstration() throws Exception {
        run = Run.of(Multihost.class, List.of(directory.toString()));
    }

    @Test
    void endsWellAndPrintsWhatTheGoldenFileSays() throws IOException {
        String output = run.out().replace(System.lineSeparator(), "\n").replace(directory.toString(), "<directory>");
        if (Boolean.getBoolean("pytree4j.goldens.update")) {
            Files.writeString(GOLDEN, output);
        }
        assertEquals("", run.err());
        assertEquals(Files.readString(GOLDEN), output, "if it should differ, run with -Dpytree4j.goldens.update=true");
        assertEquals(0, run.exitCode());
    }

    @Test
    void leavesTheCheckpointsAndNothingOfTheSaveThatFailed() throws IOException {
        assertEquals(
                List.of(
                        ".pytree4j",
                        "checkpoint_1",
                        "checkpoint_1_gda",
                        "checkpoint_2",
                        "checkpoint_2_gda",
                        "checkpoint_3",
                        "checkpoint_3_gda"),
                filesIn("checkpoints"));
        assertEquals(
                List.of("checkpoint_1.manifest", "checkpoint_2.manifest", "checkpoint_3.manifest", "lock"),
                filesIn("checkpoints/.pytree4j"));
    }

    @Test
    void eachCheckpointHasAsManyChunksAsItsMeshHasDevices() throws IOException {
        assertEquals(
                List.of(".zarray", "0.0", "0.1", "1.0", "1.1", "2.0", "2.1", "3.0", "3.1"),
                filesIn("checkpoints/checkpoint_1_gda/weights"));
        assertEquals(List.of(".zarray", "0.0", "1.0"), filesIn("checkpoints/checkpoint_3_gda/weights"));
    }

    @Test
    void answersAMissingArgumentWithItsUsage() throws Exception {
        Run mistake = Run.of(Multihost.class, List.of());
        assertEquals(2, mistake.exitCode());
        assertEquals("Usage: Multihost DIRECTORY", mistake.err().strip());
    }

    private static List<String> filesIn(String folder) throws IOException {
        try (var files = Files.list(directory.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList());
        }
    }
}
