package io.github.pytree4j.samples;

import io.github.pytree4j.samples.support.ChildJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What became of a program that ran in a virtual machine of its own.
 *
 * @param exitCode its exit code
 * @param out all it printed on stdout
 * @param err all it printed on stderr
 */
public record Run(int exitCode, String out, String err) {

    /** Runs {@code main} to its end. */
    public static Run of(Class<?> main, List<String> arguments, String... jvmOptions)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", null);
        Path err = Files.createTempFile("err", null);
        try {
            ProcessBuilder builder = ChildJvm.running(main, arguments);
            builder.command().addAll(1, List.of(jvmOptions));
            int exitCode = builder.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start()
                    .waitFor();
            return new Run(exitCode, read(out), read(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
