package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against two processes of real Flax, in the Python that PYTREE4J_PYTHON names. */
@EnabledIfEnvironmentVariable(named = "PYTREE4J_PYTHON", matches = ".+")
class LiveMultihostTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"multihost", "multihost_codecs"})
    void inspectSaysWhatFlaxRestoresOfTheFixtures(String name) throws Exception {
        Multihost.copy(name, directory);

        assertEquals(
                restoredByFlax(3), CommandRun.of("inspect", "--json", directory).out());
    }

    @Test
    void inspectAndConvertGiveWhatFlaxRestoresOfWhatItSaved() throws Exception {
        flax("save", directory, 5);
        Path converted = directory.resolve("out/checkpoint_0");

        CommandRun inspect = CommandRun.of("inspect", "--json", directory);
        CommandRun convert = CommandRun.of("convert", directory, converted, "--to", "flax");

        String expected = restoredByFlax(5);
        assertEquals(new CommandRun(0, expected, ""), inspect);
        assertEquals(0, convert.exitCode(), convert::toString);
        assertEquals(expected, describedByFlax("plain", converted));
    }

    private String restoredByFlax(int step) throws IOException, InterruptedException {
        return describedByFlax("restore", directory, step);
    }

    private String describedByFlax(Object... command) throws IOException, InterruptedException {
        Path described = directory.resolve("described.json");
        List<Object> arguments = new ArrayList<>(List.of(command));
        arguments.add(described);
        flax(arguments.toArray());
        return Files.readString(described);
    }

    private static void flax(Object... command) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                System.getenv("PYTREE4J_PYTHON"),
                Fixtures.resource("live/flax_multihost.py").toString()));
        for (Object argument : command) {
            arguments.add(argument.toString());
        }
        Process python = new ProcessBuilder(arguments).redirectErrorStream(true).start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, python.waitFor(), () -> arguments + " failed:\n" + said);
    }
}
