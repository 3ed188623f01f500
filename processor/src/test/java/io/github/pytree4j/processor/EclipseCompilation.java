package io.github.pytree4j.processor;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/** A run of Eclipse's batch compiler for Java 17, with the annotation processor. */
final class EclipseCompilation {
    private final Path sources;
    private final Path classes;
    private final String output;

    private EclipseCompilation(Path sources, Path classes, String output) {
        this.sources = sources;
        this.classes = classes;
        this.output = output;
    }

    /** Compiles into {@code directory}, on the class path of these tests. */
    static EclipseCompilation of(List<Path> files, Path directory) throws IOException {
        return ofClassPath(files, directory, System.getProperty("java.class.path"));
    }

    /** The same on another class path. */
    static EclipseCompilation ofClassPath(List<Path> files, Path directory, String classPath) throws IOException {
        return run(files, directory, "-cp", classPath);
    }

    /** The same for a module, which finds the runtime as a module, too. */
    static EclipseCompilation ofModule(List<Path> files, Path directory, String processing) throws IOException {
        // Without a class path it would take that of the tests.
        String empty = Files.createDirectories(directory.resolve("empty")).toString();
        return run(files, directory, "-cp", empty, "--module-path", RuntimeJars.asPath(), processing);
    }

    /** @param options come first, since a processor path that stands before a module path is overlooked */
    private static EclipseCompilation run(List<Path> files, Path directory, String... options) throws IOException {
        Path sources = Files.createDirectories(directory.resolve("sources"));
        Path classes = Files.createDirectories(directory.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("--release", "17", "-encoding", "UTF-8", "-Xemacs", "-proceedOnError"));
        // Some of its warnings are a matter of taste that javac does not share, such as unused imports.
        arguments.addAll(List.of("-warn:none", "-warn:+raw,unchecked,deprecation,removal,dep-ann,exports"));
        arguments.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
        arguments.addAll(List.of("-processor", PyTreeProcessor.class.getName()));
        arguments.addAll(List.of("-d", classes.toString(), "-s", sources.toString()));
        files.forEach(file -> arguments.add(file.toString()));
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        BatchCompiler.compile(arguments.toArray(String[]::new), writer, writer, null);
        return new EclipseCompilation(sources, classes, output.toString());
    }

    /** All that it says; nothing if all is well. */
    String output() {
        return output;
    }

    /** Its errors, each after the number of its line where it names one. */
    List<String> errors() {
        List<String> errors = new ArrayList<>();
        for (String line : output.lines().toList()) {
            if (line.matches(".*\\.java:\\d+: error: .*")) {
                errors.add(line.replaceFirst(".*\\.java:(\\d+): error: ", "$1: "));
            } else if (line.matches("\\d+\\. ERROR: .*")) {
                errors.add(line.replaceFirst("\\d+\\. ERROR: ", ""));
            }
        }
        return errors;
    }

    /** The generated sources, by their names without folders. */
    SortedMap<String, String> generated() {
        return texts(sources, false);
    }

    /** The files in a folder of the compiled classes, by their names in it. */
    SortedMap<String, String> resources(String folder) {
        return texts(classes.resolve(folder), true);
    }

    private static SortedMap<String, String> texts(Path root, boolean withFolders) {
        SortedMap<String, String> texts = new TreeMap<>();
        if (!Files.exists(root)) {
            return texts;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path name = withFolders ? root.relativize(file) : file.getFileName();
                texts.put(name.toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
