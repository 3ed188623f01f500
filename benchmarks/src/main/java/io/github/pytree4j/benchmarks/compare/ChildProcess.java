package io.github.pytree4j.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs other programs to their ends. */
final class ChildProcess {
    private final Path log;
    private final Duration patience;

    /**
     * @param log where what they print on standard error is kept, each in the place of the one before
     * @param patience after how long one is ended
     */
    ChildProcess(Path log, Duration patience) {
        this.log = log;
        this.patience = patience;
    }

    /** Why a program gave no result. */
    static final class FailedException extends Exception {
        private static final long serialVersionUID = 1;

        private final String reason;

        FailedException(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /** The lines that the program prints. */
    List<String> run(List<String> command) throws IOException, FailedException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        Path output = Files.createTempFile("pytree4j", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(log.toFile())
                    .start();
            if (!ended(process)) {
                throw new FailedException("over " + patience.toSeconds() + " s");
            }
            if (process.exitValue() != 0) {
                throw new FailedException("failed with exit code " + process.exitValue());
            }
            return Files.readAllLines(output);
        } finally {
            Files.delete(output);
        }
    }

    private boolean ended(Process process) {
        try {
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
            end(process);
            return false;
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a process ran", e);
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** The command that runs a main class in another JVM, like this one. */
    static List<String> java(List<String> options, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(tool("java"), "-cp", System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(main.getName());
        command.addAll(arguments);
        return command;
    }

    /** The file of a program of this JDK. */
    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
