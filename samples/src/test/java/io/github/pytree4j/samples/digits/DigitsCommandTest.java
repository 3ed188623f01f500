package io.github.pytree4j.samples.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class DigitsCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"--stepz 10", "--steps ten", "--steps 0", "--stop-after 0", "--demo --stop-after 5", "10"})
    void mistypedArgumentsAreAnsweredWithTheUsage(String arguments) {
        assertEquals(2, execute(arguments.split(" ", -1)));
        assertTrue(err.toString().contains("Usage: digits"), err.toString());
        assertFalse(err.toString().contains("\tat "), err.toString());
    }

    @Test
    void aDamagedCheckpointIsToldInOneMessageWithoutAStackTrace() throws IOException {
        Files.writeString(directory.resolve("checkpoint_50"), "not a checkpoint");
        assertEquals(1, execute("--dir", directory.toString(), "--steps", "60"));
        assertTrue(err.toString().contains("checkpoint_50"), err.toString());
        assertFalse(err.toString().contains("\tat "), err.toString());
    }

    @Test
    void aFinishedTrainingIsEvaluatedAgainWithoutFurtherSteps() {
        execute("--dir", directory.toString(), "--steps", "60");
        String first = out.toString();
        out.getBuffer().setLength(0);
        assertEquals(0, execute("--dir", directory.toString(), "--steps", "60"));
        assertEquals(first.replace("starting at step 0", "resumed at step 60"), out.toString());
    }

    private int execute(String... arguments) {
        CommandLine command = Digits.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
