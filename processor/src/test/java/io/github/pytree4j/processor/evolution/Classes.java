package io.github.pytree4j.processor.evolution;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.github.pytree4j.processor.CompiledClasses;
import io.github.pytree4j.processor.PyTreeProcessor;
import io.github.pytree4j.processor.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Compiles the sources of a moment against the schemas that were committed before, and holds the classes. */
final class Classes {
    private static final String HEAD = """
            package example;
            import io.github.pytree4j.annotations.*;
            import io.github.pytree4j.array.*;
            import io.github.pytree4j.state.*;
            import java.util.*;
            """;
    private static final Pattern VERSION = Pattern.compile("\"version\": ([0-9]+)");

    private final ClassLoader loader;

    private Classes(ClassLoader loader) {
        this.loader = loader;
    }

    /** The classes, which must compile without a warning; their schemas are committed. */
    static Classes compile(Map<String, String> sources, Path schemas) throws IOException {
        Compilation compilation = compilation(sources, schemas);
        if (compilation.status() != Compilation.Status.SUCCESS
                || !compilation.warnings().isEmpty()) {
            throw new AssertionError("does not compile: " + compilation.errors() + compilation.warnings());
        }
        for (Map.Entry<String, String> schema : Sources.schemas(compilation).entrySet()) {
            Matcher version = VERSION.matcher(schema.getValue());
            Path folder =
                    Files.createDirectories(schemas.resolve(schema.getKey().replace(".json", "")));
            Path file = folder.resolve((version.find() ? version.group(1) : "") + ".json");
            if (!Files.exists(file)) {
                Files.writeString(file, schema.getValue());
            }
        }
        return new Classes(new CompiledClasses(compilation));
    }

    /** The messages of the processor's errors. */
    static List<String> errors(Map<String, String> sources, Path schemas) {
        return compilation(sources, schemas, "-proc:only").errors().stream()
                .map(error -> error.getMessage(Locale.ROOT))
                .toList();
    }

    private static Compilation compilation(Map<String, String> sources, Path schemas, String... more) {
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach((name, text) -> files.add(JavaFileObjects.forSourceString("example." + name, HEAD + text)));
        return Compiler.javac()
                .withOptions(Stream.concat(
                                Stream.of("-Xlint:all", "-Werror", "--release", "17", "-Apytree4j.schemas=" + schemas),
                                Stream.of(more))
                        .toArray())
                .withProcessors(new PyTreeProcessor())
                .compile(files);
    }

    Class<?> named(String name) throws ReflectiveOperationException {
        return loader.loadClass("example." + name);
    }

    /** What a static method of the class {@code Values} returns. */
    Object value(String method) throws ReflectiveOperationException {
        var values = named("Values").getDeclaredMethod(method);
        values.setAccessible(true);
        return values.invoke(null);
    }
}
