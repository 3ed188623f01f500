package io.github.pytree4j.tests.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs of these tests in processes of their own. */
public final class JavaProcess {
    private JavaProcess() {}

    /** The command that runs the {@code main} of a class. */
    public static List<String> command(Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
