package io.github.pytree4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is generated for the records in {@code good} is what {@code expected} holds. Run with
 * {@code -Dpytree4j.goldens.update=true} to make it so, then read the difference.
 */
class GeneratedCodeTest {
    private static final boolean UPDATE = Boolean.getBoolean("pytree4j.goldens.update");

    static List<Path> good() {
        return Sources.in("good");
    }

    @ParameterizedTest
    @MethodSource("good")
    void generatesTheExpectedCodeWhichCompilesWithoutWarnings(Path source) throws IOException {
        Compilation compilation = Sources.compile(List.of(Sources.source(source)));
        assertThat(compilation).succeededWithoutWarnings();
        List<JavaFileObject> generated = Sources.generated(compilation);
        assertTrue(!generated.isEmpty(), "nothing was generated for " + source);
        for (JavaFileObject file : generated) {
            Path golden = Sources.folder("expected").resolve(fileName(file));
            if (UPDATE) {
                Files.writeString(golden, Sources.text(file));
            }
            assertEquals(Files.readString(golden), Sources.text(file), golden.toString());
        }
    }

    @Test
    void expectsNoCodeThatIsNotGenerated() {
        Set<String> generated = new TreeSet<>();
        Sources.generated(compileAll(good())).forEach(file -> generated.add(fileName(file)));
        Set<String> expected = new TreeSet<>();
        Sources.in("expected").forEach(file -> expected.add(file.getFileName().toString()));
        assertEquals(generated, expected);
    }

    @Test
    void generatesTheSameBytesWhateverTheOrderOfTheSources() {
        List<Path> reversed = new ArrayList<>(good());
        Collections.reverse(reversed);
        assertEquals(texts(compileAll(good())), texts(compileAll(reversed)));
    }

    private static Compilation compileAll(List<Path> sources) {
        return Sources.compile(sources.stream().map(Sources::source).toList());
    }

    private static List<String> texts(Compilation compilation) {
        return Sources.generated(compilation).stream().map(Sources::text).toList();
    }

    private static String fileName(JavaFileObject file) {
        return file.getName().substring(file.getName().lastIndexOf('/') + 1);
    }
}
