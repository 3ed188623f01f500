package io.github.pytree4j.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sources in {@code bad} have the errors that their comments say, on the lines where they say so, and no others. A
 * comment has the id of an error, unless it is the compiler's own, and a part of its text.
 */
class CompileErrorsTest {
    private static final String MARK = "// error: ";

    static List<Path> bad() {
        return Sources.in("bad");
    }

    @ParameterizedTest
    @MethodSource("bad")
    void reportsEveryErrorOnItsLine(Path source) throws IOException {
        Compilation compilation = Sources.compile(
                List.of(JavaFileObjects.forResource(source.toUri().toURL())));
        List<Finding> found = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> error : compilation.errors()) {
            found.add(Finding.of(error));
        }
        List<Finding> missing = new ArrayList<>();
        for (Finding expected : expectedErrors(source)) {
            if (!removeFirst(found, expected)) {
                missing.add(expected);
            }
        }
        assertTrue(missing.isEmpty(), () -> "missing: " + missing + "\nfound instead: " + found);
        assertEquals(List.of(), found);
    }

    @Test
    void namesARecordOfASealedInterfaceThatTheCodecCannotSee() {
        JavaFileObject sealed = JavaFileObjects.forSourceString("other.Choice", """
            package other;
            public sealed interface Choice {
                @io.github.pytree4j.annotations.PyTreeDataclass
                record Open(int x) implements Choice {}
            }
            """);
        JavaFileObject hidden = JavaFileObjects.forSourceString("other.Part", """
            package other;
            public sealed interface Part permits Hidden {}
            """);
        JavaFileObject record = JavaFileObjects.forSourceString("other.Hidden", """
            package other;
            @io.github.pytree4j.annotations.PyTreeDataclass
            record Hidden(int x) implements Part {}
            """);
        JavaFileObject holder = JavaFileObjects.forSourceString("example.Holder", """
            package example;
            @io.github.pytree4j.annotations.PyTreeDataclass
            record Holder(other.Choice choice, other.Part part) {}
            """);
        Compilation compilation = Sources.compile(List.of(sealed, hidden, record, holder));
        assertEquals(1, compilation.errors().size());
        String message = compilation.errors().get(0).getMessage(Locale.ROOT);
        String expected =
                "PT021: unsupported type other.Hidden in other.Part of component 'part' of Holder: make it public";
        assertTrue(message.startsWith(expected), message);
    }

    @Test
    void leavesToTheCompilerWhatHasNotEvenAName() {
        JavaFileObject record = JavaFileObjects.forSourceString("example.Odd", """
            package example;
            @io.github.pytree4j.annotations.PyTreeDataclass
            record Odd<java>(java.util.List<String> a,
                @io.github.pytree4j.annotations.PyTreeField(pytreeNode = false) java.util.List<String> b) {}
            """);
        Compilation compilation = Sources.compile(List.of(record));
        assertTrue(compilation.errors().size() >= 2, compilation.errors().toString());
    }

    private static List<Finding> expectedErrors(Path source) throws IOException {
        List<String> lines = Files.readAllLines(source);
        List<Finding> errors = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split(MARK, -1);
            for (int part = 1; part < parts.length; part++) {
                errors.add(Finding.of(i + 1, parts[part].trim()));
            }
        }
        return errors;
    }

    private static boolean removeFirst(List<Finding> found, Finding expected) {
        for (Finding error : found) {
            if (error.isExpectedAs(expected)) {
                return found.remove(error);
            }
        }
        return false;
    }
}
