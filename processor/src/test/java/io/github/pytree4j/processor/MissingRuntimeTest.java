package io.github.pytree4j.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * Who has the annotations but not the runtime is told so once, however many records there are, and of no error in code that
 * was generated.
 */
class MissingRuntimeTest {
    private static final JavaFileObject POINT = source("Point", "record Point(double x, double y) {}");
    private static final JavaFileObject LINE = source("Line", "record Line(Point from, Point to) {}");

    @Test
    void isOneMessageOnTheClassPath() {
        Compilation compilation = Sources.compileOnlyWith(List.of(RuntimeJars.annotations()), List.of(POINT, LINE));
        assertEquals(
                List.of("PT009: generated codecs call the runtime of pytree4j, which is not on the class path: add"
                        + " io.github.pytree4j:pytree4j-runtime, of the same version as the annotation processor, to the"
                        + " dependencies"),
                messages(compilation));
    }

    @Test
    void isOneMessageForAModuleThatDoesNotRequireTheRuntime() {
        JavaFileObject module = JavaFileObjects.forSourceString(
                "module-info", "module example { requires io.github.pytree4j.annotations; }");
        Compilation compilation = Sources.compileOnModulePath(List.of(module, POINT, LINE));
        assertEquals(
                List.of(
                        "PT009: generated codecs call the runtime of pytree4j, which the module example does not see: add"
                                + " io.github.pytree4j:pytree4j-runtime, of the same version as the annotation processor, to the"
                                + " dependencies, and 'requires io.github.pytree4j.runtime;' to the module-info"),
                messages(compilation));
    }

    private static List<String> messages(Compilation compilation) {
        List<String> messages = new ArrayList<>();
        compilation.diagnostics().forEach(diagnostic -> messages.add(diagnostic.getMessage(Locale.ROOT)));
        return messages;
    }

    private static JavaFileObject source(String name, String record) {
        return JavaFileObjects.forSourceString(
                "example." + name, "package example; @io.github.pytree4j.annotations.PyTreeDataclass public " + record);
    }
}
