package io.github.pytree4j.samples.evolution;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The program as it was with one version of the class. Classes of one name cannot be in one virtual machine's class path twice,
 * so that each runs in one of its own, as it did then.
 *
 * @param classes what was compiled of that version
 * @param main the name of the class whose {@code main} runs
 */
record VersionedProgram(Path classes, String main) {

    /** Runs it to its end, with this one's input and output; returns whether it went well. */
    boolean run(Path... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", classes + File.pathSeparator + libraries(), main));
        for (Path argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }

    /** Where this virtual machine finds the runtime: among its modules, or on its class path. */
    private String libraries() {
        return VersionedProgram.class.getModule().isNamed()
                ? Objects.requireNonNull(System.getProperty("jdk.module.path"))
                : Objects.requireNonNull(System.getProperty("java.class.path"));
    }
}
