package io.github.pytree4j.codec.builtin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.BoolValue;
import io.github.pytree4j.state.StateValue.BytesValue;
import io.github.pytree4j.state.StateValue.ComplexValue;
import io.github.pytree4j.state.StateValue.FloatValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.NullValue;
import io.github.pytree4j.state.StateValue.ScalarValue;
import io.github.pytree4j.state.StateValue.StringValue;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a leaf where leaves are not compared. */
class AnyLeafTest {
    private static final UUID ID = new UUID(1, 2);

    private static Object restore(Object target, StateValue leaf) {
        Map<String, Object> tree = Map.of("leaf", target);
        StateDict state = new StateDict().put("leaf", leaf);
        Map<String, Object> restored = PyTrees.fromStateDict(tree, state, RestorePolicy.FLAX, CodecRegistry.empty());
        return restored.get("leaf");
    }

    static Stream<Arguments> ofTheSameKind() {
        return Stream.of(
                Arguments.of(1, IntValue.of(7), 7),
                Arguments.of(1L, IntValue.of(7), 7L),
                Arguments.of((short) 1, IntValue.of(7), (short) 7),
                Arguments.of((byte) 1, IntValue.of(7), (byte) 7),
                Arguments.of(1f, new FloatValue(0.5), 0.5f),
                Arguments.of(1f, new FloatValue(Double.NaN), Float.NaN),
                Arguments.of(1f, new FloatValue(Double.NEGATIVE_INFINITY), Float.NEGATIVE_INFINITY),
                Arguments.of(1.0, new FloatValue(0.1), 0.1),
                Arguments.of(true, new BoolValue(false), false),
                Arguments.of('a', new StringValue("b"), 'b'),
                Arguments.of("a", new StringValue("bc"), "bc"),
                Arguments.of(DayOfWeek.MONDAY, new StringValue("SUNDAY"), DayOfWeek.SUNDAY),
                Arguments.of(Instant.MAX, new StringValue("1970-01-01T00:00:00Z"), Instant.EPOCH),
                Arguments.of(Duration.ZERO, new StringValue("PT1S"), Duration.ofSeconds(1)),
                Arguments.of(new UUID(0, 0), new StringValue(ID.toString()), ID),
                Arguments.of(OptionalInt.of(1), IntValue.of(7), OptionalInt.of(7)),
                Arguments.of(OptionalInt.empty(), IntValue.of(7), OptionalInt.of(7)),
                Arguments.of(OptionalLong.of(1), IntValue.of(7), OptionalLong.of(7)),
                Arguments.of(OptionalDouble.of(1), new FloatValue(7.5), OptionalDouble.of(7.5)),
                Arguments.of(OptionalInt.of(1), NullValue.INSTANCE, OptionalInt.empty()),
                Arguments.of(OptionalDouble.of(1), NullValue.INSTANCE, OptionalDouble.empty()),
                Arguments.of(NdArray.arange(2), new ArrayValue(NdArray.scalar(1.0)), NdArray.scalar(1.0)));
    }

    @ParameterizedTest
    @MethodSource("ofTheSameKind")
    void aLeafOfTheSameKindHasTheClassOfTheTarget(Object target, StateValue leaf, Object expected) {
        assertEquals(expected, restore(target, leaf));
    }

    static Stream<Arguments> thatDoNotFit() {
        return Stream.of(
                Arguments.of(1, IntValue.of(1L << 40), 1L << 40),
                Arguments.of((byte) 1, IntValue.of(200), 200L),
                Arguments.of(OptionalInt.of(1), IntValue.of(1L << 40), 1L << 40),
                Arguments.of(1L, IntValue.ofUnsigned(-1), IntValue.ofUnsigned(-1)),
                Arguments.of(1f, new FloatValue(1e300), 1e300),
                Arguments.of(1f, new FloatValue(-1e300), -1e300),
                Arguments.of('a', new StringValue("bc"), "bc"),
                Arguments.of(DayOfWeek.MONDAY, new StringValue("SOMEDAY"), "SOMEDAY"),
                Arguments.of(Instant.EPOCH, new StringValue("today"), "today"),
                Arguments.of("text", IntValue.of(7), 7L),
                Arguments.of(1.0, IntValue.of(7), 7L),
                Arguments.of(1, new FloatValue(7), 7.0),
                Arguments.of(NdArray.arange(2), new StringValue("text"), "text"),
                Arguments.of(1L, new ScalarValue(NdArray.scalar(1.0)), new ScalarValue(NdArray.scalar(1.0))),
                Arguments.of(1L, new ComplexValue(1, 2), new ComplexValue(1, 2)),
                Arguments.of(1L, new StateDict().put("a", 1), new StateDict().put("a", 1)));
    }

    @ParameterizedTest
    @MethodSource("thatDoNotFit")
    void aLeafThatDoesNotFitHasTheClassThatIsSavedAsIt(Object target, StateValue leaf, Object expected) {
        assertEquals(expected, restore(target, leaf));
    }

    @Test
    void nullIsNull() {
        Map<String, Object> expected = new HashMap<>();
        expected.put("leaf", null);
        StateDict state = new StateDict().put("leaf", NullValue.INSTANCE);
        for (Object target : List.of(1, "text", NdArray.arange(2), new float[2], DayOfWeek.MONDAY)) {
            Map<String, Object> tree = Map.of("leaf", target);
            assertEquals(expected, PyTrees.fromStateDict(tree, state, RestorePolicy.FLAX, CodecRegistry.empty()));
        }
    }

    @Test
    void aJavaArrayIsFilledFromAnArrayOfItsDtype() {
        ArrayValue leaf = new ArrayValue(NdArray.of(new float[] {1, 2, 3}));
        assertArrayEquals(new float[] {1, 2, 3}, (float[]) restore(new float[1], leaf));
    }

    @Test
    void aJavaArrayBecomesAnArrayWhereTheDtypeOrTheAxesDiffer() {
        NdArray doubles = NdArray.of(new double[] {1, 2});
        assertEquals(doubles, restore(new float[1], new ArrayValue(doubles)));
        NdArray plane = NdArray.zeros(DType.FLOAT32, 2, 2);
        assertEquals(plane, restore(new float[1], new ArrayValue(plane)));
    }

    @Test
    void bytesAreBytes() {
        assertArrayEquals(new byte[] {1, 2}, (byte[]) restore("text", new BytesValue(new byte[] {1, 2})));
    }

    @Test
    void aMapThatChangesNothingChangesNoClass() {
        Map<String, Object> tree = new HashMap<>();
        ofTheSameKind()
                .forEach(arguments -> tree.put("k" + tree.size(), arguments.get()[0]));
        assertEquals(tree, PyTrees.map(tree, leaf -> leaf));
    }
}
