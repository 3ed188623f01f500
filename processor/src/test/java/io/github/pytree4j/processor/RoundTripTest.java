package io.github.pytree4j.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.codec.generated.RecordCodec;
import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.state.StateValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated codecs at work. */
class RoundTripTest {
    private final CompiledRecord state = new CompiledRecord("State", """
            package example;
            import io.github.pytree4j.annotations.*;
            import java.util.*;
            @PyTreeDataclass(naming = Naming.SNAKE_CASE)
            record State(long globalStep, char mark, List<Optional<String>> names, Map<Integer, Box<Choice>> choices,
                State next, @PyTreeField(pytreeNode = false) Object fixed) {
              sealed interface Choice {}
              @PyTreeDataclass record One(float x) implements Choice {}
              @PyTreeDataclass record Two(Short x) implements Choice {}
              @PyTreeDataclass record Box<T>(T item) {}
              static State example() {
                State next = new State(1, 'n', List.of(), Map.of(), null, "inner");
                return new State(7, 'x', List.of(Optional.of("a"), Optional.empty()),
                    Map.of(3, new Box<>(new One(0.5f)), 4, new Box<>(new Two((short) -2))), next, "outer");
              }
            }
            """);

    @Test
    void aValueComesBackFromItsStateDict() throws ReflectiveOperationException {
        Object value = example();
        assertEquals(value, codec().fromStateDict(value, codec().toStateDict(value)));
    }

    @Test
    void theStateDictHasTheStoredNamesInDeclaredOrder() throws ReflectiveOperationException {
        StateDict state = codec().toStateDict(example());
        assertEquals(List.of("global_step", "mark", "names", "choices", "next"), List.copyOf(state.keys()));
    }

    @Test
    void whatIsMissingIsADifference() throws ReflectiveOperationException {
        Object value = example();
        StateDict state = codec().toStateDict(value);
        state.remove("mark");
        StateDictMismatchException e =
                assertThrows(StateDictMismatchException.class, () -> codec().fromStateDict(value, state));
        assertEquals("./mark", e.differences().get(0).path().toString());
    }

    @Test
    void aRecordWithStaticComponentsNeedsAnExampleInTheTarget() throws ReflectiveOperationException {
        Object value = example();
        StateDict state = codec().toStateDict(value);
        state.dict("next").put("next", codec().toStateDict(value));
        StateDictMismatchException e =
                assertThrows(StateDictMismatchException.class, () -> codec().fromStateDict(value, state));
        assertEquals(1, e.differences().size());
        assertEquals("./next/next", e.differences().get(0).path().toString());
        assertEquals(
                "a State as an example in the target", e.differences().get(0).expected());
    }

    @Test
    void aNullTargetForABoundedTypeVariableIsADifference() throws ReflectiveOperationException {
        CompiledRecord box = new CompiledRecord("Box", """
            package example;
            @io.github.pytree4j.annotations.PyTreeDataclass
            record Box<T extends Number>(T item) {
              static Box<Integer> full() { return new Box<>(1); }
              static Box<Integer> empty() { return new Box<>(null); }
            }
            """);
        StateDict state = box.codec().toStateDict(box.call("full"));
        Object empty = box.call("empty");
        StateDictMismatchException e =
                assertThrows(StateDictMismatchException.class, () -> box.codec().fromStateDict(empty, state));
        assertEquals("./item", e.differences().get(0).path().toString());
        assertEquals(Difference.Type.NO_EXAMPLE, e.differences().get(0).type());
    }

    @Test
    void aConstructorThatRejectsAValueIsADifferenceAmongOthers() throws ReflectiveOperationException {
        CompiledRecord pair = new CompiledRecord("Pair", """
            package example;
            import io.github.pytree4j.annotations.PyTreeDataclass;
            @PyTreeDataclass record Pair(Positive first, Positive second, String third) {
              static Pair of() { return new Pair(new Positive(1), new Positive(2), "x"); }
            }
            @PyTreeDataclass record Positive(long value) {
              Positive {
                if (value <= 0) throw new IllegalArgumentException("not positive");
              }
            }
            """);
        Object target = pair.call("of");
        StateDict state = pair.codec().toStateDict(target);
        state.dict("first").put("value", -1);
        state.remove("third");
        StateDictMismatchException e = assertThrows(
                StateDictMismatchException.class, () -> pair.codec().fromStateDict(target, state));
        assertEquals(
                List.of("./first", "./third"),
                e.differences().stream()
                        .map(difference -> difference.path().toString())
                        .toList());
        assertEquals(Difference.Type.VALUE, e.differences().get(0).type());
    }

    @Test
    void onlyWhatIsDeclaredToGrowMayHaveAnotherSize() throws ReflectiveOperationException {
        CompiledRecord history = new CompiledRecord("History", """
            package example;
            import io.github.pytree4j.annotations.*;
            import java.util.*;
            @PyTreeDataclass record History(
                @PyTreeField(grows = true) Map<String, List<Float>> losses, List<Float> fixed) {
              static History before() { return new History(Map.of(), List.of()); }
              static History after() { return new History(Map.of("a", List.of(1f, 2f)), List.of()); }
              static History other() { return new History(Map.of(), List.of(1f)); }
            }
            """);
        Object before = history.call("before");
        Object after = history.call("after");
        assertEquals(
                after, history.codec().fromStateDict(before, history.codec().toStateDict(after)));
        StateDict other = history.codec().toStateDict(history.call("other"));
        assertThrows(StateDictMismatchException.class, () -> history.codec().fromStateDict(before, other));
    }

    @Test
    void aComponentIsStoredAsItsOwnCodecSays() throws ReflectiveOperationException {
        CompiledRecord style = new CompiledRecord("Style", """
            package example;
            import io.github.pytree4j.annotations.*;
            import io.github.pytree4j.codec.*;
            import java.nio.file.Path;
            @PyTreeDataclass record Style(@PyTreeField(codec = PathCodec.class) Path path) {
              static Style of() { return new Style(Path.of("a", "b")); }
            }
            final class PathCodec implements Codec<Path> {
              @Override public void encode(Path value, StateSink sink) { sink.string(value.toString()); }
              @Override public Path decode(Path target, StateSource source) { return Path.of(source.string()); }
            }
            """);
        Object value = style.call("of");
        StateDict state = style.codec().toStateDict(value);
        assertEquals(new StateValue.StringValue(Path.of("a", "b").toString()), state.get("path"));
        assertEquals(value, style.codec().fromStateDict(value, state));
    }

    @Test
    void timesIdentifiersOptionalNumbersAndSetsComeBack() throws ReflectiveOperationException {
        CompiledRecord times = new CompiledRecord("Times", """
            package example;
            import java.time.*;
            import java.util.*;
            @io.github.pytree4j.annotations.PyTreeDataclass
            record Times(Instant at, Duration took, UUID run, OptionalInt i, OptionalLong l, OptionalDouble d,
                Set<String> tags, Set<UUID> runs) {
              static Times of() {
                return new Times(Instant.EPOCH, Duration.ofMillis(5), new UUID(1, 2), OptionalInt.of(3),
                    OptionalLong.empty(), OptionalDouble.of(0.5), Set.of("a", "b"), Set.of(new UUID(3, 4)));
              }
            }
            """);
        Object value = times.call("of");
        assertEquals(value, times.codec().fromStateDict(value, times.codec().toStateDict(value)));
    }

    /** Under the names that schemas have. */
    @Test
    void aSaveNotesTheVersionsOfTheRecordsThatHaveOne(@TempDir Path directory) throws Exception {
        CompiledRecord aged = new CompiledRecord("Aged", """
            package example;
            import io.github.pytree4j.annotations.PyTreeDataclass;
            @PyTreeDataclass(version = 3) record Aged(Part part, Plain plain) {
              @PyTreeDataclass(version = 2) record Part(int x) {}
              @PyTreeDataclass record Plain(int x) {}
              static Aged of() { return new Aged(new Part(1), new Plain(2)); }
            }
            """);
        try (CheckpointManager checkpoints =
                CheckpointManager.builder(directory).build()) {
            checkpoints.save(0, aged.call("of"));
        }
        // Msgpack writes a small number as one byte after the name.
        String manifest = bytesIn(directory.resolve(".pytree4j"));
        assertTrue(manifest.contains("example.Aged\u0003"), manifest);
        assertTrue(manifest.contains("example.Aged$Part\u0002"), manifest);
        assertFalse(manifest.contains("Plain"), manifest);
    }

    private static String bytesIn(Path directory) throws IOException {
        StringBuilder bytes = new StringBuilder();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes.toString();
    }

    private Object example() throws ReflectiveOperationException {
        return state.call("example");
    }

    private RecordCodec<Object> codec() throws ReflectiveOperationException {
        return state.codec();
    }
}
