package io.github.pytree4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.support.WritingCodec;
import java.util.Arrays;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Trees of which too much would have to be copied are measured first and written then, into an array of just that size. */
class ByteWriterTest {
    private static final Map<String, Object> TREE = Map.of("a", new StringJoiner(""));

    /** A registry whose codec writes a text of another length each time. */
    private static CodecRegistry changingFrom(int length, int by) {
        AtomicInteger next = new AtomicInteger(length);
        return CodecRegistry.builder()
                .add(StringJoiner.class, new WritingCodec<>(sink -> sink.string("x".repeat(next.getAndAdd(by)))))
                .build();
    }

    @Test
    void aTreeThatGrowsWhileItIsWrittenIsRefused() {
        assertIsRefused(changingFrom(1, 1));
        assertIsRefused(changingFrom(1, 100_000));
    }

    @Test
    void aTreeThatShrinksWhileItIsWrittenIsRefused() {
        assertIsRefused(changingFrom(2, -1));
        assertIsRefused(changingFrom(100_000, -99_999));
    }

    private static void assertIsRefused(CodecRegistry codecs) {
        var failure = assertThrows(UnsupportedValueException.class, () -> new ByteWriter(codecs, 0).toBytes(TREE));
        assertEquals(
                "the tree changed while it was written; it must not, nor may a codec write another value each time",
                failure.getMessage());
    }

    @Test
    void aTreeThatStaysIsWritten() {
        for (int maxCopied : new int[] {0, 6, 7, 1000}) {
            byte[] bytes = new ByteWriter(changingFrom(3, 0), maxCopied).toBytes(TREE);
            assertEquals("{\"a\": \"xxx\"}", PyTrees.rawFromBytes(bytes).toString());
        }
    }

    @Test
    void aSmallTreeIsWrittenOnce() {
        byte[] bytes = PyTrees.toBytes(TREE, changingFrom(1, 1));
        assertEquals("{\"a\": \"x\"}", PyTrees.rawFromBytes(bytes).toString());
    }

    @Test
    void whoChangesTheBytesAfterwardsChangesNoArray() {
        byte[] bytes = PyTrees.toBytes(Map.of("w", NdArray.arange(1000), "b", new byte[] {1, 2}));
        StateDict raw = (StateDict) PyTrees.rawFromBytes(bytes);
        Map<String, Object> typed = PyTrees.fromBytes(Map.of("w", NdArray.arange(1000), "b", new byte[0]), bytes);
        Arrays.fill(bytes, (byte) 77);
        assertEquals(NdArray.arange(1000), raw.array("w"));
        assertEquals(NdArray.arange(1000), typed.get("w"));
        assertArrayEquals(new byte[] {1, 2}, raw.bytes("b"));
        assertArrayEquals(new byte[] {1, 2}, (byte[]) typed.get("b"));
    }
}
