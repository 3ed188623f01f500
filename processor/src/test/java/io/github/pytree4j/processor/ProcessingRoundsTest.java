package io.github.pytree4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class ProcessingRoundsTest {
    private static final JavaFileObject HOLDER = JavaFileObjects.forSourceString("example.Holder", """
            package example;
            import io.github.pytree4j.annotations.PyTreeDataclass;
            @PyTreeDataclass record Holder(Late late, java.util.List<Late> more) {}
            """);

    @Test
    void waitsForRecordsThatAnotherProcessorGenerates() {
        Compilation compilation = Sources.compile(
                List.of(HOLDER), new Writing("example.Late", "package example; @PyTree record Late(int x) {}"));
        assertThat(compilation).succeededWithoutWarnings();
        assertEquals(
                List.of("HolderCodec.java", "Late.java", "LateCodec.java"),
                Sources.generated(compilation).stream()
                        .map(file -> file.getName().substring(file.getName().lastIndexOf('/') + 1))
                        .toList());
    }

    @Test
    void waitsForTheRecordsOfASealedInterface() {
        JavaFileObject sealed = JavaFileObjects.forSourceString("example.Choice", """
            package example;
            sealed interface Choice permits Late {}
            """);
        JavaFileObject chooser = JavaFileObjects.forSourceString("example.Chooser", """
            package example;
            @io.github.pytree4j.annotations.PyTreeDataclass record Chooser(Choice choice) {}
            """);
        Compilation compilation = Sources.compile(
                List.of(sealed, chooser),
                new Writing("example.Late", "package example; @PyTree record Late(int x) implements Choice {}"));
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("example.ChooserCodec")
                .contentsAsUtf8String()
                .contains("new Variant<>(Late.class, () -> LateCodec.INSTANCE)");
    }

    @Test
    void waitsForACodecThatAnotherProcessorGenerates() {
        JavaFileObject record = JavaFileObjects.forSourceString("example.Style", """
            package example;
            import io.github.pytree4j.annotations.*;
            @PyTreeDataclass record Style(@PyTreeField(codec = LateCodec.class) java.awt.Color color) {}
            """);
        Compilation compilation = Sources.compile(List.of(record), new Writing("example.LateCodec", """
            package example;
            import io.github.pytree4j.codec.*;
            import java.awt.Color;
            final class LateCodec implements Codec<Color> {
              @Override public void encode(Color value, StateSink sink) { sink.int64(value.getRGB()); }
              @Override public Color decode(Color target, StateSource source) { return new Color(source.int32(), true); }
            }
            """));
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("example.StyleCodec")
                .contentsAsUtf8String()
                .contains("Codec<Color> COLOR = Codecs.custom(new LateCodec());");
    }

    private static final JavaFileObject WITH_CONSTANTS = JavaFileObjects.forSourceString("example.Counted", """
            package example;
            import io.github.pytree4j.annotations.*;
            @PyTreeDataclass(version = Late.VERSION, removed = {"x", Late.KEY})
            record Counted(int a, @PyTreeField(orElse = Late.TEXT) int b, @PyTreeField(formerly = Late.FORMER) int c) {
              @PyTreeMigration(from = Late.VERSION - 1) static void migrate(io.github.pytree4j.state.StateDict state) {}
            }
            """);

    @Test
    void waitsForConstantsThatAnotherProcessorGenerates() {
        Compilation compilation = Sources.compile(List.of(WITH_CONSTANTS), new Writing("example.Late", """
            package example;
            interface Late { int VERSION = 2; String KEY = "y"; String TEXT = "7"; String FORMER = "z"; }
            """));
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("example.CountedCodec")
                .contentsAsUtf8String()
                .contains("""
                            .unknownVersion(1)
                            .migrate("migrate", (state, context) -> Counted.migrate(state))
                            .rename("z", "c")
                            .remove("x")
                            .remove("y")
                            .orElse("b", sink -> sink.int64(7))
                """.stripTrailing());
    }

    @Test
    void leavesToTheCompilerConstantsThatNobodyWrites() {
        List<String> errors = Sources.compile(List.of(WITH_CONSTANTS)).errors().stream()
                .map(error -> error.getMessage(Locale.ROOT).lines().findFirst().orElseThrow())
                .distinct()
                .toList();
        assertEquals(List.of("cannot find symbol"), errors);
    }

    @Test
    void isNotHeldUpByARecordThatUsesItsOwnCodec() {
        JavaFileObject record = JavaFileObjects.forSourceString("example.Handy", """
            package example;
            import io.github.pytree4j.annotations.PyTreeDataclass;
            @PyTreeDataclass record Handy(int x) {
              static HandyCodec codec() { return HandyCodec.INSTANCE; }
            }
            """);
        assertThat(Sources.compile(List.of(record))).succeededWithoutWarnings();
    }

    @Test
    void marksNothingAsGeneratedWhereTheModuleCannotSeeTheAnnotation() {
        JavaFileObject module = JavaFileObjects.forSourceString("module-info", """
            module example {
              requires io.github.pytree4j.runtime;
            }
            """);
        JavaFileObject record = JavaFileObjects.forSourceString("example.Plain", """
            package example;
            @io.github.pytree4j.annotations.PyTreeDataclass record Plain(int x) {}
            """);
        Compilation compilation = Sources.compileOnModulePath(List.of(module, record));
        assertThat(compilation).succeeded();
        assertThat(compilation)
                .generatedSourceFile("example.PlainCodec")
                .contentsAsUtf8String()
                .doesNotContain("@Generated");
    }

    /** Writes one class in the first round. */
    private static final class Writing extends AbstractProcessor {
        private final String name;
        private final String text;
        private boolean done;

        /** @param text where {@code @PyTree} is short for the annotation */
        Writing(String name, String text) {
            this.name = name;
            this.text = text.replace("@PyTree", "@io.github.pytree4j.annotations.PyTreeDataclass");
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                try (Writer writer =
                        processingEnv.getFiler().createSourceFile(name).openWriter()) {
                    writer.write(text);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
