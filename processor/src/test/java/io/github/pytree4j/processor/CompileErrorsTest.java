package io.github.pytree4j.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sources in {@code bad} have the errors that their comments say, on the lines where they say so, and no others. */
class CompileErrorsTest {
    static List<Path> bad() {
        return Sources.in("bad");
    }

    @ParameterizedTest
    @MethodSource("bad")
    void reportsEveryErrorOnItsLine(Path source) throws IOException {
        Compilation compilation = Sources.compile(
                List.of(JavaFileObjects.forResource(source.toUri().toURL())));
        List<String> found = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> error : compilation.errors()) {
            found.add(error.getLineNumber() + ": " + error.getMessage(Locale.ROOT));
        }
        ExpectedErrors.in(source).check(found);
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
        String expected = "unsupported type other.Hidden in other.Part of component 'part' of Holder: make it public";
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
}
