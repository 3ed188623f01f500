package io.github.pytree4j.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.pytree4j.errors.CodecException;
import io.github.pytree4j.format.LeafListener;
import io.github.pytree4j.format.flax.FlaxWriter;
import io.github.pytree4j.format.memory.StateDictWriter;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.stream.StateWriter;
import io.github.pytree4j.support.WritingCodec;
import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way of writing wrongly is stopped, and the message says where. */
class EventOrderTest {
    private static final String WRONG = "its codec is wrong; ";

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("no value", WRONG + "it writes no value", sink -> {}),
                mistake("two values", WRONG + "it writes a second value", sink -> {
                    sink.int64(1);
                    sink.int64(2);
                }),
                mistake("a dict after a value", WRONG + "it writes a second value", sink -> {
                    sink.int64(1);
                    sink.beginDict(0);
                }),
                mistake("too few entries", WRONG + "it announces 2 entries and writes 1", sink -> {
                    sink.beginDict(2);
                    sink.key("a");
                    sink.int64(1);
                    sink.endDict();
                }),
                mistake("too many entries", "./a", WRONG + "it announces 1 entries and writes more", sink -> {
                    sink.beginDict(1);
                    sink.key("a");
                    sink.int64(1);
                    sink.key("b");
                }),
                mistake("a negative size", WRONG + "it announces -1 entries", sink -> sink.beginDict(-1)),
                mistake("a negative list", WRONG + "it announces -2 entries", sink -> sink.beginRawList(-2)),
                mistake("a key twice", "./a", WRONG + "it writes the key \"a\" twice", sink -> {
                    sink.beginDict(2);
                    sink.key("a");
                    sink.int64(1);
                    sink.key("a");
                }),
                mistake("a key of many twice", "./key99", WRONG + "it writes the key \"key7\" twice", sink -> {
                    sink.beginDict(101);
                    for (int i = 0; i < 100; i++) {
                        sink.key("key" + i);
                        sink.int64(i);
                    }
                    sink.key("key7");
                }),
                mistake("a value without a key", WRONG_VALUE, sink -> {
                    sink.beginDict(1);
                    sink.int64(1);
                }),
                mistake("a second value for a key", "./a", WRONG_VALUE, sink -> {
                    sink.beginDict(1);
                    sink.key("a");
                    sink.int64(1);
                    sink.nothing();
                }),
                mistake(
                        "a key without a value",
                        "./a",
                        WRONG + "it names an entry and writes no value for it",
                        sink -> {
                            sink.beginDict(2);
                            sink.key("a");
                            sink.key("b");
                        }),
                mistake("a last key without a value", "./a", NO_VALUE, sink -> {
                    sink.beginDict(1);
                    sink.key("a");
                    sink.endDict();
                }),
                mistake("fields in another order", FIELD_ORDER, sink -> {
                    sink.beginRecord(Point.FIELDS);
                    sink.field(Point.FIELDS, 1);
                }),
                mistake("a field twice", "./x", FIELD_ORDER, sink -> {
                    sink.beginRecord(Point.FIELDS);
                    sink.field(Point.FIELDS, 0);
                    sink.int64(1);
                    sink.field(Point.FIELDS, 0);
                }),
                mistake("too few fields", "./x", WRONG + "it announces 2 entries and writes 1", sink -> {
                    sink.beginRecord(Point.FIELDS);
                    sink.field(Point.FIELDS, 0);
                    sink.int64(1);
                    sink.endRecord();
                }),
                mistake("a key in a record", notInside("dict"), sink -> {
                    sink.beginRecord(Point.FIELDS);
                    sink.key("x");
                }),
                mistake("a field in a dict", notInside("record"), sink -> {
                    sink.beginDict(2);
                    sink.field(Point.FIELDS, 0);
                }),
                mistake("an item in a raw list", notInside("sequence"), sink -> {
                    sink.beginRawList(1);
                    sink.item();
                }),
                mistake("a key outside of everything", notInside("dict"), sink -> sink.key("a")),
                mistake("an item too many", "./0", WRONG + "it announces 1 entries and writes more", sink -> {
                    sink.beginSequence(1);
                    sink.item();
                    sink.int64(1);
                    sink.item();
                }),
                mistake("a raw item too many", "./0", WRONG + "it announces 1 entries and writes more", sink -> {
                    sink.beginRawList(1);
                    sink.int64(1);
                    sink.int64(1);
                }),
                mistake("a raw item too few", "./0", WRONG + "it announces 2 entries and writes 1", sink -> {
                    sink.beginRawList(2);
                    sink.int64(1);
                    sink.endRawList();
                }),
                mistake("a dict closed as a list", notInside("sequence"), sink -> {
                    sink.beginDict(0);
                    sink.endSequence();
                }),
                mistake("a record closed as a dict", notInside("dict"), sink -> {
                    sink.beginRecord(Point.FIELDS);
                    sink.endDict();
                }),
                mistake("something closed that is not open", notInside("dict"), StateSink::endDict),
                mistake("something open at the end", WRONG + "it does not close what it opens", sink -> {
                    sink.beginDict(0);
                }));
    }

    private static final String WRONG_VALUE = WRONG + "it writes a value without a key, or a second one";
    private static final String NO_VALUE = WRONG + "it names an entry and writes no value for it";
    private static final String FIELD_ORDER =
            WRONG + "it writes the fields of a record in another order than the declared one";

    private static Arguments mistake(String name, String problem, Consumer<StateSink> writing) {
        return mistake(name, null, problem, writing);
    }

    private static String notInside(String container) {
        return WRONG + "it writes an entry or the end of a " + container + ", which is not what it opened last";
    }

    private static Arguments mistake(String name, String path, String problem, Consumer<StateSink> writing) {
        return arguments(name, path, problem, writing);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aMistakeIsStoppedWithItsPath(String name, String path, String problem, Consumer<StateSink> writing) {
        for (StateWriter writer : new StateWriter[] {new StateDictWriter(), flaxWriter()}) {
            StateSink sink = new StateSink(writer, CodecRegistry.empty(), StateSink.MapOrder.OWN);
            var failure =
                    assertThrows(CodecException.class, () -> sink.writeAll(new WritingCodec<>(writing), ""), name);
            String message = failure.getMessage();
            assertEquals(problem, message.substring(message.indexOf(WRONG)));
            if (path != null) {
                assertEquals("cannot save " + path + ": ", message.substring(0, message.indexOf(WRONG)));
            }
        }
    }

    private static StateWriter flaxWriter() {
        return new FlaxWriter(Channels.newChannel(new ByteArrayOutputStream()), LeafListener.NONE);
    }

    @Test
    void aKeyMayStandAgainInAnotherDict() {
        StateDictWriter writer = new StateDictWriter();
        new StateSink(writer, CodecRegistry.empty(), StateSink.MapOrder.OWN)
                .writeAll(
                        new WritingCodec<>(sink -> {
                            sink.beginDict(2);
                            sink.key("a");
                            sink.beginDict(1);
                            sink.key("a");
                            sink.int64(1);
                            sink.endDict();
                            sink.key("b");
                            sink.beginDict(1);
                            sink.key("a");
                            sink.int64(2);
                            sink.endDict();
                            sink.endDict();
                        }),
                        "");
        assertEquals("{\"a\": {\"a\": 1}, \"b\": {\"a\": 2}}", writer.result().toString());
    }

    @Test
    void moreThanSixteenLevelsAreKept() {
        StateDictWriter writer = new StateDictWriter();
        new StateSink(writer, CodecRegistry.empty(), StateSink.MapOrder.OWN)
                .writeAll(
                        new WritingCodec<>(sink -> {
                            for (int i = 0; i < 100; i++) {
                                sink.beginRawList(1);
                            }
                            sink.int64(1);
                            for (int i = 0; i < 100; i++) {
                                sink.endRawList();
                            }
                        }),
                        "");
        StateValue value = writer.result();
        for (int i = 0; i < 100; i++) {
            value = ((StateList) value).items().get(0);
        }
        assertEquals(IntValue.of(1), value);
    }
}
