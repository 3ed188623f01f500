package io.github.pytree4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The schemas of the records in {@code good} are those that {@code schemas} holds, to the byte, on every JDK. They are
 * rewritten as {@link GeneratedCodeTest} says.
 */
class GeneratedSchemasTest {
    private static final boolean UPDATE = Boolean.getBoolean("pytree4j.goldens.update");

    @Test
    void everyRecordHasTheExpectedSchema() throws IOException {
        SortedMap<String, String> schemas = Sources.schemas(compileAll(Sources.in("good")));
        for (Map.Entry<String, String> schema : schemas.entrySet()) {
            Path golden = Sources.folder("schemas").resolve(schema.getKey());
            if (UPDATE) {
                Files.writeString(golden, schema.getValue());
            }
            assertEquals(Files.readString(golden), schema.getValue(), golden.toString());
        }
        Set<String> expected = new TreeSet<>();
        Sources.in("schemas").forEach(file -> expected.add(file.getFileName().toString()));
        assertEquals(expected, schemas.keySet());
    }

    @Test
    void aSchemaIsTheSameWhateverTheOrderOfTheSources() {
        List<Path> reversed = new ArrayList<>(Sources.in("good"));
        Collections.reverse(reversed);
        assertEquals(Sources.schemas(compileAll(Sources.in("good"))), Sources.schemas(compileAll(reversed)));
    }

    /** All that is known of the class path is in class files. */
    @Test
    void aRecordOfTheClassPathIsAsOneThatIsCompiledAlong(@TempDir Path directory) throws IOException {
        JavaFileObject part = JavaFileObjects.forSourceString("library.Part", """
            package library;
            @io.github.pytree4j.annotations.PyTreeDataclass(version = 7)
            public record Part(int x) {
              public enum Color { RED, BLUE }
            }
            """);
        JavaFileObject rule = JavaFileObjects.forSourceString("library.Rule", """
            package library;
            import io.github.pytree4j.annotations.PyTreeDataclass;
            public sealed interface Rule {
              @PyTreeDataclass(version = 2) record Sgd(double rate) implements Rule {}
              @PyTreeDataclass record Adam(double rate) implements Rule {}
            }
            """);
        JavaFileObject known = source("""
            package example;
            import library.*;
            @io.github.pytree4j.annotations.PyTreeDataclass
            record Known(Part part, Part.Color color, Rule rule) {}
            """);
        Sources.writeClasses(Sources.compile(List.of(part, rule)), directory);
        String schema = Sources.schemas(Sources.compileOnClassPath(List.of(known), directory))
                .get("example.Known.json");
        assertEquals("""
            {
              "format": 1,
              "record": "example.Known",
              "version": 0,
              "fields": [
                {"name": "part", "key": "part", "type": "record library.Part"},
                {"name": "color", "key": "color", "type": "enum library.Part$Color"},
                {"name": "rule", "key": "rule", "type": "sealed library.Rule"}
              ],
              "enums": {
                "library.Part$Color": ["BLUE", "RED"]
              },
              "sealed": {
                "library.Rule": ["library.Rule$Adam", "library.Rule$Sgd"]
              },
              "records": {
                "library.Part": 7,
                "library.Rule$Sgd": 2
              }
            }
            """, schema);
        assertEquals(
                schema,
                Sources.schemas(Sources.compile(List.of(part, rule, known))).get("example.Known.json"));
    }

    @Test
    void aTypeVariableMayChangeItsNameAndAWildcardGo() {
        JavaFileObject before = source("""
            package example;
            @io.github.pytree4j.annotations.PyTreeDataclass
            record Same<T extends Comparable<T>>(java.util.List<? extends T> items, Same<T> next) {}
            """);
        JavaFileObject after = source("""
            package example;
            @io.github.pytree4j.annotations.PyTreeDataclass
            record Same<Item extends Comparable<Item>>(java.util.List<Item> items, Same<Item> next) {}
            """);
        assertEquals(
                Sources.schemas(Sources.compile(List.of(before))), Sources.schemas(Sources.compile(List.of(after))));
    }

    @Test
    void aModuleHasItsSchemasAmongItsClasses() {
        JavaFileObject module = JavaFileObjects.forSourceString("module-info", """
            module example {
              requires io.github.pytree4j.runtime;
            }
            """);
        JavaFileObject record = source("""
            package example;
            @io.github.pytree4j.annotations.PyTreeDataclass record Inside(int x) {}
            """);
        Compilation compilation = Sources.compileOnModulePath(List.of(module, record));
        assertTrue(Sources.schemas(compilation).containsKey("example.Inside.json"), compilation::toString);
    }

    private static Compilation compileAll(List<Path> sources) {
        Compilation compilation =
                Sources.compile(sources.stream().map(Sources::source).toList());
        assertThat(compilation).succeededWithoutWarnings();
        return compilation;
    }

    private static JavaFileObject source(String text) {
        String name = text.replaceAll("(?s).*?record (\\w+).*", "$1");
        return JavaFileObjects.forSourceString("example." + name, text);
    }
}
