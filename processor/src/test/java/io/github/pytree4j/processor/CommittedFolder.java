package io.github.pytree4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** A folder of committed schemas, and compilations that are compared with it. Each source is the record {@code State}. */
final class CommittedFolder {
    private static final String HEAD = "package example; import io.github.pytree4j.annotations.*; import java.util.*; ";
    private static final Pattern VERSION = Pattern.compile("\"version\": ([0-9]+)");

    private final Path folder;

    CommittedFolder(Path folder) {
        this.folder = folder;
    }

    /** Where a version of the record is. */
    Path file(int version) {
        return folder.resolve("example.State").resolve(version + ".json");
    }

    /** Commits the schemas of all records in a source that have a version. */
    CommittedFolder commit(String source) throws IOException {
        Compilation compilation = Sources.compile(List.of(state(source)));
        assertThat(compilation).succeededWithoutWarnings();
        for (Map.Entry<String, String> schema : Sources.schemas(compilation).entrySet()) {
            Matcher version = VERSION.matcher(schema.getValue());
            if (!version.find()) {
                throw new AssertionError(schema);
            }
            if (version.group(1).equals("0")) {
                continue;
            }
            Path home = folder.resolve(schema.getKey().replace(".json", ""));
            Files.createDirectories(home);
            Files.writeString(home.resolve(version.group(1) + ".json"), schema.getValue());
        }
        return this;
    }

    /** The errors of a compilation with this folder, each after the number of its line; the folder is called {@code schemas}. */
    List<String> errors(String source) {
        return texts(compile(source).errors());
    }

    List<String> notes(String source) {
        return texts(compile(source).notes());
    }

    Compilation compile(String source) {
        return Sources.compileWith("-Apytree4j.schemas=" + folder, List.of(state(source)));
    }

    static JavaFileObject state(String source) {
        return JavaFileObjects.forSourceString("example.State", HEAD + source);
    }

    private List<String> texts(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.stream()
                .map(diagnostic -> diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT))
                .map(text -> text.replace("\n    ", "\n  ")) // The compiler has indented what was indented.
                .map(text -> text.replace(folder.toString(), "schemas").replace('\\', '/'))
                .toList();
    }
}
