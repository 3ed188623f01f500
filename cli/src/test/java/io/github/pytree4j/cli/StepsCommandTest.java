package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepsCommandTest {
    @TempDir
    Path directory;

    @Test
    void listsStepsInNumericOrder() throws IOException {
        Fixtures.copyTo(directory, "11", "1e1", "1", "0.001", "-2", "-3.0");

        CommandRun run = CommandRun.of("steps", directory);

        List<String> steps = run.out()
                .lines()
                .map(line -> line.strip().replaceFirst(" .*", ""))
                .toList();
        assertEquals(List.of("-3.0", "-2", "0.001", "1", "1e1", "11"), steps);
        assertEquals(0, run.exitCode());
    }

    @Test
    void printsSizeAndTimeAndMarksTheLatest() throws IOException {
        Fixtures.copyTo(directory, "2", "10");
        setTime("checkpoint_2", "2026-01-02T03:04:05.678Z");
        setTime("checkpoint_10", "2026-01-01T00:00:00Z");

        CommandRun run = CommandRun.of("steps", directory);

        assertEquals("""
                 2  260 B  2026-01-02T03:04:05Z  unverified
                10  260 B  2026-01-01T00:00:00Z  unverified  latest
                """, run.out());
    }

    @Test
    void countsMultiHostArraysToTheirStep() throws IOException {
        Fixtures.copyTo(directory, "0");
        setTime("checkpoint_0", "2026-01-01T00:00:00Z");
        Path arrays = Files.createDirectories(directory.resolve("checkpoint_0_gda/kernel"));
        Files.write(arrays.resolve("0.0"), new byte[100]);

        CommandRun run = CommandRun.of("steps", directory);

        assertEquals("0  360 B  2026-01-01T00:00:00Z  unverified  latest\n", run.out());
    }

    @Test
    void leavesOutWhatIsNoCheckpointOfThePrefix() throws IOException {
        Fixtures.copyTo(directory, "3", "tmp", "3.orbax-checkpoint-tmp-1");
        Files.writeString(directory.resolve("best_4"), "");
        setTime("checkpoint_3", "2026-01-01T00:00:00Z");

        CommandRun run = CommandRun.of("steps", directory);

        assertEquals("3  260 B  2026-01-01T00:00:00Z  unverified  latest\n", run.out());
    }

    private void setTime(String name, String time) throws IOException {
        Files.setLastModifiedTime(directory.resolve(name), FileTime.from(Instant.parse(time)));
    }
}
