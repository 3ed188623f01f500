package io.github.pytree4j.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that cannot be written is an error of the record that it is for, which names the file. Files lie in the way here. */
class UnwritableFilesTest {
    @TempDir
    Path directory;

    private Path sources;
    private Path classes;

    @BeforeEach
    void makeFolders() throws IOException {
        sources = Files.createDirectory(directory.resolve("sources"));
        classes = Files.createDirectory(directory.resolve("classes"));
    }

    @Test
    void aCodec() throws IOException {
        Files.createFile(sources.resolve("example"));
        assertEquals(1, errors().size());
        assertError(0, "PT007: cannot write example.StateCodec (", "): make the folder of generated sources writable");
    }

    @Test
    void aFileBesideTheClasses() throws IOException {
        Files.createFile(classes.resolve("META-INF"));
        assertEquals(2, errors().size());
        assertError(
                0,
                "PT008: cannot write META-INF/pytree4j/example.State.json (",
                "): make the folder of compiled classes writable");
        assertError(
                1,
                "PT008: cannot write META-INF/native-image/io.github.pytree4j/example.StateCodec/reflect-config.json (",
                "): make the folder of compiled classes writable");
    }

    private void assertError(int index, String start, String end) throws IOException {
        Diagnostic<? extends JavaFileObject> error = errors().get(index);
        String message = error.getMessage(Locale.ROOT);
        assertTrue(message.startsWith(start) && message.endsWith(end), message);
        assertEquals(2, error.getLineNumber());
    }

    private List<Diagnostic<? extends JavaFileObject>> errors() throws IOException {
        JavaFileObject state = CommittedFolder.state("\n@PyTreeDataclass record State(int a) {}");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(sources));
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, files, found, List.of("--release", "17"), null, List.of(state));
            task.setProcessors(List.of(new PyTreeProcessor()));
            task.call();
        }
        return found.getDiagnostics().stream()
                .<Diagnostic<? extends JavaFileObject>>map(diagnostic -> diagnostic)
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }
}
