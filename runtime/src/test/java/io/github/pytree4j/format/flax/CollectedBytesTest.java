package io.github.pytree4j.format.flax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.array.PrimitiveArray;
import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CollectedBytesTest {
    private static final NdArray ARRAY = NdArray.arange(10_000);

    private static CollectedBytes collect(int maxCopied, Consumer<FlaxWriter> writing) {
        CollectedBytes bytes = new CollectedBytes(maxCopied);
        FlaxWriter writer = new FlaxWriter(bytes);
        writing.accept(writer);
        writer.end();
        return bytes;
    }

    private static byte[] toChannel(Consumer<FlaxWriter> writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FlaxWriter writer = new FlaxWriter(Channels.newChannel(bytes));
        writing.accept(writer);
        writer.end();
        return bytes.toByteArray();
    }

    private static void someOfAll(FlaxWriter writer) {
        writer.beginList(50);
        for (int i = 0; i < 10; i++) {
            writer.int64(i);
            writer.array(ARRAY);
            writer.string("x".repeat(100 * i));
            writer.array(NdArray.arange(i));
            writer.bytes(new byte[1000 * i]);
        }
    }

    @Test
    void itIsWhatAChannelGets() {
        CollectedBytes bytes = collect(1 << 20, CollectedBytesTest::someOfAll);
        byte[] expected = toChannel(CollectedBytesTest::someOfAll);
        assertEquals(expected.length, bytes.size());
        assertArrayEquals(expected, bytes.toByteArray());
    }

    @Test
    void nothingIsNothing() {
        assertArrayEquals(new byte[0], collect(0, writer -> {}).toByteArray());
    }

    /** A codec may use one Java array for many leaves. */
    @Test
    void javaArraysMayBeChangedOnceTheyAreWritten() {
        Consumer<FlaxWriter> writing = writer -> {
            long[] numbers = new long[10_000];
            byte[] raw = new byte[100_000];
            writer.beginList(6);
            for (int i = 1; i <= 3; i++) {
                Arrays.fill(numbers, i);
                writer.array(PrimitiveArray.of(numbers));
                Arrays.fill(raw, (byte) i);
                writer.bytes(raw);
            }
        };
        assertArrayEquals(toChannel(writing), collect(1 << 20, writing).toByteArray());
    }

    @Test
    void theBytesOfArraysThatCannotChangeAreNotCopied() {
        assertTrue(collect(100, writer -> writer.array(ARRAY)).isWhole());
    }

    @Test
    void whatIsTooMuchToBeCopiedIsOnlyCounted() {
        CollectedBytes bytes = collect(20_000, CollectedBytesTest::someOfAll);
        assertFalse(bytes.isWhole());
        assertFalse(bytes.isTooLong());
        assertEquals(toChannel(CollectedBytesTest::someOfAll).length, bytes.size());
        assertThrows(IllegalStateException.class, bytes::toByteArray);
    }

    @Test
    void whatNoJavaArrayHoldsIsCountedToItsEnd() {
        CollectedBytes bytes = collect(100, writer -> {
            writer.beginList(1 << 10);
            for (int i = 0; i < 1 << 10; i++) {
                writer.array(NdArray.zeros(DType.INT8, 1 << 30));
            }
        });
        assertTrue(bytes.isTooLong());
        assertFalse(bytes.isWhole());
        assertTrue(bytes.size() > 1L << 40, String.valueOf(bytes.size()));
    }
}
