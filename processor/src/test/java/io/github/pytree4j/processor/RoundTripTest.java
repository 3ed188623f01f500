package io.github.pytree4j.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.StateDictMismatchException;
import io.github.pytree4j.state.StateDict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Generated codecs at work. */
class RoundTripTest {
    private final Compilation compilation =
            Sources.compile(List.of(JavaFileObjects.forSourceString("example.State", """
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
            """)));

    private final ClassLoader loader = new CompiledClasses(compilation);

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

    private Object example() throws ReflectiveOperationException {
        var example = loader.loadClass("example.State").getDeclaredMethod("example");
        example.setAccessible(true);
        return example.invoke(null);
    }

    @SuppressWarnings("unchecked") // The tests hand over nothing but States.
    private Codec<Object> codec() throws ReflectiveOperationException {
        var instance = loader.loadClass("example.StateCodec").getDeclaredField("INSTANCE");
        instance.setAccessible(true);
        return (Codec<Object>) instance.get(null);
    }
}
