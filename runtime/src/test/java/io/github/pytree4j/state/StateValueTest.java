package io.github.pytree4j.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.BoolValue;
import io.github.pytree4j.state.StateValue.BytesValue;
import io.github.pytree4j.state.StateValue.ComplexValue;
import io.github.pytree4j.state.StateValue.FloatValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.NullValue;
import io.github.pytree4j.state.StateValue.ScalarValue;
import io.github.pytree4j.state.StateValue.StringValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class StateValueTest {

    @Test
    void aDictPrintsAsPythonPrintsIt() {
        StateDict dict = new StateDict()
                .put("a", new StateDict().put("b", 1).put("c/d", 2.5))
                .put("list", new StateList(List.of(new StringValue("x\n\"y\""), new BoolValue(true))))
                .put("z", new ComplexValue(1, -2))
                .put("none", NullValue.INSTANCE)
                .put("w", NdArray.arange(2));
        assertEquals(
                "{\"a\": {\"b\": 1, \"c/d\": 2.5}, \"list\": [\"x\\n\\\"y\\\"\", true], \"z\": 1.0-2.0j,"
                        + " \"none\": null, \"w\": int64[2] {0, 1}}",
                dict.toString());
        assertEquals("{}", new StateDict().toString());
    }

    @Test
    void aLargeDictPrintsInPart() {
        StateDict dict = new StateDict();
        for (int i = 0; i < 1000; i++) {
            dict.put("k" + i, 1);
        }
        assertTrue(dict.toString().endsWith("\"k99\": 1, ... (900 more)}"), dict.toString());
    }

    @Test
    void aWideTreePrintsInBoundedLength() {
        StateValue tree = IntValue.of(1);
        for (int level = 0; level < 12; level++) {
            tree = new StateList(Collections.nCopies(50, tree));
        }
        assertTrue(tree.toString().length() < 5_000);
    }

    @Test
    void aDeepTreePrintsWithoutOverflowingTheStack() {
        StateDict dict = new StateDict().put("leaf", 1);
        for (int level = 0; level < 100_000; level++) {
            dict = new StateDict().put("next", dict);
        }
        assertTrue(dict.toString().endsWith("{\"next\": {... (1 more)" + "}".repeat(17)), dict.toString());
    }

    @Test
    void aDictThatHoldsItselfPrints() {
        StateDict dict = new StateDict();
        dict.put("self", dict).put("again", dict);
        assertTrue(dict.toString().length() < 5_000);
    }

    @Test
    void longKeysStringsAndBytesPrintInPart() {
        String printed = new StringValue("s".repeat(3_000_000)).toString();
        assertEquals('"' + "s".repeat(197) + "...\" (3000000 characters)", printed);
        assertTrue(new StateDict().put("k".repeat(3_000_000), 1).toString().length() < 100);
        assertTrue(new BytesValue(new byte[1_000_000]).toString().length() < 100);
        assertEquals('"' + "s".repeat(200) + '"', new StringValue("s".repeat(200)).toString());
    }

    @Test
    void nullsAreRefusedAndNoneIsNamed() {
        String none = " must not be null; Python's None is NullValue.INSTANCE";
        refused("array" + none, () -> new ArrayValue(null));
        refused("array" + none, () -> new ScalarValue(null));
        refused("value" + none, () -> new StringValue(null));
        refused("bytes" + none, () -> new BytesValue(null));
        refused("items must not be null", () -> new StateList(null));
        refused("an item of a list" + none, () -> new StateList(Arrays.asList(IntValue.of(1), null)));
    }

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(NullPointerException.class, call).getMessage());
    }

    @Test
    void aScalarHasNoAxes() {
        var failure = assertThrows(IllegalArgumentException.class, () -> new ScalarValue(NdArray.arange(1)));
        assertEquals("expected an array of zero dimensions, found int64[1] {0}", failure.getMessage());
    }

    @Test
    void floatsAreEqualByValue() {
        assertEquals(new FloatValue(Double.NaN), new FloatValue(Double.NaN));
    }

    @Test
    void smallIntsAreOneObjectAndEqualOthers() {
        for (int i = -300; i <= 300; i++) {
            assertEquals(new IntValue(i, false), IntValue.of(i));
            assertEquals(i, IntValue.of(i).longValue());
        }
        assertSame(IntValue.of(-128), IntValue.of(-128));
        assertSame(IntValue.of(255), IntValue.ofUnsigned(255));
        assertEquals(new BoolValue(true), BoolValue.of(true));
        assertEquals(new BoolValue(false), BoolValue.of(false));
    }
}
