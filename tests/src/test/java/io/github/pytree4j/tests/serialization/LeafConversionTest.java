package io.github.pytree4j.tests.serialization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.ScalarValue;
import io.github.pytree4j.tests.model.Primitives;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaves that Python stores otherwise than Java would, and those that a Java type cannot hold. */
class LeafConversionTest {
    private static final Primitives TARGET = new Primitives(false, (byte) 0, (short) 0, 0, 0, 0, 0, 'x');

    static Stream<Named<StateValue>> sevens() {
        return Stream.of(
                Named.of("an int", IntValue.of(7)),
                Named.of("an int32 array without axes, as a jitted step is", array(NdArray.scalar(7))),
                Named.of("an int64 array without axes", array(NdArray.scalar(7L))),
                Named.of("a uint8 array without axes", array(NdArray.of(DType.UINT8, new byte[] {7}))),
                Named.of(
                        "a uint64 NumPy scalar",
                        new ScalarValue(NdArray.of(DType.UINT64, new byte[] {7, 0, 0, 0, 0, 0, 0, 0}))),
                Named.of("an int32 NumPy scalar", new ScalarValue(NdArray.scalar(7))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sevens")
    void everyKindOfIntegerIsReadIntoALong(StateValue seven) {
        assertEquals(7, restore("j", seven).j());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sevens")
    void everyKindOfIntegerIsReadIntoAByte(StateValue seven) {
        assertEquals(7, restore("b", seven).b());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sevens")
    void everyKindOfIntegerIsReadIntoADouble(StateValue seven) {
        assertEquals(7.0, restore("d", seven).d());
    }

    @Test
    void everyKindOfRealNumberIsReadIntoADouble() {
        NdArray bfloat16 = NdArray.of(DType.BFLOAT16, new byte[] {(byte) 0xc0, 0x3f});
        assertEquals(1.5, restore("d", array(bfloat16)).d());
        assertEquals(1.5, restore("d", array(NdArray.scalar(1.5f))).d());
        assertEquals(1.5, restore("d", new ScalarValue(NdArray.scalar(1.5))).d());
    }

    @Test
    void aBoolArrayWithoutAxesIsReadIntoABoolean() {
        assertEquals(
                true,
                restore("z", array(NdArray.of(DType.BOOL, new byte[] {1}))).z());
    }

    @Test
    void aDoubleIsRoundedToAFloat() {
        assertEquals(0.1f, restore("f", new StateValue.FloatValue(0.1)).f());
    }

    @ParameterizedTest
    @ValueSource(longs = {128, -129, Long.MAX_VALUE, Long.MIN_VALUE})
    void anIntegerThatAByteCannotHoldIsADifference(long value) {
        Difference difference = difference("b", IntValue.of(value));
        assertEquals(Difference.Type.VALUE, difference.type());
        assertEquals("expected a byte (-128 to 127), found " + value, difference.explanation());
    }

    @ParameterizedTest
    @ValueSource(longs = {1L << 31, -(1L << 31) - 1})
    void anIntegerThatAnIntCannotHoldIsADifference(long value) {
        assertEquals(Difference.Type.VALUE, difference("i", IntValue.of(value)).type());
        assertEquals(
                Difference.Type.VALUE,
                difference("i", array(NdArray.scalar(value))).type());
    }

    @Test
    void anIntegerThatALongCannotHoldIsADifference() {
        Difference difference = difference("j", IntValue.ofUnsigned(-1));
        assertEquals(Difference.Type.VALUE, difference.type());
        assertTrue(difference.found().contains("18446744073709551615"), difference::toString);
    }

    @Test
    void anUnsignedArrayElementThatALongCannotHoldIsADifference() {
        byte[] ones = {-1, -1, -1, -1, -1, -1, -1, -1};
        Difference difference = difference("j", array(NdArray.of(DType.UINT64, ones)));
        assertEquals(Difference.Type.VALUE, difference.type());
        assertTrue(difference.found().contains("18446744073709551615"), difference::toString);
    }

    @Test
    void anIntegerThatALongCannotHoldIsADifferenceForADoubleToo() {
        assertEquals(
                Difference.Type.KIND, difference("d", IntValue.ofUnsigned(-1)).type());
    }

    @Test
    void aDoubleThatAFloatCannotHoldIsADifference() {
        assertEquals(
                Difference.Type.VALUE,
                difference("f", new StateValue.FloatValue(1e300)).type());
    }

    @Test
    void infinityIsAFloat() {
        assertEquals(
                Float.POSITIVE_INFINITY,
                restore("f", new StateValue.FloatValue(Double.POSITIVE_INFINITY))
                        .f());
    }

    @Test
    void aFloatIsNoInteger() {
        assertEquals(
                Difference.Type.KIND,
                difference("j", new StateValue.FloatValue(7)).type());
        assertEquals(
                Difference.Type.KIND,
                difference("j", array(NdArray.scalar(7.0))).type());
    }

    @Test
    void aBoolIsNoIntegerAndAnIntegerNoBool() {
        assertEquals(
                Difference.Type.KIND,
                difference("j", new StateValue.BoolValue(true)).type());
        assertEquals(Difference.Type.KIND, difference("z", IntValue.of(1)).type());
    }

    @Test
    void anArrayWithAnAxisIsNoNumber() {
        Difference difference = difference("j", array(NdArray.of(new long[] {7})));
        assertEquals("expected an int, found int64[1]", difference.explanation());
    }

    @Test
    void aStringOfTwoCharactersIsNoCharacter() {
        assertEquals(
                Difference.Type.VALUE,
                difference("c", new StateValue.StringValue("ab")).type());
        assertEquals(
                Difference.Type.VALUE,
                difference("c", new StateValue.StringValue("")).type());
    }

    @Test
    void aNumberIsReadIntoAnArrayWithoutAxes() {
        StateDict state = new StateDict().put("x", 7);
        assertEquals(Map.of("x", NdArray.scalar(7L)), PyTrees.fromStateDict(Map.of("x", NdArray.scalar(0L)), state));
    }

    private static StateValue array(NdArray array) {
        return new StateValue.ArrayValue(array);
    }

    /** Restores from bytes. */
    private static Primitives restore(String field, StateValue value) {
        StateDict state = PyTrees.toStateDict(TARGET).put(field, value);
        return PyTrees.fromBytes(TARGET, PyTrees.toBytes(state));
    }

    private static Difference difference(String field, StateValue value) {
        StateDictMismatchException e = assertThrows(StateDictMismatchException.class, () -> restore(field, value));
        assertEquals(1, e.differences().size(), e::getMessage);
        return e.differences().get(0);
    }
}
