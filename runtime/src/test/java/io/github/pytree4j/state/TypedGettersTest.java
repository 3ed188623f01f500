package io.github.pytree4j.state;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.BytesValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.NullValue;
import io.github.pytree4j.state.StateValue.ScalarValue;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TypedGettersTest {
    private static final NdArray TRUE = NdArray.of(DType.BOOL, new byte[] {1});
    private static final NdArray UINT64_MAX = NdArray.of(DType.UINT64, new byte[] {-1, -1, -1, -1, -1, -1, -1, -1});

    private static StateDict leaves() {
        return new StateDict()
                .put("string", "text")
                .put("int", 7)
                .put("large", 1L << 40)
                .put("uint64", IntValue.ofUnsigned(-1))
                .put("float", 2.5)
                .put("bool", true)
                .put("bytes", new BytesValue(new byte[] {1, 2}))
                .put("list", new StateList(List.of(IntValue.of(1))))
                .put("dict", new StateDict().put("inner", 1))
                .put("none", NullValue.INSTANCE)
                .put("array", NdArray.arange(2));
    }

    @Test
    void eachKindIsReadByItsKey() {
        StateDict leaves = leaves();
        assertEquals("text", leaves.string("string"));
        assertEquals(7, leaves.int32("int"));
        assertEquals(1L << 40, leaves.int64("large"));
        assertEquals(2.5, leaves.float64("float"));
        assertTrue(leaves.bool("bool"));
        assertArrayEquals(new byte[] {1, 2}, leaves.bytes("bytes"));
        assertEquals(List.of(IntValue.of(1)), leaves.list("list").items());
        assertEquals(1, leaves.dict("dict").int64("inner"));
        assertEquals(NdArray.arange(2), leaves.array("array"));
    }

    @Test
    void eachKindIsReadByItsPath() {
        StateDict root = new StateDict().put("a", leaves());
        assertEquals("text", root.string(StatePath.parse("a/string")));
        assertEquals(7, root.int32(StatePath.parse("a/int")));
        assertEquals(1L << 40, root.int64(StatePath.parse("a/large")));
        assertEquals(2.5, root.float64(StatePath.parse("a/float")));
        assertTrue(root.bool(StatePath.parse("a/bool")));
        assertArrayEquals(new byte[] {1, 2}, root.bytes(StatePath.parse("a/bytes")));
        assertEquals(1, root.list(StatePath.parse("a/list")).items().size());
        assertEquals(1, root.int64(StatePath.parse("a/dict/inner")));
        assertEquals(NdArray.arange(2), root.array(StatePath.parse("a/array")));
        assertEquals(root, root.dict(StatePath.ROOT));
    }

    @Test
    void aNumberMayBeAScalarOrAnArrayOfZeroDimensions() {
        StateDict dict = new StateDict()
                .put("step", NdArray.scalar(5))
                .put("loss", new ScalarValue(NdArray.scalar(0.5f)))
                .put("done", TRUE);
        assertEquals(5, dict.int64("step"));
        assertEquals(5, dict.int32("step"));
        assertEquals(5.0, dict.float64("step"));
        assertEquals(0.5, dict.float64("loss"));
        assertTrue(dict.bool("done"));
        assertEquals(NdArray.scalar(0.5f), dict.array("loss"));
    }

    @Test
    void anIntegerIsTakenWhereAFloatIsAskedFor() {
        assertEquals(7.0, leaves().float64("int"));
        assertEquals(0x1p64, leaves().float64("uint64"));
    }

    @Test
    void aNumberOutOfRangeIsRefused() {
        var overflow = assertThrows(ArithmeticException.class, () -> leaves().int32("large"));
        assertEquals("\"large\" is 1099511627776, which does not fit into an int", overflow.getMessage());
        overflow = assertThrows(ArithmeticException.class, () -> leaves().int64("uint64"));
        assertEquals("\"uint64\" is 18446744073709551615, which does not fit into a long", overflow.getMessage());
        StateDict dict = new StateDict().put("step", UINT64_MAX);
        assertThrows(ArithmeticException.class, () -> dict.int64("step"));
        assertThrows(ArithmeticException.class, () -> dict.int32("step"));
        assertEquals(0x1p64, dict.float64("step"));
    }

    @Test
    void anotherKindIsRefusedWithWhatItIs() {
        refused("\"float\" is a float, not an int", () -> leaves().int64("float"));
        refused("\"bool\" is a bool, not an int", () -> leaves().int64("bool"));
        refused("\"bool\" is a bool, not a float", () -> leaves().float64("bool"));
        refused("\"int\" is an int, not a bool", () -> leaves().bool("int"));
        refused("\"none\" is null, not a string", () -> leaves().string("none"));
        refused("\"string\" is a string, not bytes", () -> leaves().bytes("string"));
        refused("\"dict\" is a dict, not a list", () -> leaves().list("dict"));
        refused("\"int\" is an int, not an array", () -> leaves().array("int"));
        refused("\"array\" is an array (int64[2] {0, 1}), not an int", () -> leaves().int64("array"));
        StateDict dict = new StateDict().put("x", new ArrayValue(NdArray.scalar(1.5)));
        refused("./x is an array (float64[] {1.5}), not an int", () -> dict.int64(StatePath.of("x")));
    }

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void aMissingValueIsRefusedWithTheKeysThatThereAre() {
        StateDict root = new StateDict().put("model", new StateDict().put("step", 1));
        missing("no key \"modl\": the dict has the key \"model\"", () -> root.dict("modl"));
        missing(
                "nothing at ./model/steps: ./model has the key \"step\"",
                () -> root.int64(StatePath.parse("model/steps")));
        missing("nothing at ./a/b: the dict has the key \"model\"", () -> root.int64(StatePath.parse("a/b")));
        missing(
                "nothing at ./model/step/x: ./model/step is an int",
                () -> root.string(StatePath.parse("model/step/x")));
        missing("no key \"x\": the dict has no keys", () -> new StateDict().string("x"));
    }

    private static void missing(String message, Executable call) {
        assertEquals(message, assertThrows(NoSuchElementException.class, call).getMessage());
    }

    @Test
    void aMessageListsAtMostTenKeysAndNoneOfThemWhole() {
        StateDict dict = new StateDict();
        for (int i = 0; i < 1000; i++) {
            dict.put("k".repeat(3_000) + i, i);
        }
        var failure = assertThrows(NoSuchElementException.class, () -> dict.string("x".repeat(3_000_000)));
        assertTrue(failure.getMessage().contains("the dict has 1000 keys: \"kkk"), failure.getMessage());
        assertTrue(failure.getMessage().length() < 11 * 65 + 60, failure.getMessage());
        assertFalse(failure.getMessage().contains("k".repeat(60)));
    }

    @Test
    void anIntValueHasItsLong() {
        assertEquals(-5, IntValue.of(-5).longValue());
        var failure = assertThrows(
                ArithmeticException.class, () -> IntValue.ofUnsigned(-1).longValue());
        assertEquals("18446744073709551615 does not fit into a long; use value()", failure.getMessage());
    }
}
