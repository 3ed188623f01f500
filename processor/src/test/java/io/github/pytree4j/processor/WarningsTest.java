package io.github.pytree4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Users who turn on all warnings, and make them errors, get none because of the processor. */
class WarningsTest {
    private static final JavaFileObject RECORD = JavaFileObjects.forSourceString("example.State", """
            package example;
            import io.github.pytree4j.annotations.PyTreeDataclass;
            import io.github.pytree4j.annotations.PyTreeField;
            import java.util.List;
            import java.util.Map;
            @PyTreeDataclass
            public record State<T extends Comparable<T>>(
                long step,
                Map<String, List<? extends T>> params,
                Choice<T> choice,
                @PyTreeField(pytreeNode = false) Runnable onStep) {

              public sealed interface Choice<T> {}

              @PyTreeDataclass
              public record One<T>(T item) implements Choice<T> {}
            }
            """);

    @Test
    void aRecordOnTheClassPathDrawsNoWarning() {
        assertThat(Sources.compile(List.of(RECORD))).succeededWithoutWarnings();
    }

    @Test
    void notEvenANoteIsPrintedWhenAllIsWell() {
        Compilation compilation =
                Sources.compile(Sources.in("good").stream().map(Sources::source).toList());
        assertEquals(List.of(), compilation.diagnostics());
    }

    @Test
    void aRecordOfANullMarkedPackageDrawsNoWarning() {
        JavaFileObject marked = JavaFileObjects.forSourceString(
                "example.package-info", "@org.jspecify.annotations.NullMarked package example;");
        assertThat(Sources.compile(List.of(RECORD, marked))).succeededWithoutWarnings();
    }

    @Test
    void aRecordThatAModuleExportsDrawsNoWarning() {
        JavaFileObject module = JavaFileObjects.forSourceString("module-info", """
            module example {
              requires transitive io.github.pytree4j.runtime;
              requires static java.compiler;
              exports example;
            }
            """);
        assertThat(Sources.compileOnModulePath(List.of(RECORD, module))).succeededWithoutWarnings();
    }

    @Test
    void aRecordThatAModuleKeepsToItselfDrawsNoWarning() {
        JavaFileObject module = JavaFileObjects.forSourceString("module-info", """
            module example {
              requires io.github.pytree4j.runtime;
            }
            """);
        assertThat(Sources.compileOnModulePath(List.of(RECORD, module))).succeededWithoutWarnings();
    }
}
