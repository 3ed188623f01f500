package io.github.pytree4j.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.array.PrimitiveArray;
import io.github.pytree4j.codec.builtin.DynamicCodec;
import io.github.pytree4j.errors.CodecException;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.format.memory.StateDictWriter;
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
import io.github.pytree4j.support.WritingCodec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class StateSinkTest {

    private static StateValue write(Consumer<StateSink> writing) {
        return write(new WritingCodec<>(writing), "", StateSink.MapOrder.OWN);
    }

    private static <T> StateValue write(Codec<T> codec, T tree, StateSink.MapOrder order) {
        StateDictWriter writer = new StateDictWriter();
        new StateSink(writer, CodecRegistry.empty(), order).writeAll(codec, tree);
        return writer.result();
    }

    @Test
    void eachLeafIsWrittenAsItself() {
        NdArray array = NdArray.of(new float[] {1, 2});
        NdArray scalar = NdArray.scalar(3.5);
        assertEquals(NullValue.INSTANCE, write(StateSink::nothing));
        assertEquals(new BoolValue(true), write(sink -> sink.bool(true)));
        assertEquals(IntValue.of(-1), write(sink -> sink.int64(-1)));
        assertEquals(IntValue.ofUnsigned(-1), write(sink -> sink.uint64(-1)));
        assertEquals(IntValue.of(1), write(sink -> sink.uint64(1)));
        assertEquals(new FloatValue(0.5), write(sink -> sink.float64(0.5)));
        assertEquals(new ComplexValue(1, -2), write(sink -> sink.complex(1, -2)));
        assertEquals(new StringValue("text"), write(sink -> sink.string("text")));
        assertEquals(new BytesValue(new byte[] {1}), write(sink -> sink.bytes(new byte[] {1})));
        assertEquals(new ArrayValue(array), write(sink -> sink.array(array)));
        assertEquals(new ArrayValue(array), write(sink -> sink.array(PrimitiveArray.of(new float[] {1, 2}))));
        assertEquals(new ScalarValue(scalar), write(sink -> sink.scalar(scalar)));
    }

    @Test
    void aRawSubtreeIsWrittenAsItIs() {
        StateDict state = new StateDict()
                .put("b", new StateList(List.of(IntValue.ofUnsigned(-1), new StateDict(), NullValue.INSTANCE)))
                .put("a", new ComplexValue(0, 1));
        assertEquals(state, write(sink -> sink.value(state)));
    }

    @Test
    void aRecordIsADictOfItsFieldsInOrder() {
        StateValue written = write(Point.CODEC, new Point(1, 2), StateSink.MapOrder.OWN);
        assertEquals(new StateDict().put("x", 1).put("y", 2), written);
        assertEquals(List.of("x", "y"), List.copyOf(((StateDict) written).keys()));
    }

    @Test
    void aFieldAndItsValueMayBeOneCall() {
        RecordFields fields = RecordFields.of(Object.class, "a", "b", "c", "d", "e", "f");
        StateDict expected = new StateDict()
                .put("a", true)
                .put("b", -1)
                .put("c", 0.5)
                .put("d", "text")
                .put("e", NullValue.INSTANCE)
                .put("f", new StateDict().put("x", 1).put("y", 2));
        assertEquals(expected, write(sink -> {
            sink.beginRecord(fields);
            sink.bool(fields, 0, true);
            sink.int64(fields, 1, -1);
            sink.float64(fields, 2, 0.5);
            sink.string(fields, 3, "text");
            sink.string(fields, 4, null);
            sink.write(fields, 5, Point.CODEC, new Point(1, 2));
            sink.endRecord();
        }));
    }

    @Test
    void aFieldInOneCallComesInItsTurnToo() {
        List<Consumer<StateSink>> calls = List.of(
                sink -> sink.bool(Point.FIELDS, 1, true),
                sink -> sink.int64(Point.FIELDS, 1, 1),
                sink -> sink.float64(Point.FIELDS, 1, 1),
                sink -> sink.string(Point.FIELDS, 1, ""),
                sink -> sink.write(Point.FIELDS, 1, Point.CODEC, null));
        for (Consumer<StateSink> call : calls) {
            assertThrows(
                    CodecException.class,
                    () -> write(sink -> {
                        sink.beginRecord(Point.FIELDS);
                        call.accept(sink);
                    }),
                    "before its turn");
            assertThrows(
                    CodecException.class,
                    () -> write(sink -> {
                        sink.beginRecord(Point.FIELDS);
                        sink.field(Point.FIELDS, 0);
                        call.accept(sink);
                    }),
                    "in place of a value");
            assertThrows(CodecException.class, () -> write(call), "outside of a record");
        }
    }

    @Test
    void aListIsADictOfItsIndexes() {
        assertEquals(new StateDict().put("0", "a").put("1", NullValue.INSTANCE), write(sink -> {
            sink.beginSequence(2);
            sink.item();
            sink.string("a");
            sink.item();
            sink.nothing();
            sink.endSequence();
        }));
    }

    @Test
    void nullIsWrittenAsNothingWithoutItsCodec() {
        assertEquals(NullValue.INSTANCE, write(sink -> sink.write(Point.CODEC, null)));
    }

    @Test
    void aNullTreeIsRefused() {
        var failure =
                assertThrows(UnsupportedValueException.class, () -> write(Point.CODEC, null, StateSink.MapOrder.OWN));
        assertEquals("cannot save .: it is null; a tree with nothing in it is an empty map", failure.getMessage());
    }

    @Test
    void mapsKeepTheirOwnOrderOrAreSorted() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("b", 1);
        map.put(10, 1);
        map.put("a", new StateDict().put("z", 1).put("y", 2));
        map.put(9, 1);
        assertEquals(
                List.of("b", "10", "a", "9"),
                List.copyOf(((StateDict) write(DynamicCodec.INSTANCE, map, StateSink.MapOrder.OWN)).keys()));
        StateDict sorted = (StateDict) write(DynamicCodec.INSTANCE, map, StateSink.MapOrder.SORTED);
        assertEquals(List.of("9", "10", "a", "b"), List.copyOf(sorted.keys()));
        assertEquals(List.of("y", "z"), List.copyOf(sorted.dict("a").keys()));
    }

    @Test
    void aThousandAndTwentyFourLevelsAreWrittenAndNotOneMore() {
        assertEquals(1024, StateSink.MAX_DEPTH);
        write(sink -> sink.value(nested(1024)));
        var failure = assertThrows(UnsupportedValueException.class, () -> write(sink -> sink.value(nested(1025))));
        assertTrue(failure.getMessage().contains("nested deeper than 1024 levels"), failure.getMessage());
        assertTrue(failure.getMessage().length() < 500, failure.getMessage());
    }

    private static StateDict nested(int levels) {
        StateDict state = new StateDict();
        for (int i = 1; i < levels; i++) {
            state = new StateDict().put("a", state);
        }
        return state;
    }

    @Test
    void aContainerThatContainsItselfIsRefusedWithItsPath() {
        List<Object> list = new ArrayList<>();
        list.add(Map.of("m", list));
        var failure = assertThrows(
                UnsupportedValueException.class,
                () -> write(DynamicCodec.INSTANCE, Map.of("l", list), StateSink.MapOrder.OWN));
        assertEquals("cannot save ./l/0/m: this ArrayList contains itself", failure.getMessage());
        StateDict dict = new StateDict();
        dict.put("d", new StateDict().put("again", dict));
        var again = assertThrows(UnsupportedValueException.class, () -> write(sink -> sink.value(dict)));
        assertEquals("cannot save ./d/again: this StateDict contains itself", again.getMessage());
    }

    @Test
    void aContainerThatStandsTwiceSideBySideIsWrittenTwice() {
        List<Integer> shared = List.of(1);
        StateDict once = new StateDict().put("0", 1);
        assertEquals(
                new StateDict().put("a", once).put("b", once),
                write(DynamicCodec.INSTANCE, Map.of("a", shared, "b", shared), StateSink.MapOrder.OWN));
    }

    @Test
    void aCodecThatClosesTooFewDictsIsNamed() {
        Codec<String> codec = new WritingCodec<>(sink -> sink.beginDict(0));
        var failure = assertThrows(CodecException.class, () -> write(sink -> sink.write(codec, "")));
        assertTrue(
                failure.getMessage().endsWith("the codec WritingCodec does not close what it opens"),
                failure.getMessage());
    }
}
