package io.github.pytree4j.benchmarks.compare;

import io.github.pytree4j.benchmarks.compare.ChildProcess.FailedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Python with some of the peers: the one that the environment variable PYTREE4J_PYTHON names, or one that is made in the folder
 * of raw results, if its packages can be had.
 */
final class Python {
    private static final String VARIABLE = "PYTREE4J_PYTHON";
    private static final String SCRIPT = "peers.py";

    private final String program;
    private final Path script;
    private final Map<String, String> versions = new LinkedHashMap<>();

    private Python(String program, Path script) {
        this.program = program;
        this.script = script;
    }

    /** The one that can be had, if any. */
    static Optional<Python> find(Settings settings) throws IOException {
        Path script = Files.createDirectories(settings.raw()).resolve(SCRIPT);
        try (InputStream source = Python.class.getResourceAsStream("/io/github/pytree4j/benchmarks/" + SCRIPT)) {
            Files.copy(source, script, StandardCopyOption.REPLACE_EXISTING);
        }
        ChildProcess process =
                new ChildProcess(settings.raw().resolve("log").resolve("python.txt"), Duration.ofMinutes(10));
        try {
            String named = System.getenv(VARIABLE);
            Python python = new Python(named == null ? made(settings.raw(), process) : named, script);
            for (String line : process.run(List.of(python.program, script.toString(), "VERSIONS"))) {
                String[] cells = line.split("\t", 2);
                python.versions.put(cells[0], cells[1]);
            }
            return Optional.of(python);
        } catch (FailedException | IOException e) {
            Progress.say("no Python with peers, who are left out: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static String made(Path raw, ChildProcess process) throws IOException, FailedException {
        Path folder = raw.resolve("python");
        Path program = folder.resolve("bin").resolve("python");
        if (Files.notExists(program)) {
            Progress.say("making a Python, since " + VARIABLE + " names none");
            process.run(List.of("python3", "-m", "venv", folder.toString()));
        }
        process.run(List.of(
                program.toString(),
                "-m",
                "pip",
                "install",
                "-q",
                "--retries",
                "0",
                "flax",
                "orbax-checkpoint",
                "safetensors"));
        return program.toString();
    }

    /** What is there: {@code python} itself, and each contender, with their versions. */
    Map<String, String> versions() {
        return versions;
    }

    /** The command that has a contender work on trees. */
    List<String> command(List<String> arguments) {
        return Stream.concat(Stream.of(program, script.toString()), arguments.stream())
                .toList();
    }
}
