package io.github.pytree4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.regex.Matcher;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated code compiles whatever records, their type variables and their components are called. */
class NameClashesTest {
    private static final String HEAD = """
            import io.github.pytree4j.annotations.*;
            import java.util.*;
            """;

    @ParameterizedTest
    @ValueSource(strings = {"", "package example; "})
    void aTypeVariableMayBeNamedLikeTheClassAroundTheRecord(String inPackage) {
        assertCompiles("Odd", inPackage + HEAD + """
            class Odd {
              @PyTreeDataclass record R<Odd>(Odd a, List<Odd> b, R<Odd> c) {}
            }
            """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "package example; "})
    void aTypeVariableMayBeNamedLikeTheRecordItself(String inPackage) {
        assertCompiles("Own", inPackage + HEAD + "@PyTreeDataclass record Own<Own>(Own a, Map<String, Own> b) {}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "package example; "})
    void aTypeVariableMayBeNamedLikeTheCodec(String inPackage) {
        assertCompiles(
                "Own", inPackage + HEAD + "@PyTreeDataclass record Own<OwnCodec>(OwnCodec a, Own<OwnCodec> b) {}");
    }

    @ParameterizedTest
    @CsvSource({
        "Codec",
        "Codecs",
        "RecordCodec",
        "RecordFields",
        "RecordReader",
        "StateSink",
        "StateSource",
        "Variant",
        "MapKey",
        "Generated",
        "Override",
        "SuppressWarnings",
        "AssertionError",
        "RuntimeException",
        "Object",
        "String",
        "Comparable",
        "Long",
        "NdArray",
        "UUID",
        "Instant",
        "Set",
        "PartCodec",
        "Choice",
        "java",
        "io",
        "example",
        "T_",
        "$"
    })
    void aTypeVariableMayBeNamedLikeAnythingThatTheCodecMentions(String name) {
        String record = """
            interface Ordered<T> extends Comparable<T> {}
            @PyTreeDataclass
            record R<V, W extends Ordered<V>, X extends Tree & Runnable>(
                V a, List<V> b, W c, X d, Optional<List<? extends V>> e, Part<V> f, Part<Part<V>> g, Tree h) {}
            sealed interface Tree permits Choice {}
            @PyTreeDataclass record Choice(int x) implements Tree {}
            @PyTreeDataclass record Part<T>(T item) {}
            """;
        String renamed = record.replaceAll("\\bV\\b", Matcher.quoteReplacement(name));
        assertCompiles("R", HEAD + renamed);
        assertCompiles("R", "package example;" + HEAD + renamed);
    }

    @ParameterizedTest
    @CsvSource({
        "Codec",
        "Codecs",
        "RecordCodec",
        "Record",
        "RecordFields",
        "RecordReader",
        "StateSink",
        "StateSource",
        "Variant",
        "MapKey",
        "Generated",
        "Override",
        "String",
        "SuppressWarnings",
        "AssertionError",
        "RuntimeException",
        "UUID",
        "Instant",
        "NdArray",
        "io",
        "java",
        "example"
    })
    void aRecordMayBeNamedLikeAnythingThatTheCodecMentions(String name) {
        String record = """
            @PyTreeDataclass
            record N(N a, List<N> b, java.util.UUID c, java.util.Set<java.time.Instant> d, Tree e, Map<Integer, N> f,
                io.github.pytree4j.array.NdArray g, int io) implements Tree {}
            sealed interface Tree permits N {}
            """.replaceAll("\\bN\\b", name);
        // Such a class hides the package from all code of its own package, not only from the generated.
        boolean hidesPackage = List.of("io", "java").contains(name);
        String imported = hidesPackage
                ? record.replace("java.util.UUID", "UUID")
                        .replace("java.util.Set", "Set")
                        .replace("java.time.Instant", "Double")
                        .replace("io.github.pytree4j.array.NdArray g", "String g")
                : record;
        assertCompiles(name, HEAD + imported);
        assertCompiles(name, "package example;" + HEAD + imported);
    }

    @Test
    void aComponentMayBeNamedLikeAnythingThatTheCodecMentions() {
        assertCompiles("Own", "package example;" + HEAD + """
            @PyTreeDataclass record Own(
                List<String> Codec, List<String> Codecs, List<String> OwnCodec, Own Own, Part Part, int e, int record,
                int source, int io, int java, int example, Optional<UUID> UUID, UUID uuid, List<Part> partCodec,
                List<Part> PART, Set<Mode> MODE, Set<Mode> mode, @PyTreeField(codec = CUSTOM.class) Mode custom) {}
            @PyTreeDataclass record Part(int x) {}
            enum Mode {}
            enum MODE {}
            enum CUSTOM implements io.github.pytree4j.codec.Codec<Mode> {
              INSTANCE;
              public void encode(Mode value, io.github.pytree4j.codec.StateSink sink) {}
              public Mode decode(Mode target, io.github.pytree4j.codec.StateSource source) { return target; }
            }
            """);
    }

    @Test
    void aComponentOfAGenericRecordMayBeNamedLikeTheRecordItHolds() {
        assertCompiles("Own", "package example;" + HEAD + """
            @PyTreeDataclass record Own<T>(Part Part, part part, T instance, T value, T sink) {}
            @PyTreeDataclass record Part(int x) {}
            @PyTreeDataclass record part(int x) {}
            """);
    }

    @Test
    void aTypeVariableIsRenamedOnlyWhereItHasTo() {
        Compilation compilation = Sources.compile(List.of(JavaFileObjects.forSourceString("example.R", """
            package example;
            @io.github.pytree4j.annotations.PyTreeDataclass record R<T, Codec, List>(T a, Codec b, List c) {}
            """)));
        assertThat(compilation)
                .generatedSourceFile("example.RCodec")
                .contentsAsUtf8String()
                .contains("final class RCodec<T, Codec_, List> implements RecordCodec<R<T, Codec_, List>>");
    }

    private static void assertCompiles(String name, String source) {
        String prefix = source.startsWith("package example;") ? "example." : "";
        JavaFileObject file = JavaFileObjects.forSourceString(prefix + name, source);
        assertThat(Sources.compile(List.of(file), "-Xlint:all,-auxiliaryclass")).succeeded();
    }
}
