package io.github.pytree4j.codec.builtin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.NullValue;
import io.github.pytree4j.state.StateValue.ScalarValue;
import io.github.pytree4j.state.StateValue.StringValue;
import io.github.pytree4j.support.Mismatches;
import io.github.pytree4j.support.Origin;
import java.nio.ByteBuffer;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts, enums, optionals and Java arrays. */
class LeafCodecsTest {
    private static final Codec<DayOfWeek> DAYS = new EnumCodec<>(DayOfWeek.class);
    private static final Codec<float[]> FLOATS = new PrimitiveArrayCodec<>(float[].class);

    private static <T> T restore(Origin origin, Codec<T> codec, StateValue state, T target) {
        return origin.tree(state).restore("the test", codec, target);
    }

    @ParameterizedTest
    @EnumSource
    void aTextIsReadBackAsItsClassWritesIt(Origin origin) {
        Instant time = Instant.parse("2024-02-29T12:00:00.000000001Z");
        assertEquals(
                time,
                restore(
                        origin,
                        LeafCodecs.INSTANT,
                        PyTrees.toStateDict(List.of(time)).get("0"),
                        Instant.EPOCH));
        UUID id = new UUID(3, 4);
        assertEquals(id, restore(origin, LeafCodecs.UUID, new StringValue(id.toString()), new UUID(0, 0)));
    }

    @ParameterizedTest
    @EnumSource
    void aTextThatIsNoneIsADifference(Origin origin) {
        for (String text : List.of("", "today", "2024-02-30T12:00:00Z", "+1000000000000-01-01T00:00:00Z")) {
            assertEquals(
                    List.of(". VALUE"),
                    Mismatches.of(() -> restore(origin, LeafCodecs.INSTANT, new StringValue(text), Instant.EPOCH)));
        }
        for (String text : List.of("", "PT", "PT99999999999999999999S", "one hour")) {
            assertEquals(
                    List.of(". VALUE"),
                    Mismatches.of(() -> restore(origin, LeafCodecs.DURATION, new StringValue(text), Duration.ZERO)));
        }
        for (String text : List.of("", "1-2-3", "x", "00000000-0000-0000-0000-00000000000g")) {
            assertEquals(
                    List.of(". VALUE"),
                    Mismatches.of(() -> restore(origin, LeafCodecs.UUID, new StringValue(text), new UUID(0, 0))));
        }
        assertEquals(
                List.of(". KIND"),
                Mismatches.of(() -> restore(origin, LeafCodecs.INSTANT, IntValue.of(0), Instant.EPOCH)));
    }

    @ParameterizedTest
    @EnumSource
    void anEnumIsReadByNameAndTheMessageNamesTheConstants(Origin origin) {
        assertEquals(DayOfWeek.MONDAY, restore(origin, DAYS, new StringValue("MONDAY"), DayOfWeek.SUNDAY));
        assertEquals(
                List.of(". expected one of [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY],"
                        + " found \"Monday\""),
                Mismatches.explained(() -> restore(origin, DAYS, new StringValue("Monday"), DayOfWeek.SUNDAY)));
        assertEquals(List.of(". KIND"), Mismatches.of(() -> restore(origin, DAYS, IntValue.of(0), DayOfWeek.SUNDAY)));
    }

    @ParameterizedTest
    @EnumSource
    void nullIsAnEmptyOptional(Origin origin) {
        assertEquals(
                OptionalInt.empty(), restore(origin, LeafCodecs.OPTIONAL_INT, NullValue.INSTANCE, OptionalInt.of(1)));
        Codec<Optional<String>> codec = new OptionalCodec<>(LeafCodecs.STRING);
        assertEquals(Optional.empty(), restore(origin, codec, NullValue.INSTANCE, Optional.of("x")));
        assertEquals(Optional.of("y"), restore(origin, codec, new StringValue("y"), Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void aDictOrNothing(Origin origin) {
        StateDict state = new StateDict().put("a", 1);
        assertEquals(state, restore(origin, LeafCodecs.STATE_DICT, state, new StateDict()));
        assertEquals(
                List.of(". KIND"),
                Mismatches.of(() -> restore(origin, LeafCodecs.STATE_DICT, new StateList(List.of()), new StateDict())));
    }

    @ParameterizedTest
    @EnumSource
    void aJavaArrayIsFilledAcrossTheBuffersOfAnArray(Origin origin) {
        byte[] bytes = NdArray.of(new float[] {1, 2, 3}).toByteArray();
        List<ByteBuffer> buffers = List.of(ByteBuffer.wrap(bytes, 0, 8), ByteBuffer.wrap(bytes, 8, 4));
        NdArray array = NdArray.wrap(DType.FLOAT32, buffers, 3);
        assertArrayEquals(new float[] {1, 2, 3}, restore(origin, FLOATS, new ArrayValue(array), new float[3]));
    }

    @ParameterizedTest
    @EnumSource
    void aJavaArrayIsOfItsDtypeLengthAndOneAxis(Origin origin) {
        assertEquals(List.of(". SHAPE"), mismatch(origin, new ArrayValue(NdArray.zeros(DType.FLOAT32, 3))));
        assertEquals(List.of(". DTYPE"), mismatch(origin, new ArrayValue(NdArray.zeros(DType.FLOAT64, 2))));
        assertEquals(List.of(". DTYPE", ". SHAPE"), mismatch(origin, new ArrayValue(NdArray.zeros(DType.INT32, 2, 1))));
        assertEquals(List.of(". SHAPE"), mismatch(origin, new ArrayValue(NdArray.zeros(DType.FLOAT32))));
        assertEquals(List.of(". KIND"), mismatch(origin, new ScalarValue(NdArray.zeros(DType.FLOAT32))));
        assertEquals(List.of(". KIND"), mismatch(origin, NullValue.INSTANCE));
    }

    private static List<String> mismatch(Origin origin, StateValue state) {
        return Mismatches.of(() -> restore(origin, FLOATS, state, new float[2]));
    }

    @ParameterizedTest
    @EnumSource
    void anArrayTooLongForJavaIsADifferenceOfShape(Origin origin) {
        if (origin == Origin.FLAX) {
            return;
        }
        StateValue state = new ArrayValue(NdArray.zeros(DType.FLOAT32, 1L << 40));
        assertEquals(List.of(". SHAPE"), Mismatches.of(() -> origin.tree(state, RestorePolicy.FLAX)
                .restore("the test", FLOATS, new float[2])));
    }
}
