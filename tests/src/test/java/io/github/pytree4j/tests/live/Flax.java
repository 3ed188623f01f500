package io.github.pytree4j.tests.live;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Real Flax, in the Python that the environment variable PYTREE4J_PYTHON names; see flax_side.py for its commands. */
final class Flax {
    static final String PYTHON = "PYTREE4J_PYTHON";

    private final Path script;
    private final Path errors;

    Flax(Path workingDirectory) throws IOException {
        script = workingDirectory.resolve("flax_side.py");
        errors = workingDirectory.resolve("flax_side.err");
        try (InputStream source = Flax.class.getResourceAsStream("/live/flax_side.py")) {
            Files.copy(source, script);
        }
    }

    /** Runs a command and returns the lines that it prints. */
    List<String> run(Object... command) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(System.getenv(PYTHON), script.toString()));
        for (Object argument : command) {
            arguments.add(argument.toString());
        }
        Process python =
                new ProcessBuilder(arguments).redirectError(errors.toFile()).start();
        String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (python.waitFor() != 0) {
            throw new AssertionError(arguments + " failed:\n" + Files.readString(errors));
        }
        return output.lines().toList();
    }
}
