package io.github.pytree4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.soabase.recordbuilder.processor.RecordBuilderProcessor;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** RecordBuilder and this processor work on the same record, whichever of them comes first. */
class RecordBuilderTest {
    private static final JavaFileObject STATE = JavaFileObjects.forSourceString("example.State", """
            package example;
            import io.github.pytree4j.annotations.PyTreeDataclass;
            import io.github.pytree4j.annotations.PyTreeField;
            import io.soabase.recordbuilder.core.RecordBuilder;
            import java.util.List;
            @RecordBuilder
            @PyTreeDataclass(version = 2)
            public record State(
                long step,
                @PyTreeField(name = "lr") double rate,
                List<Part> parts,
                @PyTreeField(pytreeNode = false) Runnable onStep) implements StateBuilder.With {

              @PyTreeDataclass
              @RecordBuilder
              public record Part(int x) {}
            }
            """);

    /** An interface of which RecordBuilder makes a record. */
    private static final JavaFileObject HOLDER = JavaFileObjects.forSourceString("example.Holder", """
            package example;
            import io.github.pytree4j.annotations.PyTreeDataclass;
            import io.github.pytree4j.annotations.PyTreeField;
            import io.soabase.recordbuilder.core.RecordInterface;
            @PyTreeDataclass
            public record Holder(int x, @PyTreeField(pytreeNode = false) HolderFaceRecord face) {}

            @RecordInterface
            interface HolderFace {
              int y();
            }
            """);

    private final SortedMap<String, String> first =
            generated(STATE, new PyTreeProcessor(), new RecordBuilderProcessor());
    private final SortedMap<String, String> second =
            generated(STATE, new RecordBuilderProcessor(), new PyTreeProcessor());

    @Test
    void bothWriteTheirFilesInEitherOrder() {
        assertEquals(
                List.of("StateBuilder.java", "StateCodec.java", "StatePartBuilder.java", "State_PartCodec.java"),
                List.copyOf(first.keySet()));
        assertEquals(first, second);
    }

    @Test
    void theCodecIsThatOfTheRecordAlone() {
        String alone = Sources.text(STATE)
                .replace("@RecordBuilder\n", "")
                .replace(" implements StateBuilder.With", "")
                .replace("import io.soabase.recordbuilder.core.RecordBuilder;\n", "");
        generated(JavaFileObjects.forSourceString("example.State", alone), new PyTreeProcessor())
                .forEach((name, text) -> assertEquals(text, first.get(name), name));
    }

    @Test
    void aTypeThatRecordBuilderGeneratesIsWaitedFor() {
        SortedMap<String, String> files = generated(HOLDER, new PyTreeProcessor(), new RecordBuilderProcessor());
        assertEquals(true, files.containsKey("HolderCodec.java"), files.keySet()::toString);
        assertEquals(files, generated(HOLDER, new RecordBuilderProcessor(), new PyTreeProcessor()));
    }

    private static SortedMap<String, String> generated(JavaFileObject source, Processor... processors) {
        // RecordBuilder does not claim its annotations, of which javac warns under "processing", with or without us.
        Compilation compilation = Compiler.javac()
                .withOptions("-Xlint:all,-processing,-auxiliaryclass", "-Werror", "--release", "17")
                .withProcessors(processors)
                .compile(source);
        assertThat(compilation).succeededWithoutWarnings();
        SortedMap<String, String> texts = new TreeMap<>();
        for (JavaFileObject file : Sources.generated(compilation)) {
            texts.put(file.getName().replaceFirst(".*/", ""), Sources.text(file));
        }
        return texts;
    }
}
