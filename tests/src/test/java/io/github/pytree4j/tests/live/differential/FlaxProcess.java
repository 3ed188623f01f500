package io.github.pytree4j.tests.live.differential;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One Python with real Flax, which answers questions line by line; server.py has the commands. Its files are temporary. */
final class FlaxProcess implements AutoCloseable {
    static final String PYTHON = "PYTREE4J_PYTHON";

    private static final List<String> SCRIPTS = List.of("server.py", "notation.py", "trees.py", "foreign.py");

    private final Path directory;
    private final Process process;
    private final Path errors;
    private final Writer questions;
    private final BufferedReader answers;

    FlaxProcess() throws IOException {
        directory = Files.createTempDirectory("flax");
        for (String script : SCRIPTS) {
            try (InputStream source = FlaxProcess.class.getResourceAsStream("/live/differential/" + script)) {
                Files.copy(source, directory.resolve(script));
            }
        }
        errors = directory.resolve("server.err");
        ProcessBuilder python = new ProcessBuilder(
                System.getenv(PYTHON), "-B", directory.resolve("server.py").toString());
        process = python.redirectError(errors.toFile()).start();
        questions = process.outputWriter();
        answers = process.inputReader();
    }

    /** The words of Flax's answer. The first is "refused" if it threw; the second is then the message. */
    List<String> ask(String command, Object... arguments) throws IOException {
        questions.write(command);
        for (Object argument : arguments) {
            questions.write("\t" + argument);
        }
        questions.write("\n");
        questions.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new AssertionError("Flax died:\n" + Files.readString(errors));
        }
        return List.of(answer.split("\t", -1));
    }

    /** The first word of the answer. */
    String askWord(String command, Object... arguments) throws IOException {
        return ask(command, arguments).get(0);
    }

    @Override
    public void close() throws IOException {
        questions.close();
        process.destroy();
        for (String script : SCRIPTS) {
            Files.delete(directory.resolve(script));
        }
        Files.delete(errors);
        Files.delete(directory);
    }
}
