package io.github.pytree4j.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
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
import io.github.pytree4j.support.Origin;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table: what a leaf of the checkpoint becomes as a Java value. */
class LeafConversionsTest {
    private static final Conversion BOOL = LeafConversions::bool;
    private static final Conversion INT8 = LeafConversionsTest::int8;
    private static final Conversion INT64 = LeafConversionsTest::int64;
    private static final Conversion FLOAT32 = LeafConversions::float32;
    private static final Conversion FLOAT64 = LeafConversions::float64;
    private static final Conversion CHARACTER = LeafConversions::character;
    private static final Conversion STRING = LeafConversions::string;
    private static final Conversion BYTES = LeafConversions::bytes;

    /** Takes a value as one of Java's types. */
    private interface Conversion {
        Object from(LeafConversions leaves);
    }

    private static long int8(LeafConversions leaves) {
        return leaves.integer(Byte.MIN_VALUE, Byte.MAX_VALUE, "a byte");
    }

    private static long int64(LeafConversions leaves) {
        return leaves.integer(Long.MIN_VALUE, Long.MAX_VALUE, "a long");
    }

    private static StateValue scalar(DType dtype, int... bytes) {
        return new ScalarValue(zeroDimensional(dtype, bytes));
    }

    private static StateValue array(DType dtype, int... bytes) {
        return new ArrayValue(zeroDimensional(dtype, bytes));
    }

    private static NdArray zeroDimensional(DType dtype, int... bytes) {
        byte[] raw = new byte[bytes.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (byte) bytes[i];
        }
        return NdArray.of(dtype, raw);
    }

    private static DType dtype(String name) {
        return DType.named(name).orElseThrow();
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                arguments("bool", BOOL, new BoolValue(true), true),
                arguments("bool scalar", BOOL, scalar(DType.BOOL, 1), true),
                arguments("bool array", BOOL, array(DType.BOOL, 0), false),
                arguments("smallest byte", INT8, IntValue.of(-128), -128L),
                arguments("largest byte", INT8, IntValue.of(127), 127L),
                arguments("int8 scalar", INT8, scalar(DType.INT8, 0x80), -128L),
                arguments("uint8 array", INT8, array(DType.UINT8, 0x7f), 127L),
                arguments("int4 array", INT8, array(dtype("int4"), 0xf8), -8L),
                arguments("smallest long", INT64, IntValue.of(Long.MIN_VALUE), Long.MIN_VALUE),
                arguments("largest long", INT64, IntValue.of(Long.MAX_VALUE), Long.MAX_VALUE),
                arguments("uint64 scalar", INT64, scalar(DType.UINT64, 5, 0, 0, 0, 0, 0, 0, 0), 5L),
                arguments("float", FLOAT64, new FloatValue(0.1), 0.1),
                arguments("int as float", FLOAT64, IntValue.of(-3), -3.0),
                arguments("int8 array as float", FLOAT64, array(DType.INT8, 0xff), -1.0),
                arguments("uint64 array as float", FLOAT64, array(DType.UINT64, 0, 0, 0, 0, 0, 0, 0, 0x80), 0x1p63),
                arguments("bfloat16 scalar as float", FLOAT64, scalar(DType.BFLOAT16, 0x80, 0x3f), 1.0),
                arguments("float8 scalar as float", FLOAT64, scalar(dtype("float8_e5m2"), 0x3c), 1.0),
                arguments("rounded", FLOAT32, new FloatValue(0.1), 0.1f),
                arguments("largest float", FLOAT32, new FloatValue(Float.MAX_VALUE), Float.MAX_VALUE),
                arguments("infinite", FLOAT32, new FloatValue(Double.POSITIVE_INFINITY), Float.POSITIVE_INFINITY),
                arguments("not a number", FLOAT32, new FloatValue(Double.NaN), Float.NaN),
                arguments("too small", FLOAT32, new FloatValue(1e-300), 0f),
                arguments("character", CHARACTER, new StringValue("\u00e9"), '\u00e9'),
                arguments("string", STRING, new StringValue(""), ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void aValueThatFitsIsTaken(String name, Conversion conversion, StateValue value, Object expected) {
        for (Origin origin : Origin.values()) {
            Restoration restoration = new Restoration();
            StateReader reader = origin.reader(value);
            assertEquals(expected, conversion.from(new LeafConversions(reader, restoration)), name);
            assertEquals(List.of(), restoration.differences());
            reader.end();
        }
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(BOOL, IntValue.of(1), "expected a bool, found an int"),
                arguments(BOOL, array(DType.INT8, 1), "expected a bool, found int8[]"),
                arguments(BOOL, new StringValue("true"), "expected a bool, found the string \"true\""),
                arguments(INT8, IntValue.of(128), "expected a byte (-128 to 127), found 128"),
                arguments(INT8, IntValue.of(-129), "expected a byte (-128 to 127), found -129"),
                arguments(INT8, array(DType.UINT8, 0xff), "expected a byte (-128 to 127), found 255"),
                arguments(
                        INT64,
                        IntValue.ofUnsigned(-1),
                        "expected a long (-9223372036854775808 to 9223372036854775807), found 18446744073709551615"),
                arguments(
                        INT64,
                        scalar(DType.UINT64, 0, 0, 0, 0, 0, 0, 0, 0x80),
                        "expected a long (-9223372036854775808 to 9223372036854775807), found 9223372036854775808"),
                arguments(INT64, new FloatValue(1), "expected an int, found a float"),
                arguments(INT64, new BoolValue(true), "expected an int, found a bool"),
                arguments(INT64, array(DType.BOOL, 1), "expected an int, found bool[]"),
                arguments(INT64, new ArrayValue(NdArray.arange(1)), "expected an int, found int64[1]"),
                arguments(INT64, NullValue.INSTANCE, "expected an int, found null"),
                arguments(INT64, new StateDict().put("a", 1), "expected an int, found a dict"),
                arguments(INT64, new StateList(List.of(IntValue.of(1))), "expected an int, found a list"),
                arguments(FLOAT32, new FloatValue(1e39), "expected a Java float (up to 3.4e+38), found 1e+39"),
                arguments(FLOAT64, new BoolValue(true), "expected a float, found a bool"),
                arguments(FLOAT64, new ComplexValue(1, 2), "expected a float, found a complex number"),
                arguments(FLOAT64, array(dtype("float128"), new int[16]), "expected a float, found float128[]"),
                arguments(FLOAT64, array(DType.COMPLEX64, new int[8]), "expected a float, found complex64[]"),
                arguments(CHARACTER, new StringValue(""), "expected a string of one character, found one of 0"),
                arguments(CHARACTER, new StringValue("ab"), "expected a string of one character, found one of 2"),
                arguments(CHARACTER, IntValue.of(65), "expected a string of one character, found an int"),
                arguments(STRING, new BytesValue(new byte[1]), "expected a string, found bytes"),
                arguments(BYTES, new StringValue("x"), "expected bytes, found the string \"x\""));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aValueThatDoesNotFitIsOneDifferenceAndTaken(Conversion conversion, StateValue value, String expected) {
        for (Origin origin : Origin.values()) {
            Restoration restoration = new Restoration();
            StateReader reader = origin.reader(value);
            conversion.from(new LeafConversions(reader, restoration));
            assertEquals(
                    List.of(expected),
                    restoration.differences().stream()
                            .map(Difference::explanation)
                            .toList());
            reader.end();
        }
    }

    static Stream<Arguments> arrays() {
        return Stream.of(
                arguments(new ArrayValue(NdArray.arange(3)), NdArray.arange(3)),
                arguments(new ScalarValue(NdArray.scalar(2f)), NdArray.scalar(2f)),
                arguments(new FloatValue(2.5), NdArray.scalar(2.5)),
                arguments(new BoolValue(true), zeroDimensional(DType.BOOL, 1)),
                arguments(IntValue.of(-2), NdArray.scalar(-2L)),
                arguments(
                        IntValue.ofUnsigned(-1),
                        zeroDimensional(DType.UINT64, 255, 255, 255, 255, 255, 255, 255, 255)));
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void numbersAreArraysOfZeroDimensions(StateValue value, NdArray expected) {
        for (Origin origin : Origin.values()) {
            Restoration restoration = new Restoration();
            assertEquals(expected, new LeafConversions(origin.reader(value), restoration).array(null, true));
            assertEquals(0, restoration.count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void dtypeAndShapeAreTwoDifferences(Origin origin) {
        Restoration restoration = new Restoration();
        LeafConversions leaves = new LeafConversions(origin.reader(new ArrayValue(NdArray.arange(3))), restoration);
        leaves.array(NdArray.zeros(DType.FLOAT32, 2, 2), true);
        assertEquals(
                List.of("expected float32, found int64", "expected [2, 2], found [3]"),
                restoration.differences().stream().map(Difference::explanation).toList());
    }

    @ParameterizedTest
    @EnumSource
    void dtypeAndShapeDoNotMatterWhereTheyAreNotCompared(Origin origin) {
        Restoration restoration = new Restoration();
        LeafConversions leaves = new LeafConversions(origin.reader(new ArrayValue(NdArray.arange(3))), restoration);
        assertEquals(NdArray.arange(3), leaves.array(NdArray.zeros(DType.FLOAT32, 2, 2), false));
        assertEquals(0, restoration.count());
    }

    @Test
    void whatIsNoArrayIsNamedAgainstTheTarget() {
        Restoration restoration = new Restoration();
        new LeafConversions(Origin.MEMORY.reader(new StringValue("x")), restoration).array(NdArray.arange(2), true);
        new LeafConversions(Origin.MEMORY.reader(new StateDict()), restoration).array(null, true);
        assertEquals(
                List.of("expected int64[2], found the string \"x\"", "expected an array, found a dict"),
                restoration.differences().stream().map(Difference::explanation).toList());
    }
}
