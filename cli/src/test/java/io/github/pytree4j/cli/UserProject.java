package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.CheckpointMetadata;
import io.github.pytree4j.checkpoint.Step;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes of a user of this library, compiled with the annotation processor.
 *
 * @param classes where they are
 */
record UserProject(Path classes) {
    private static final Pattern TYPE = Pattern.compile("public \\w+ (\\w+)");

    private static final String HEADER = """
            package com.example;

            import io.github.pytree4j.annotations.PyTreeDataclass;
            import io.github.pytree4j.annotations.PyTreeField;
            import io.github.pytree4j.annotations.PyTreeMigration;
            import io.github.pytree4j.array.NdArray;
            import io.github.pytree4j.state.StateDict;
            import java.util.List;

            """;

    /** A record in its first version. */
    static final String VERSION_1 = """
            @PyTreeDataclass(version = 1)
            public record TrainState(long step, double rate) {
                public static TrainState example() {
                    return new TrainState(7, 0.5);
                }
            }
            """;

    /** The same in its second version, with a component of another name and a new one. */
    static final String VERSION_2 = """
            @PyTreeDataclass(version = 2)
            public record TrainState(
                    long step,
                    @PyTreeField(formerly = "rate") double speed,
                    @PyTreeField(orElse = "0.9") double momentum) {
                public static TrainState example() {
                    return new TrainState(8, 0.25, 0.8);
                }
            }
            """;

    /** Compiles public types of the package {@code com.example} into a new folder of {@code home}. */
    static UserProject compile(Path home, String... sources) throws IOException {
        Path folder = Files.createTempDirectory(home, "project");
        Path classes = Files.createDirectory(folder.resolve("classes"));
        List<String> arguments =
                new ArrayList<>(List.of("-d", classes.toString(), "-classpath", path(), "-processorpath", path()));
        for (String source : sources) {
            Matcher type = TYPE.matcher(source);
            if (!type.find()) {
                throw new IllegalArgumentException("no public type in " + source);
            }
            Path file = folder.resolve(type.group(1) + ".java");
            arguments.add(Files.writeString(file, HEADER + source).toString());
        }
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int exitCode = ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments.toArray(String[]::new));
        assertEquals(0, exitCode, said::toString);
        return new UserProject(classes);
    }

    /** All that these tests can see: the runtime, the annotations, and the processor. */
    private static String path() {
        return Stream.of("jdk.module.path", "java.class.path")
                .map(name -> System.getProperty(name, ""))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Saves the {@code example()} of {@code com.example.TrainState} as these steps. */
    UserProject save(Path directory, long... steps) throws Exception {
        for (long step : steps) {
            save(directory, step, CheckpointMetadata.none());
        }
        return this;
    }

    /** As {@link #save(Path, long...)}, with metrics and notes. */
    Path save(Path directory, long step, CheckpointMetadata metadata) throws Exception {
        try (ClassPathLoader loader = new ClassPathLoader(new ClassPath(List.of(classes)));
                CheckpointManager checkpoints =
                        CheckpointManager.builder(directory).keep(100).build()) {
            Object state = loader.loadClass("com.example.TrainState")
                    .getMethod("example")
                    .invoke(null);
            return checkpoints.save(Step.of(step), state, metadata);
        }
    }
}
