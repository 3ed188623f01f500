package io.github.pytree4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.github.pytree4j.codec.generated.RecordCodec;
import io.github.pytree4j.processor.comparison.SchemaChange;
import io.github.pytree4j.processor.comparison.SchemaChanges;
import io.github.pytree4j.processor.schema.Schema;
import io.github.pytree4j.processor.schema.SchemaParser;
import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.FloatValue;
import io.github.pytree4j.state.StateValue.IntValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a change of type does not break, the codecs restore: each type's values are read as each other type. */
class WideningAgainstCodecsTest {
    /** A type, and expressions of its values; null is among them where it can be, as a target that compares nothing. */
    private record Sample(String type, String values) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample("boolean", "true; false"),
            new Sample("Boolean", "true; null"),
            new Sample("byte", "(byte) -128; (byte) 127"),
            new Sample("Byte", "(byte) -128; null"),
            new Sample("short", "Short.MIN_VALUE; Short.MAX_VALUE"),
            new Sample("Short", "Short.MIN_VALUE; null"),
            new Sample("int", "Integer.MIN_VALUE; Integer.MAX_VALUE"),
            new Sample("Integer", "Integer.MAX_VALUE; null"),
            new Sample("long", "Long.MIN_VALUE; Long.MAX_VALUE"),
            new Sample("Long", "Long.MAX_VALUE; null"),
            new Sample("float", "0.1f; Float.MAX_VALUE; Float.NEGATIVE_INFINITY; Float.NaN; -0f; 1e-45f"),
            new Sample("Float", "0.1f; null"),
            new Sample("double", "0.1; 1e300; Double.NaN; -0.0"),
            new Sample("Double", "0.1; null"),
            new Sample("char", "'x'; '\\uffff'"),
            new Sample("Character", "'x'; null"),
            new Sample("String", "\"\"; \"long\"; null"),
            new Sample("java.time.Instant", "java.time.Instant.EPOCH; null"),
            new Sample("java.time.Duration", "java.time.Duration.ZERO; null"),
            new Sample("UUID", "new UUID(1, 2); null"),
            new Sample("Color", "Color.RED; null"),
            new Sample("More", "More.RED; More.GREEN; null"),
            new Sample("OptionalInt", "OptionalInt.empty(); OptionalInt.of(Integer.MAX_VALUE); null"),
            new Sample("OptionalLong", "OptionalLong.empty(); OptionalLong.of(Long.MAX_VALUE); null"),
            new Sample("OptionalDouble", "OptionalDouble.empty(); OptionalDouble.of(0.1); null"),
            new Sample("Optional<Integer>", "Optional.empty(); Optional.of(Integer.MAX_VALUE); null"),
            new Sample("Optional<Optional<Integer>>", "Optional.empty(); Optional.of(Optional.of(3)); null"),
            new Sample("Optional<String>", "Optional.empty(); Optional.of(\"s\"); null"),
            new Sample("Optional<List<Long>>", "Optional.empty(); Optional.of(List.of(4L)); null"),
            new Sample("Optional<NdArray>", "Optional.empty(); Optional.of(NdArray.of(new float[] {1})); null"),
            new Sample("Optional<StateValue>", "Optional.empty(); Optional.of(new StateDict()); null"),
            new Sample("byte[]", "new byte[] {1}; null"),
            new Sample("boolean[]", "new boolean[] {true}; null"),
            new Sample("char[]", "new char[] {'c'}; null"),
            new Sample("float[]", "new float[] {0.1f, 2}; null"),
            new Sample("double[]", "new double[] {0.1, 2}; null"),
            new Sample("NdArray", "NdArray.of(new float[] {0.1f, 2}); NdArray.scalar(1.0); null"),
            new Sample("StateValue", "new StateDict().put(\"k\", 1); new StateValue.StringValue(\"s\"); null"),
            new Sample("StateDict", "new StateDict().put(\"k\", 1); null"),
            new Sample("List<Integer>", "List.of(); List.of(1, 2); Arrays.asList(3, null); null"),
            new Sample("List<Long>", "List.of(); List.of(1L, Long.MAX_VALUE); null"),
            new Sample("Set<Integer>", "Set.of(); Set.of(1, 2); null"),
            new Sample("Set<Long>", "Set.of(); Set.of(1L, Long.MAX_VALUE); null"),
            new Sample("Set<Color>", "Set.of(); Set.of(Color.RED, Color.BLUE); null"),
            new Sample("Set<String>", "Set.of(); Set.of(\"1\", \"2\"); null"),
            new Sample("Map<Byte, Integer>", "Map.of(); Map.of((byte) 1, 2); null"),
            new Sample("Map<Long, Long>", "Map.of(); Map.of(-1L, Long.MAX_VALUE); null"),
            new Sample("Map<Color, Integer>", "Map.of(); Map.of(Color.RED, 1); null"),
            new Sample("Map<String, Integer>", "Map.of(); Map.of(\"a\", 1, \"\", 2); null"),
            new Sample("Map<String, Object>", "Map.of(); Map.of(\"a\", 1L); null"),
            new Sample("Box<Integer>", "new Box<>(1); null"),
            new Sample("One", "new One(1); null"),
            new Sample("Choice", "new One(1); new Two(2f); null"),
            new Sample("Wide", "new One(1); new Two(2f); new Three(\"s\"); null"),
            new Sample("Object", "3L; \"s\"; Optional.of(3); null"));

    private static final String HEAD = """
            package example;
            import io.github.pytree4j.annotations.*;
            import io.github.pytree4j.array.*;
            import io.github.pytree4j.state.*;
            import java.util.*;
            enum Color { BLUE, RED }
            enum More { RED, GREEN, BLUE }
            sealed interface Choice permits One, Two {}
            sealed interface Wide permits One, Two, Three {}
            @PyTreeDataclass record One(int x) implements Choice, Wide {}
            @PyTreeDataclass record Two(float y) implements Choice, Wide {}
            @PyTreeDataclass record Three(String z) implements Wide {}
            @PyTreeDataclass record Box<T>(T x) {}
            """;

    /** What differs by the target alone: an array's dtype, what a map has, whether there is an example. */
    private static final Set<Difference.Type> OF_TARGETS = EnumSet.of(
            Difference.Type.DTYPE,
            Difference.Type.SHAPE,
            Difference.Type.MISSING,
            Difference.Type.UNKNOWN,
            Difference.Type.NO_EXAMPLE);

    /** A record whose one component has a type of the samples. */
    private record Compiled(String type, Schema schema, RecordCodec<Object> codec, List<?> values) {}

    @Test
    void whatBreaksNoRestoreIsRestoredWithItsValue() throws Exception {
        List<Compiled> records = compile();
        List<String> failures = new ArrayList<>();
        int pairs = 0;
        for (Compiled before : records) {
            for (Compiled after : records) {
                if (reads(before, after)) {
                    pairs++;
                    before.values().forEach(value -> check(value, before, after, failures));
                }
            }
        }
        assertEquals(List.of(), failures);
        assertTrue(pairs > 4 * SAMPLES.size(), "only " + pairs + " pairs");
    }

    private static boolean reads(Compiled before, Compiled after) {
        return SchemaChanges.between(before.schema(), after.schema()).stream().noneMatch(SchemaChange::breaksRestore);
    }

    /** A value has to come back with some target, never as another, and to meet no difference that it did not meet before. */
    private static void check(Object value, Compiled before, Compiled after, List<String> failures) {
        StateDict state = before.codec().toStateDict(value);
        Outcome outcome = restore(state, after);
        Set<Difference.Type> further = EnumSet.copyOf(OF_TARGETS);
        further.addAll(restore(state, before).differences());
        if (outcome.restored().isEmpty()
                || !outcome.restored().stream().allMatch(restored -> same(state, restored))
                || !further.containsAll(outcome.differences())) {
            failures.add(before.type() + " as " + after.type() + ": " + state + ": " + outcome);
        }
    }

    /** What is stored again after restores with all targets, and how those failed that did. */
    private record Outcome(List<StateDict> restored, Set<Difference.Type> differences) {}

    private static Outcome restore(StateDict state, Compiled record) {
        Outcome outcome = new Outcome(new ArrayList<>(), EnumSet.noneOf(Difference.Type.class));
        for (Object target : record.values()) {
            try {
                Object restored = record.codec().fromStateDict(target, state);
                outcome.restored().add(record.codec().toStateDict(restored));
            } catch (StateDictMismatchException e) {
                e.differences().forEach(difference -> outcome.differences().add(difference.type()));
            }
        }
        return outcome;
    }

    /** Whether both hold the same, be it as numbers of another type, or as an array of what was one in Java. */
    private static boolean same(StateValue first, StateValue second) {
        if (first instanceof StateDict a && second instanceof StateDict b) {
            return a.keys().equals(b.keys()) && a.keys().stream().allMatch(key -> same(a.get(key), b.get(key)));
        } else if (first instanceof IntValue a && second instanceof FloatValue b) {
            return new BigDecimal(b.value()).compareTo(new BigDecimal(a.bits())) == 0;
        }
        return first.equals(second);
    }

    private static List<Compiled> compile() throws Exception {
        StringBuilder source = new StringBuilder(HEAD);
        for (int i = 0; i < SAMPLES.size(); i++) {
            int number = i;
            Sample sample = SAMPLES.get(i);
            String values = Stream.of(sample.values().split("; "))
                    .map(value -> "new T%d(%s)".formatted(number, value))
                    .collect(Collectors.joining(", "));
            source.append("@PyTreeDataclass record T%d(%s x) { static Object values() { return Arrays.asList(%s); } }%n"
                    .formatted(i, sample.type(), values));
        }
        Compilation compilation = Sources.compile(
                List.of(JavaFileObjects.forSourceString("example.Types", source.toString())),
                "-Xlint:all,-auxiliaryclass");
        assertThat(compilation).succeededWithoutWarnings();
        CompiledClasses loader = new CompiledClasses(compilation);
        List<Compiled> records = new ArrayList<>();
        for (int i = 0; i < SAMPLES.size(); i++) {
            CompiledRecord record = new CompiledRecord("T" + i, loader);
            String schema = Sources.schemas(compilation).get("example.T" + i + ".json");
            records.add(new Compiled(
                    SAMPLES.get(i).type(),
                    SchemaParser.parse(schema.getBytes(StandardCharsets.UTF_8)),
                    record.codec(),
                    (List<?>) record.call("values")));
        }
        return records;
    }
}
