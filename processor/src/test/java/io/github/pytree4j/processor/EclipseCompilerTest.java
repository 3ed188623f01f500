package io.github.pytree4j.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import io.github.pytree4j.processor.errors.RecordMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Eclipse's compiler gets from the processor what javac gets: the same bytes, and the same errors. */
class EclipseCompilerTest {
    @TempDir
    Path directory;

    static List<Path> bad() {
        return Sources.in("bad");
    }

    @Test
    void generatesTheSameBytesAsUnderJavac() throws IOException {
        EclipseCompilation compilation = EclipseCompilation.of(Sources.in("good"), directory);
        assertEquals("", compilation.output());
        assertEquals(goldens("expected"), compilation.generated());
        assertEquals(goldens("schemas"), compilation.resources("META-INF/pytree4j"));
        assertEquals(goldens("reachability"), Sources.byCodec(compilation.resources(Sources.REACHABILITY)));
    }

    /** It has no position for a record and its components, so that those messages name what they are about. */
    @ParameterizedTest
    @MethodSource("bad")
    void reportsEveryErrorOfJavac(Path source) throws IOException {
        List<String> found = EclipseCompilation.of(List.of(source), directory).errors();
        ExpectedErrors.in(source)
                .withoutLines()
                .reworded(words -> words.equals("cannot find symbol") ? "cannot be resolved to a type" : words)
                .check(found);
        for (String error : found) {
            assertTrue(error.matches("(\\d+|example\\.[\\w.]+): .*"), "this says not where it is: " + error);
        }
    }

    @Test
    void namesAPrivateNestedRecord() throws IOException {
        List<String> errors = errors("Unreachable.java");
        assertEquals(2, errors.size());
        assertTrue(errors.get(0).startsWith("example.Unreachable.Hidden: "), errors.get(0));
        assertTrue(errors.get(0).contains("Unreachable.Hidden is private, or nested in something private"));
    }

    @Test
    void namesTheComponentOfAStrayField() throws IOException {
        List<String> errors = errors("StrayField.java");
        assertEquals(1, errors.size());
        assertTrue(errors.get(0).startsWith("example.StrayField.x: "), errors.get(0));
        assertTrue(errors.get(0).contains("@PyTreeField has no effect here"), errors.get(0));
    }

    @Test
    void saysOnceThatTheRuntimeIsMissing() throws IOException {
        List<Path> files = List.of(
                Sources.folder("good").resolve("Empty.java"),
                Sources.folder("good").resolve("Node.java"));
        EclipseCompilation compilation = EclipseCompilation.ofClassPath(
                files, directory, RuntimeJars.annotations().toString());
        assertEquals(List.of(RecordMessages.missingRuntime("").toString()), compilation.errors());
        assertEquals(Map.of(), compilation.generated());
    }

    /** In one step it would take generated files, whoever wrote them, for ones outside of the module. */
    @Test
    void compilesAModuleInTwoSteps() throws IOException {
        Path module = write("module-info.java", """
                module example {
                  requires transitive io.github.pytree4j.runtime;
                  exports example;
                }
                """);
        Path record = write("example/Inside.java", """
                package example;
                @io.github.pytree4j.annotations.PyTreeDataclass public record Inside(int x) {}
                """);
        EclipseCompilation processing =
                EclipseCompilation.ofModule(List.of(module, record), directory.resolve("first"), "-proc:only");
        assertEquals("", processing.output());
        Compilation javac = Sources.compileOnModulePath(List.of(Sources.source(module), Sources.source(record)));
        String codec = Sources.text(Sources.generated(javac).get(0));
        assertEquals(Map.of("InsideCodec.java", codec), processing.generated());

        Path generated = write("example/InsideCodec.java", codec);
        EclipseCompilation compiling = EclipseCompilation.ofModule(
                List.of(module, record, generated), directory.resolve("second"), "-proc:none");
        assertEquals("", compiling.output());
    }

    private List<String> errors(String bad) throws IOException {
        return EclipseCompilation.of(List.of(Sources.folder("bad").resolve(bad)), directory)
                .errors();
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve("src").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static SortedMap<String, String> goldens(String folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Path file : Sources.in(folder)) {
            texts.put(file.getFileName().toString(), Files.readString(file));
        }
        return texts;
    }
}
