package io.github.pytree4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.support.WritingCodec;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Trees are measured first and written then, into an array of just that size. */
class ByteTreesTest {
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
        var failure = assertThrows(UnsupportedValueException.class, () -> PyTrees.toBytes(TREE, codecs));
        assertEquals(
                "the tree changed while it was written; it must not, nor may a codec write another value each time",
                failure.getMessage());
    }

    @Test
    void aTreeThatStaysIsWritten() {
        byte[] bytes = PyTrees.toBytes(TREE, changingFrom(3, 0));
        assertEquals("{\"a\": \"xxx\"}", PyTrees.rawFromBytes(bytes).toString());
    }
}
