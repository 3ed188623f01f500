package io.github.pytree4j.format.flax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.errors.CorruptCheckpointException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.value.ValueType;

/** Tokens that msgpack-core wrote, at every place of the window that it reads them from. */
class TokenReaderTest {
    private static final int WINDOW = 4096;

    private static TokenReader reader(byte[] bytes) {
        return new TokenReader(new MemoryBytes(ByteBuffer.wrap(bytes)), "the test");
    }

    private static byte[] bytes(int... octets) {
        byte[] bytes = new byte[octets.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) octets[i];
        }
        return bytes;
    }

    /** Ones up to an offset, and what {@code packing} writes from there. */
    private interface Packing {
        void pack(MessageBufferPacker packer) throws IOException;
    }

    private static byte[] at(int offset, Packing packing) throws IOException {
        MessageBufferPacker packer = MsgpackLibrary.bufferPacker();
        for (int i = 0; i < offset; i++) {
            packer.packInt(1);
        }
        packing.pack(packer);
        return packer.toByteArray();
    }

    @Test
    void integersOfEveryWidthAreReadAcrossTheEdgeOfTheWindow() throws IOException {
        long[] values = {
            0, -1, 127, -32, 128, -33, 255, 256, 65535, 65536, -32769, 1L << 32, Long.MIN_VALUE, Long.MAX_VALUE
        };
        for (int offset = WINDOW - 20; offset <= WINDOW + 1; offset++) {
            for (long value : values) {
                TokenReader tokens =
                        reader(at(offset, packer -> packer.packLong(value).packNil()));
                tokens.seek(offset);
                assertFalse(tokens.integerIsBeyondLong());
                assertEquals(value, tokens.integerBits());
                tokens.nil();
                assertEquals(0, tokens.remaining());
            }
        }
    }

    @Test
    void anUnsignedIntegerKeepsAllItsBits() throws IOException {
        BigInteger max = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
        for (int offset = WINDOW - 12; offset <= WINDOW + 1; offset++) {
            TokenReader tokens = reader(at(offset, packer -> packer.packBigInteger(max)));
            tokens.seek(offset);
            assertTrue(tokens.integerIsBeyondLong());
            assertEquals(-1, tokens.integerBits());
        }
    }

    @Test
    void aStringIsFoundEqualAcrossTheEdgeOfTheWindow() throws IOException {
        String key = "batch_stats \u00e9";
        byte[] utf8 = key.getBytes(StandardCharsets.UTF_8);
        byte[] other = "batch_stats \u00ea".getBytes(StandardCharsets.UTF_8);
        for (int offset = WINDOW - 20; offset <= WINDOW + 1; offset++) {
            TokenReader tokens =
                    reader(at(offset, packer -> packer.packString(key).packBoolean(true)));
            tokens.seek(offset);
            assertFalse(tokens.texts().takeString(other));
            assertFalse(tokens.texts().takeString(new byte[0]));
            assertEquals(offset, tokens.position());
            assertTrue(tokens.texts().takeString(utf8));
            assertTrue(tokens.bool());
        }
    }

    @Test
    void whatIsNoStringIsNotTakenAsOne() throws IOException {
        TokenReader tokens = reader(at(3, packer -> {}));
        assertFalse(tokens.texts().takeString(new byte[] {1}));
        assertEquals(0, tokens.position());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 255, 256, 4090, 4096, 5000, 65_536, 100_000})
    void textsAndBytesOfEveryLengthAreRead(int length) throws IOException {
        String text = "x".repeat(length);
        byte[] raw = text.getBytes(StandardCharsets.US_ASCII);
        TokenReader tokens = reader(at(100, packer -> packer.packString(text)
                .packBinaryHeader(length)
                .writePayload(raw)
                .packDouble(0.5)));
        tokens.seek(100);
        assertEquals(text, tokens.texts().string());
        assertArrayEquals(raw, tokens.binary());
        assertEquals(0.5, tokens.float64());
    }

    @Test
    void everyTokenIsFoundAgainWhereverOneSeeks() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Long> offsets = new ArrayList<>();
        MessageBufferPacker packer = MsgpackLibrary.bufferPacker();
        for (long i = 0; i < 3_000; i++) {
            offsets.add(packer.getTotalWrittenBytes());
            packer.packArrayHeader(2).packLong(i).packString("v".repeat(random.nextInt(40)));
        }
        TokenReader tokens = reader(packer.toByteArray());
        for (int i = 0; i < 10_000; i++) {
            int wanted = random.nextInt(offsets.size());
            tokens.seek(offsets.get(wanted));
            assertEquals(2, tokens.arrayHeader(), "seed " + seed);
            assertEquals(wanted, tokens.integerBits(), "seed " + seed);
            tokens.skip();
            long next = wanted + 1 < offsets.size() ? offsets.get(wanted + 1) : packer.getTotalWrittenBytes();
            assertEquals(next, tokens.position(), "seed " + seed);
        }
    }

    @Test
    void nothingIsReadBeyondALimit() throws IOException {
        TokenReader tokens = reader(at(4, packer -> packer.packString("text")));
        long whole = tokens.limitTo(2);
        assertEquals(2, tokens.remaining());
        tokens.seek(2);
        assertThrows(CorruptCheckpointException.class, tokens::type);
        tokens.limitTo(6);
        tokens.seek(4);
        assertThrows(CorruptCheckpointException.class, tokens.texts()::string);
        assertEquals(9, tokens.limitTo(whole) + 3);
    }

    /** The limit lies inside the token, and the bytes behind it are there. */
    @Test
    void aTokenThatTheLimitCutsIsTruncated() throws IOException {
        TokenReader tokens = reader(at(0, packer -> packer.packDouble(1).packDouble(2)));
        tokens.limitTo(5);
        var failure = assertThrows(CorruptCheckpointException.class, tokens::float64);
        assertTrue(failure.getMessage().contains("at byte 0, the data ends inside a token"), failure.getMessage());
    }

    @Test
    void everyTruncationIsFound() throws IOException {
        byte[] whole = at(0, packer -> packer.packArrayHeader(3)
                .packMapHeader(1)
                .packString("key")
                .packDouble(1)
                .packExtensionTypeHeader((byte) 1, 3)
                .writePayload(new byte[3])
                .packBinaryHeader(300)
                .writePayload(new byte[300]));
        reader(whole).skip();
        for (int length = 0; length < whole.length; length++) {
            TokenReader tokens = reader(java.util.Arrays.copyOf(whole, length));
            var failure = assertThrows(CorruptCheckpointException.class, tokens::skip);
            assertTrue(failure.getMessage().startsWith("the test is damaged, or no Flax checkpoint: at byte "));
        }
    }

    @Test
    void lengthsThatAreNotThereAreNotBelieved() {
        for (int marker : new int[] {0xc6, 0xc9, 0xdb, 0xdd, 0xdf}) {
            for (int first : new int[] {0x7f, 0x80, 0xff}) {
                TokenReader tokens = reader(bytes(marker, first, 0xff, 0xff, 0xff, 1, 1, 1));
                assertThrows(CorruptCheckpointException.class, tokens::skip);
            }
        }
    }

    @Test
    void aByteThatMsgpackNeverUsesIsNamed() {
        var failure = assertThrows(
                CorruptCheckpointException.class, () -> reader(bytes(0xc1)).type());
        assertTrue(failure.getMessage().contains("never uses"), failure.getMessage());
    }

    @Test
    void aMillionLevelsArePassedOverWithoutRecursion() {
        byte[] lists = new byte[1_000_001];
        java.util.Arrays.fill(lists, (byte) 0x91);
        lists[1_000_000] = 1;
        TokenReader tokens = reader(lists);
        tokens.skip();
        assertEquals(0, tokens.remaining());
    }

    @Test
    void theTypeOfAnExtensionIsSeenWithoutTakingIt() throws IOException {
        TokenReader tokens = reader(
                at(0, packer -> packer.packExtensionTypeHeader((byte) -1, 2).writePayload(new byte[2])));
        assertEquals(-1, tokens.extensionType());
        assertEquals(0, tokens.position());
        assertEquals(ValueType.EXTENSION, tokens.type());
    }

    @Test
    void noBytesAtAllAreATruncatedValue() {
        assertThrows(CorruptCheckpointException.class, () -> reader(new byte[0]).type());
        assertEquals(0, reader(new byte[0]).remaining());
    }

    @Test
    void anIndexIsTakenOnlyAsItsKeyIsSpelled() throws IOException {
        String[] others = {"", "00", "01", "3", "10", "-1", "+1", " 1", "1x", "99999999999", "4294967296", "\u0661"};
        for (String other : others) {
            TokenReader tokens = reader(at(2, packer -> packer.packString(other)));
            tokens.seek(2);
            for (int guess = 0; guess < 12; guess++) {
                assertEquals(-1, tokens.texts().takeIndex(guess, 3), other);
                assertEquals(2, tokens.position(), other);
            }
        }
        TokenReader tokens =
                reader(at(0, packer -> packer.packString("0").packString("2").packString("2147483646")));
        assertEquals(0, tokens.texts().takeIndex(0, 3));
        assertEquals(2, tokens.texts().takeIndex(2, 3));
        assertEquals(Integer.MAX_VALUE - 1, tokens.texts().takeIndex(0, Integer.MAX_VALUE));
        assertEquals(0, tokens.remaining());
    }

    @Test
    void aTextIsTakenOnlyIfItIsTheOneThatIsExpected() throws IOException {
        TokenReader tokens = reader(at(0, packer -> packer.packString("kernel").packString("\u00e9")));
        for (String other : new String[] {"", "kerne", "kernels", "kernal", "\u00e9", "k".repeat(40)}) {
            assertFalse(tokens.texts().takeText(other), other);
            assertEquals(0, tokens.position(), other);
        }
        assertTrue(tokens.texts().takeText("kernel"));
        assertFalse(tokens.texts().takeText("\u00e9"));
        assertEquals("\u00e9", tokens.texts().string());
        assertThrows(CorruptCheckpointException.class, () -> tokens.texts().takeText("kernel"));
    }
}
