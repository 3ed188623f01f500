package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exit codes, and the one line on standard error. */
class FailuresTest {
    private static final String[] INSPECT = {
        "inspect", "--json", Fixtures.checkpoint("dtypes").toString()
    };

    @TempDir
    Path directory;

    @Test
    void aTruncatedFileIsDamage() throws IOException {
        assertFails(1, "truncated", "inspect", Fixtures.truncated(directory));
    }

    @Test
    void aFileThatFlaxDidNotWriteIsDamage() throws IOException {
        Path text = Files.writeString(directory.resolve("notes.txt"), "no checkpoint at all");

        assertFails(1, "notes.txt", "inspect", text);
    }

    @Test
    void aMissingFileIsUnreadable() {
        Path missing = directory.resolve("missing");

        assertFails(2, "there is no file or directory " + missing, "verify", missing);
        assertFails(2, "there is no directory " + missing, "steps", missing);
        assertFails(2, "there is no directory " + missing, "prune", missing, "--keep", "1");
        assertFails(2, "there is no file or directory " + missing, "inspect", missing);
    }

    @Test
    void aDirectoryWithoutCheckpointsIsUnreadable() {
        assertFails(2, "there is no checkpoint named checkpoint_<step> in " + directory, "inspect", directory);
        assertFails(2, "there is no checkpoint named checkpoint_<step> in " + directory, "steps", directory);
        assertFails(2, "there is no checkpoint named checkpoint_<step> in " + directory, "steps", "--json", directory);
        assertFails(2, "there is no checkpoint named checkpoint_<step> in " + directory, "verify", directory);
        assertFails(
                2, "there is no checkpoint named checkpoint_<step> in " + directory, "prune", directory, "--keep", "1");
    }

    @Test
    void aMissingStepIsUnreadableAndTheOthersAreNamed() throws IOException {
        Fixtures.copyTo(directory, "1", "2.5");

        assertFails(
                2, "there is no step 7 in " + directory + "; there are 1, 2.5", "inspect", directory, "--step", "7");
    }

    @Test
    void anOrbaxCheckpointIsUnreadable() throws IOException {
        Path orbax = Files.createDirectory(directory.resolve("checkpoint_0"));
        Files.writeString(orbax.resolve("_METADATA"), "{}");

        assertFails(2, "Orbax", "inspect", orbax);
        assertFails(2, "Orbax", "inspect", directory);
    }

    @Test
    void anUnknownOptionIsWrongUsage() {
        assertFails(
                2,
                "Unknown option: '--jsn' (did you mean --json?); see pytree4j inspect --help",
                "inspect",
                directory,
                "--jsn");
    }

    @Test
    void aMissingCommandIsWrongUsage() {
        assertFails(2, "Missing required subcommand; see pytree4j --help");
    }

    @Test
    void aStepThatIsNoNumberIsWrongUsage() throws IOException {
        Fixtures.copyTo(directory, "1");

        assertFails(2, "--step takes a number", "inspect", directory, "--step", "last");
    }

    @Test
    void anEmptyPathIsWrongUsage() {
        assertFails(2, "the path is empty", "inspect", "");
    }

    @Test
    void aStepOfAFileIsWrongUsage() {
        assertFails(2, "--step chooses from a directory", "inspect", Fixtures.checkpoint("guide"), "--step", "1");
    }

    @Test
    void aPrefixThatWouldEatTheStepIsWrongUsage() {
        assertFails(2, "--prefix: ", "steps", directory, "--prefix", "checkpoint_1");
    }

    @Test
    void theStepsOfAFileAreWrongUsage() {
        assertFails(2, "is no directory; pytree4j inspect", "steps", Fixtures.checkpoint("guide"));
        assertFails(2, "is no directory; pytree4j inspect", "prune", Fixtures.checkpoint("guide"), "--keep", "1");
    }

    @Test
    void aBrokenPipeEndsQuietly() {
        StringWriter err = new StringWriter();

        int exitCode = runInto(failingWith("Broken pipe"), err, INSPECT);

        assertEquals("", err.toString());
        assertEquals(0, exitCode);
    }

    /** Which would say that nothing is damaged. */
    @Test
    void aBrokenPipeEndsNoVerificationWell() {
        StringWriter err = new StringWriter();

        int exitCode = runInto(
                failingWith("Broken pipe"),
                err,
                "verify",
                Fixtures.checkpoint("guide").toString());

        assertEquals(1, err.toString().lines().count(), err::toString);
        assertTrue(err.toString().contains("not everything is verified"), err::toString);
        assertEquals(2, exitCode);
    }

    @Test
    void anUnreadableDirectoryIsSaid() throws IOException {
        Fixtures.copyTo(directory, "1");
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(directory);
        try {
            Files.setPosixFilePermissions(directory, Set.of());
            Assumptions.assumeFalse(Files.isReadable(directory), "this user may read everything");
            for (String command : new String[] {"steps", "verify", "verify --json", "inspect", "prune --keep=1"}) {
                List<Object> arguments = new ArrayList<>(List.of(command.split(" ")));
                arguments.add(directory);
                assertFails(2, "cannot list the checkpoints in " + directory, arguments.toArray());
            }
        } finally {
            Files.setPosixFilePermissions(directory, before);
        }
    }

    @Test
    void aFullDiskIsReportedOnce() {
        StringWriter err = new StringWriter();

        int exitCode = runInto(failingWith("No space left on device"), err, INSPECT);

        assertEquals(
                "pytree4j: cannot write the output: No space left on device" + System.lineSeparator(), err.toString());
        assertEquals(2, exitCode);
    }

    @Test
    void aFullDiskIsReportedForTheVersionToo() {
        StringWriter err = new StringWriter();

        int exitCode = runInto(failingWith("No space left on device"), err, "--version");

        assertEquals(1, err.toString().lines().count(), err::toString);
        assertEquals(2, exitCode);
    }

    private static int runInto(OutputStream stream, StringWriter err, String... args) {
        PrintWriter out = new PrintWriter(new StandardOutput(stream), false, StandardCharsets.UTF_8);
        return Main.run(args, out, new PrintWriter(err));
    }

    private static OutputStream failingWith(String message) {
        return new OutputStream() {
            @Override
            public void write(int singleByte) throws IOException {
                throw new IOException(message);
            }
        };
    }

    private static void assertFails(int exitCode, String message, Object... args) {
        CommandRun run = CommandRun.of(args);

        assertTrue(run.err().startsWith("pytree4j: ") && run.err().contains(message), run::err);
        assertEquals(1, run.err().lines().count());
        assertEquals("", run.out());
        assertEquals(exitCode, run.exitCode());
    }
}
