package io.github.pytree4j.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** The sources that the tests compile, and how they do it. */
public final class Sources {
    /** Where native-image looks for what this processor writes. */
    static final String REACHABILITY = "META-INF/native-image/io.github.pytree4j";

    private static final Path ROOT = Path.of("src", "test", "resources");

    private Sources() {}

    static Path folder(String name) {
        return ROOT.resolve(name);
    }

    static List<Path> in(String folder) {
        try (Stream<Path> files = Files.list(folder(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles for Java 17, with the annotation processor and before it {@code others}. */
    static Compilation compile(List<JavaFileObject> sources, Processor... others) {
        return compile(sources, "-Xlint:all", others);
    }

    /** The same with another choice of warnings, each of which is an error. */
    static Compilation compile(List<JavaFileObject> sources, String lint, Processor... others) {
        return Compiler.javac()
                .withOptions(lint, "-Werror", "--release", "17")
                .withProcessors(Stream.concat(Stream.of(others), Stream.of(new PyTreeProcessor()))
                        .toList())
                .compile(sources);
    }

    /** The same with a further option. */
    static Compilation compileWith(String option, List<JavaFileObject> sources) {
        return Compiler.javac()
                .withOptions("-Xlint:all", "-Werror", "--release", "17", option)
                .withProcessors(new PyTreeProcessor())
                .compile(sources);
    }

    /** The same for sources that need the classes in {@code directory}. */
    static Compilation compileOnClassPath(List<JavaFileObject> sources, Path directory) {
        List<File> classPath = Stream.concat(
                        Stream.of(directory.toFile()),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                                .map(File::new))
                .toList();
        return compileOnlyWith(classPath, sources);
    }

    /** Puts the classes of a compilation where another finds them. */
    static void writeClasses(Compilation compilation, Path directory) throws IOException {
        String folder = '/' + StandardLocation.CLASS_OUTPUT.getName() + '/';
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getName().startsWith(folder)) {
                Path target = directory.resolve(file.getName().substring(folder.length()));
                Files.createDirectories(target.getParent());
                try (InputStream bytes = file.openInputStream()) {
                    Files.copy(bytes, target);
                }
            }
        }
    }

    /** The same on a class path of these alone. */
    static Compilation compileOnlyWith(List<File> classPath, List<JavaFileObject> sources) {
        return Compiler.javac()
                .withClasspath(classPath)
                .withOptions("-Xlint:all", "-Werror", "--release", "17")
                .withProcessors(new PyTreeProcessor())
                .compile(sources);
    }

    /** The same for a module, which finds the runtime as a module, too. */
    static Compilation compileOnModulePath(List<JavaFileObject> sources) {
        return Compiler.javac()
                .withOptions(
                        "-Xlint:all",
                        "-Werror",
                        "--module-path",
                        System.getProperty("java.class.path"),
                        "--release",
                        "17")
                .withProcessors(new PyTreeProcessor())
                .compile(sources);
    }

    /** What the processor wrote, in the order of the names. */
    static List<JavaFileObject> generated(Compilation compilation) {
        return compilation.generatedFiles().stream()
                .filter(file -> file.getKind() == JavaFileObject.Kind.SOURCE)
                .filter(file -> file.getName().startsWith('/' + StandardLocation.SOURCE_OUTPUT.getName()))
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .toList();
    }

    /** The schemas that the processor wrote, by the names of their files. */
    public static SortedMap<String, String> schemas(Compilation compilation) {
        return resources(compilation, "META-INF/pytree4j");
    }

    /** What the processor wrote for native-image, by the names of the codecs. */
    static SortedMap<String, String> reachability(Compilation compilation) {
        return byCodec(resources(compilation, REACHABILITY));
    }

    /** Each file is alone in a folder that is named as the codec. */
    static SortedMap<String, String> byCodec(SortedMap<String, String> files) {
        SortedMap<String, String> byCodec = new TreeMap<>();
        files.forEach((name, text) -> byCodec.put(name.replace("/reflect-config.json", ".json"), text));
        return byCodec;
    }

    private static SortedMap<String, String> resources(Compilation compilation, String name) {
        String folder = '/' + StandardLocation.CLASS_OUTPUT.getName() + '/' + name + '/';
        SortedMap<String, String> resources = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getName().startsWith(folder)) {
                resources.put(file.getName().substring(folder.length()), text(file));
            }
        }
        return resources;
    }

    /** A file of sources. */
    static JavaFileObject source(Path file) {
        try {
            return JavaFileObjects.forResource(file.toUri().toURL());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(JavaFileObject file) {
        try {
            return new String(file.openInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
