package io.github.pytree4j.tests.codecs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.errors.CodecException;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.tests.support.DirectorySnapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A codec that writes wrongly makes the save fail, before anything is published that cannot be read. */
class WrongCodecTest {
    @TempDir
    Path directory;

    static Stream<Named<Consumer<StateSink>>> wrong() {
        return Stream.of(
                wrong("no value", sink -> {}),
                wrong("two values", sink -> {
                    sink.int64(1);
                    sink.int64(2);
                }),
                wrong("a value and a dict", sink -> {
                    sink.nothing();
                    sink.beginDict(0);
                    sink.endDict();
                }),
                wrong("fewer entries than announced", sink -> {
                    sink.beginDict(2);
                    entry(sink, "a");
                    sink.endDict();
                }),
                wrong("more entries than announced", sink -> {
                    sink.beginDict(1);
                    entry(sink, "a");
                    entry(sink, "b");
                    sink.endDict();
                }),
                wrong("a key twice", sink -> {
                    sink.beginDict(2);
                    entry(sink, "a");
                    entry(sink, "a");
                    sink.endDict();
                }),
                wrong("a key without a value", sink -> {
                    sink.beginDict(2);
                    sink.key("a");
                    entry(sink, "b");
                    sink.endDict();
                }),
                wrong("a last key without a value", sink -> {
                    sink.beginDict(1);
                    sink.key("a");
                    sink.endDict();
                }),
                wrong("a value without a key", sink -> {
                    sink.beginDict(1);
                    sink.int64(1);
                    sink.endDict();
                }),
                wrong("a dict that stays open", sink -> {
                    sink.beginDict(1);
                    entry(sink, "a");
                }),
                wrong("an empty dict that stays open", sink -> sink.beginDict(0)),
                wrong("a key outside of a dict", sink -> sink.key("a")),
                wrong("the end of a dict of somebody else", sink -> {
                    sink.int64(1);
                    sink.endDict();
                }),
                wrong("the end of a list for that of a dict", sink -> {
                    sink.beginDict(0);
                    sink.endSequence();
                }),
                wrong("fewer items than announced", sink -> {
                    sink.beginSequence(2);
                    sink.item();
                    sink.int64(1);
                    sink.endSequence();
                }),
                wrong("more items than announced", sink -> {
                    sink.beginSequence(0);
                    sink.item();
                    sink.int64(1);
                    sink.endSequence();
                }),
                wrong("an item without a value", sink -> {
                    sink.beginSequence(1);
                    sink.item();
                    sink.endSequence();
                }),
                wrong("a key in a list", sink -> {
                    sink.beginSequence(1);
                    sink.key("0");
                    sink.int64(1);
                    sink.endSequence();
                }),
                wrong("fewer items in a raw list", sink -> {
                    sink.beginRawList(2);
                    sink.int64(1);
                    sink.endRawList();
                }),
                wrong("more items in a raw list", sink -> {
                    sink.beginRawList(1);
                    sink.int64(1);
                    sink.int64(2);
                    sink.endRawList();
                }),
                wrong("a dict of a negative size", sink -> {
                    sink.beginDict(-1);
                    sink.endDict();
                }),
                wrong("a null string", sink -> sink.string(null)),
                wrong("a null key", sink -> {
                    sink.beginDict(1);
                    sink.key(null);
                    sink.int64(1);
                    sink.endDict();
                }),
                wrong("a null array", sink -> sink.array((NdArray) null)),
                wrong("an exception", sink -> {
                    throw new IllegalStateException("the thing is broken");
                }),
                wrong("a leaf that fails, which it hides", sink -> {
                    try {
                        sink.array((NdArray) null);
                    } catch (NullPointerException e) {
                        // As a careless person would.
                    }
                }),
                wrong("a dict that fails, which it hides", sink -> {
                    try {
                        sink.beginDict(1);
                        sink.key("half of a pair: \ud800");
                        sink.int64(1);
                    } catch (CheckpointException e) {
                        sink.endDict();
                    }
                }),
                wrong("a key that fails, in whose place it writes another", sink -> {
                    sink.beginDict(1);
                    try {
                        sink.key("\ud800");
                    } catch (CheckpointException e) {
                        sink.int64(1);
                    }
                    sink.endDict();
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void nothingIsPublishedOfAStateWithAWrongCodec(Consumer<StateSink> writing) {
        CheckpointManager checkpoints = manager(writing);
        checkpoints.save(1, Map.of("a", 1));
        DirectorySnapshot before = DirectorySnapshot.of(directory);
        assertThrows(CheckpointException.class, () -> checkpoints.save(1, state()));
        assertThrows(CheckpointException.class, () -> checkpoints.save(2, state()));
        assertThrows(CheckpointException.class, () -> checkpoints.save(2, new Thing("root")));
        assertThrows(CheckpointException.class, () -> checkpoints.save(2, Map.of("last", new Thing("x"))));
        assertThrows(CheckpointException.class, () -> checkpoints.saveAsync(2, state()));
        assertThrows(CheckpointException.class, () -> checkpoints.save(directory.resolve("single"), state()));
        checkpoints.awaitSaves();
        assertEquals(before, DirectorySnapshot.of(directory));
        assertEquals(Map.of("a", 1), checkpoints.restore(Map.of("a", 0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void nothingIsLeftOfAFreshDirectory(Consumer<StateSink> writing) {
        Path fresh = directory.resolve("fresh");
        CheckpointManager checkpoints =
                CheckpointManager.builder(fresh).codecs(codecs(writing)).build();
        assertThrows(CheckpointException.class, () -> checkpoints.save(0, state()));
        assertFalse(Files.exists(fresh));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void aWrongCodecIsFoundInMemoryToo(Consumer<StateSink> writing) {
        CodecRegistry codecs = codecs(writing);
        assertThrows(CheckpointException.class, () -> PyTrees.toBytes(state(), codecs));
        assertThrows(CheckpointException.class, () -> PyTrees.toStateDict(state(), codecs));
        assertThrows(CheckpointException.class, () -> PyTrees.leaves(state(), codecs));
    }

    @Test
    void theMessageSaysWhere() {
        CheckpointManager checkpoints = manager(sink -> sink.beginDict(3));
        CodecException e = assertThrows(CodecException.class, () -> checkpoints.save(2, state()));
        assertTrue(e.getMessage().contains("./list/1"), e.getMessage());
    }

    @Test
    void anExceptionOfACodecIsTheCauseAndItsMessageIsRepeated() {
        CheckpointManager checkpoints = manager(sink -> {
            throw new IllegalStateException("the thing is broken");
        });
        CodecException e = assertThrows(CodecException.class, () -> checkpoints.save(2, state()));
        assertTrue(e.getMessage().contains("the thing is broken"), e.getMessage());
        assertTrue(e.getMessage().contains("./list/1"), e.getMessage());
        assertEquals(IllegalStateException.class, e.getCause().getClass());
    }

    /** In memory the text is fine; a file cannot hold it. */
    @Test
    void aTextThatAFileCannotHoldIsNotLeftOutWhereTheCodecHidesThat() {
        CheckpointManager checkpoints = manager(sink -> {
            try {
                sink.string("half of a pair: \ud800");
            } catch (UnsupportedValueException e) {
                // As a careless person would.
            }
        });
        CodecException e = assertThrows(CodecException.class, () -> checkpoints.save(2, state()));
        assertTrue(e.getMessage().contains("goes on after an exception that it caught"), e.getMessage());
    }

    @Test
    void aCodecMayTryAValueAndWriteAnotherWhereItIsRefused() {
        CodecRegistry codecs = codecs(sink -> {
            try {
                throw sink.unsupported("not this one");
            } catch (UnsupportedValueException e) {
                sink.string("another");
            }
        });
        assertEquals("another", PyTrees.toStateDict(state(), codecs).string(StatePath.of("list", "1")));
    }

    @Test
    void aCodecMayRefuseAValue() {
        CheckpointManager checkpoints = manager(sink -> {
            throw sink.unsupported("things are not for keeping");
        });
        UnsupportedValueException e = assertThrows(UnsupportedValueException.class, () -> checkpoints.save(2, state()));
        assertTrue(e.getMessage().contains("things are not for keeping"), e.getMessage());
    }

    @Test
    void aCodecThatIsRightStandsBetweenOthers() {
        CodecRegistry codecs = codecs(sink -> {
            sink.beginDict(2);
            entry(sink, "a");
            sink.key("path");
            sink.string(sink.path().toString());
            sink.endDict();
        });
        assertEquals("./list/1/path", PyTrees.toStateDict(state(), codecs).string(StatePath.of("list", "1", "path")));
    }

    private static void entry(StateSink sink, String key) {
        sink.key(key);
        sink.int64(1);
    }

    private static Named<Consumer<StateSink>> wrong(String name, Consumer<StateSink> writing) {
        return Named.of(name, writing);
    }

    private static CodecRegistry codecs(Consumer<StateSink> writing) {
        return CodecRegistry.builder()
                .add(Thing.class, new ThingCodec((thing, sink) -> writing.accept(sink)))
                .build();
    }

    private CheckpointManager manager(Consumer<StateSink> writing) {
        return CheckpointManager.builder(directory)
                .codecs(codecs(writing))
                .overwrite(Overwrite.REPLACE)
                .build();
    }

    private static Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("w", NdArray.arange(5000));
        state.put("list", List.of(1, new Thing("x"), 3));
        state.put("end", "after it");
        return state;
    }
}
