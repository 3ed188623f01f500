package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Pipes, devices and directories where a file is meant: one line, at once, and nothing replaced. */
@DisabledOnOs(OS.WINDOWS)
// A limit, so that waiting for a pipe for ever fails the test.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SpecialFilesTest {
    @TempDir
    Path directory;

    @Test
    void aPipeIsUnreadable() throws Exception {
        Path pipe = pipe("checkpoint_0");

        assertRefused("is neither a file nor a directory", "inspect", pipe);
        assertRefused("is neither a file nor a directory", "inspect", "--json", pipe);
        assertRefused("is neither a file nor a directory", "inspect", directory);
        assertRefused("is neither a file nor a directory", "verify", pipe);
        assertRefused("is no directory", "steps", pipe);
        assertRefused("is no directory", "prune", pipe, "--keep", "1");
        assertRefused("is neither a file nor a directory", "convert", pipe, directory.resolve("copy"), "--to", "flax");
        assertFalse(Files.exists(directory.resolve("copy")));
    }

    @Test
    void aPipeAmongTheStepsDoesNotHideTheOthers() throws Exception {
        Fixtures.copyTo(directory, "0");
        pipe("checkpoint_1");

        for (String command : new String[] {"steps", "verify"}) {
            CommandRun run = CommandRun.of(command, directory);

            assertTrue(run.out().matches("(?s)0 .* unverified.*\n1 .* UNREADABLE.*"), run::out);
            assertEquals(2, run.exitCode());
        }
    }

    @Test
    void aDeviceIsUnreadable() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("checkpoint_0"), Path.of("/dev/zero"));

        assertRefused("is neither a file nor a directory", "inspect", "/dev/zero");
        assertRefused("is neither a file nor a directory", "inspect", link);
        Files.delete(link);
    }

    @Test
    void aStepThatIsADirectoryIsUnreadable() throws IOException {
        Path step = Files.createDirectory(directory.resolve("checkpoint_0"));

        assertRefused("there is no checkpoint named checkpoint_<step>", "inspect", step);
        assertRefused("there is no checkpoint named checkpoint_<step>", "steps", step);
    }

    @Test
    void nothingButAFileIsReplaced() throws Exception {
        Path pipe = pipe("pipe");
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("/dev/null"));

        for (Path destination : new Path[] {pipe, link}) {
            assertRefused(
                    "is a pipe or a device, which is never replaced",
                    "convert",
                    Fixtures.checkpoint("guide"),
                    destination,
                    "--to",
                    "flax",
                    "--overwrite");
            assertFalse(Files.isRegularFile(destination));
            Files.delete(destination);
        }
    }

    private Path pipe(String name) throws IOException, InterruptedException {
        Path pipe = directory.resolve(name);
        Process process = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "mkfifo does not end");
        assertEquals(0, process.exitValue(), "mkfifo fails");
        return pipe;
    }

    private static void assertRefused(String message, Object... args) {
        CommandRun run = CommandRun.of(args);

        assertTrue(run.err().startsWith("pytree4j: ") && run.err().contains(message), run::err);
        assertEquals(1, run.err().lines().count(), run::err);
        assertEquals("", run.out());
        assertEquals(2, run.exitCode());
    }
}
