package io.github.pytree4j.samples.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.samples.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide as a process of its own. */
class GuideMainTest {

    @Test
    void refusesADirectoryThatHoldsCheckpointsAlready(@TempDir Path directory) throws Exception {
        Files.createFile(directory.resolve("checkpoint_7"));
        Run run = Run.of(Guide.class, List.of(directory.toString()));
        assertEquals(2, run.exitCode());
        assertEquals(
                directory + " holds checkpoints already: name a directory without any",
                run.err().strip());
    }

    @Test
    void answersAMistypedArgumentWithItsUsage() throws Exception {
        Run run = Run.of(Guide.class, List.of("--dir"));
        assertEquals(2, run.exitCode());
        assertEquals("Usage: Guide [DIRECTORY]", run.err().strip());
    }

    @Test
    void aPlainSaveAndRestoreInAFreshVirtualMachinePrintsNothingOnStderr(@TempDir Path directory) throws Exception {
        Run run = Run.of(Guide.class, List.of(directory.toString()));
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
    }

    @Test
    void deletesTheTemporaryDirectoryThatItUses(@TempDir Path temporary) throws Exception {
        Run run = Run.of(Guide.class, List.of(), "-Djava.io.tmpdir=" + temporary);
        assertEquals(0, run.exitCode(), run.err());
        try (var left = Files.list(temporary)) {
            assertTrue(left.filter(file -> file.toString().contains("flax"))
                    .findAny()
                    .isEmpty());
        }
    }
}
