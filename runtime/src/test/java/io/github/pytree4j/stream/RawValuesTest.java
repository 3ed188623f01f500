package io.github.pytree4j.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.RandomState;
import io.github.pytree4j.array.NdArray;
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
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RawValuesTest {
    private static final List<StateValue> LEAVES = List.of(
            new ArrayValue(NdArray.arange(3)),
            new ScalarValue(NdArray.scalar(1f)),
            new BoolValue(false),
            IntValue.of(-1),
            IntValue.ofUnsigned(-1),
            new FloatValue(-0.0),
            new ComplexValue(1, -2),
            new StringValue("text"),
            new BytesValue(new byte[] {1, 2}),
            NullValue.INSTANCE);

    private static StateDict everything() {
        StateDict state = new StateDict();
        LEAVES.forEach(leaf -> state.put(leaf.kind() + " " + state.size(), leaf));
        return state.put("list", new StateList(LEAVES))
                .put("empty", new StateDict())
                .put("nested", new StateList(List.of(new StateList(List.of()), new StateDict().put("", 1))));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsTakenAsItIsAndThePathReturns(Origin origin) {
        StateDict state = everything();
        KeyPath path = new KeyPath();
        StateReader reader = origin.reader(state);
        reader.begin(path);
        assertEquals(state, RawValues.read(reader, path, RawArrays.IN_MEMORY));
        assertEquals(0, path.depth());
        reader.end();
    }

    @ParameterizedTest
    @EnumSource
    void keysKeepTheirOrder(Origin origin) {
        StateDict state = everything();
        StateDict read = (StateDict) RawValues.read(origin.reader(state), new KeyPath(), RawArrays.IN_MEMORY);
        assertEquals(List.copyOf(state.keys()), List.copyOf(read.keys()));
    }

    @ParameterizedTest
    @EnumSource
    void dictsAreCopied(Origin origin) {
        StateDict state = everything();
        StateDict read = (StateDict) RawValues.read(origin.reader(state), new KeyPath(), RawArrays.IN_MEMORY);
        assertNotSame(state.dict("empty"), read.dict("empty"));
    }

    @ParameterizedTest
    @EnumSource
    void aMarkedValueCanBeReadAgain(Origin origin) {
        StateReader reader = origin.reader(new StateList(List.of(everything(), IntValue.of(7))));
        reader.beginList();
        reader.mark();
        reader.beginDict();
        reader.nextKey();
        reader.skip();
        reader.nextKey();
        reader.reset();
        assertEquals(everything(), RawValues.read(reader, new KeyPath(), RawArrays.IN_MEMORY));
        assertEquals(7, reader.readIntBits());
        reader.endList();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReadCannotBeToldFromWhatWasWritten(Origin origin) {
        for (int seed = 0; seed < 500; seed++) {
            StateValue state = new RandomState(new Random(seed)).state(5);
            StateValue read = RawValues.read(origin.reader(state), new KeyPath(), RawArrays.IN_MEMORY);
            String which = "seed " + seed;
            assertEquals(state, read, which);
            assertEquals(read, state, which);
            assertEquals(state.hashCode(), read.hashCode(), which);
            // In the same order, too.
            assertArrayEquals(PyTrees.toBytes(state), PyTrees.toBytes(read), which);
        }
    }
}
