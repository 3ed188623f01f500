package io.github.pytree4j.samples.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts further virtual machines like this one: the same Java, with the same module path or class path. */
public final class ChildJvm {
    private ChildJvm() {}

    /** A process that will run {@code main} with {@code arguments}; not started yet. */
    public static ProcessBuilder running(Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (main.getModule().isNamed()) {
            command.addAll(List.of("--module-path", System.getProperty("jdk.module.path")));
            command.addAll(List.of("--module", main.getModule().getName() + "/" + main.getName()));
        } else {
            // The library for Zstandard is native code, of which the JVM warns since JDK 24 unless it is allowed.
            command.add("--enable-native-access=ALL-UNNAMED");
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        }
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }
}
