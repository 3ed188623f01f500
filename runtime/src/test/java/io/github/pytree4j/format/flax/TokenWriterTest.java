package io.github.pytree4j.format.flax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.array.PrimitiveArray;
import io.github.pytree4j.stream.KeyTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.CharacterCodingException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.msgpack.core.MessageBufferPacker;

/** Every token has the bytes that msgpack-core gives it, wherever it stands in the buffer. */
class TokenWriterTest {
    private static final int[] LENGTHS = {
        0, 1, 2, 3, 4, 8, 15, 16, 17, 31, 32, 127, 128, 255, 256, 257, 1023, 1024, 4095, 4096, 65_535, 65_536, 70_000
    };

    /** The smallest buffer that an output may give, so that tokens meet its end often. */
    private static final class SmallBuffers implements TokenOutput {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public byte[] next(byte[] full) {
            return full.length == 0 ? new byte[TokenWriter.MIN_BUFFER_BYTES] : full;
        }

        @Override
        public void take(byte[] buffer, int from, int to) {
            bytes.write(buffer, from, to - from);
        }

        @Override
        public int largeBytes() {
            return 5000;
        }

        @Override
        public void takeLarge(ByteBuffer part) {
            byte[] large = new byte[part.remaining()];
            part.get(large);
            bytes.writeBytes(large);
        }
    }

    /** One kind of token, by both. */
    private interface Token {
        void write(Random random, TokenWriter out, MessageBufferPacker oracle) throws IOException;
    }

    private static final Token[] TOKENS = {
        (random, out, oracle) -> {
            out.nil();
            oracle.packNil();
        },
        (random, out, oracle) -> {
            boolean value = random.nextBoolean();
            out.bool(value);
            oracle.packBoolean(value);
        },
        (random, out, oracle) -> {
            long value = number(random);
            out.int64(value);
            oracle.packLong(value);
        },
        (random, out, oracle) -> {
            long bits = number(random);
            out.uint64(bits);
            oracle.packBigInteger(new BigInteger(Long.toUnsignedString(bits)));
        },
        (random, out, oracle) -> {
            double value = Double.longBitsToDouble(random.nextLong());
            out.float64(value);
            oracle.packDouble(value);
        },
        (random, out, oracle) -> {
            int entries = length(random);
            out.mapHeader(entries);
            oracle.packMapHeader(entries);
        },
        (random, out, oracle) -> {
            int items = length(random);
            out.arrayHeader(items);
            oracle.packArrayHeader(items);
        },
        (random, out, oracle) -> {
            int length = length(random);
            byte type = (byte) random.nextInt();
            out.extensionHeader(type, length);
            oracle.packExtensionTypeHeader(type, length);
        },
        (random, out, oracle) -> {
            byte[] value = bytes(random);
            out.binaryHeader(value.length);
            out.raw(value);
            oracle.packBinaryHeader(value.length).writePayload(value);
        },
        (random, out, oracle) -> {
            String value = text(random);
            out.string(value);
            oracle.packString(value);
        },
        (random, out, oracle) -> {
            String value = text(random);
            out.key(KeyTable.of(value).key(0));
            oracle.packString(value);
        },
        (random, out, oracle) -> {
            int number = (int) (number(random) & Integer.MAX_VALUE);
            out.decimal(number);
            oracle.packString(Integer.toString(number));
        },
        (random, out, oracle) -> {
            byte[] value = bytes(random);
            out.payload(ByteBuffer.wrap(value).asReadOnlyBuffer());
            oracle.writePayload(value);
        },
        (random, out, oracle) -> {
            long[] values = random.longs(random.nextInt(1000)).toArray();
            ByteBuffer expected = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
            expected.asLongBuffer().put(values);
            int half = values.length / 2;
            out.payload(PrimitiveArray.of(values), 0, half);
            out.payload(PrimitiveArray.of(values), half, values.length - half);
            oracle.writePayload(expected.array());
        }
    };

    /** Of every size alike, and often at the edge of one. */
    private static long number(Random random) {
        long value = random.nextLong() >> random.nextInt(64);
        return random.nextBoolean()
                ? value
                : (1L << random.nextInt(64)) * (random.nextBoolean() ? 1 : -1) - random.nextInt(2);
    }

    private static int length(Random random) {
        return random.nextInt(3) == 0
                ? (int) (number(random) & Integer.MAX_VALUE)
                : LENGTHS[random.nextInt(LENGTHS.length)];
    }

    private static int payloadLength(Random random) {
        return random.nextInt(3) > 0 ? random.nextInt(40) : LENGTHS[random.nextInt(LENGTHS.length)];
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[payloadLength(random)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String text(Random random) {
        int[] limits = {0x80, 0x80, 0x100, 0x800, 0xd800, 0x110000};
        int limit = limits[random.nextInt(limits.length)];
        StringBuilder text = new StringBuilder("a".repeat(payloadLength(random)));
        for (int i = random.nextInt(8); i > 0; i--) {
            int character = random.nextInt(limit);
            text.appendCodePoint(character >= 0xd800 && character < 0xe000 ? 'x' : character);
        }
        return text.toString();
    }

    @Test
    void randomTokensAreThoseOfMsgpackCore() throws IOException {
        long seed = System.nanoTime();
        System.out.println("TokenWriterTest: seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            ByteArrayOutputStream channel = new ByteArrayOutputStream();
            SmallBuffers small = new SmallBuffers();
            CollectedBytes collected = new CollectedBytes(Integer.MAX_VALUE);
            long tokens = random.nextLong();
            byte[] expected = write(tokens, new TokenWriter(new ChannelOutput(Channels.newChannel(channel))), seed);
            String where = "seed " + seed + ", round " + round;
            assertArrayEquals(expected, channel.toByteArray(), where);
            assertArrayEquals(expected, write(tokens, new TokenWriter(small), seed), where);
            assertArrayEquals(expected, small.bytes.toByteArray(), where);
            assertArrayEquals(expected, write(tokens, new TokenWriter(collected), seed), where);
            assertArrayEquals(expected, collected.toByteArray(), where);
        }
    }

    /** Up to 100 tokens; what msgpack-core makes of them. */
    private static byte[] write(long tokens, TokenWriter out, long seed) throws IOException {
        Random random = new Random(tokens);
        MessageBufferPacker oracle = MsgpackLibrary.bufferPacker();
        for (int i = random.nextInt(100); i > 0; i--) {
            TOKENS[random.nextInt(TOKENS.length)].write(random, out, oracle);
            assertEquals(oracle.getTotalWrittenBytes(), out.position(), "seed " + seed);
        }
        out.flush();
        return oracle.toByteArray();
    }

    @Test
    void lengthsAreKnownBeforehand() {
        for (int shift = 0; shift < 31; shift++) {
            for (int length = (1 << shift) - 1; length <= (1 << shift); length++) {
                TokenWriter out = new TokenWriter(new SmallBuffers());
                out.int64(length);
                assertEquals(out.position(), TokenWriter.int64Bytes(length));
                long before = out.position();
                out.arrayHeader(length);
                assertEquals(out.position() - before, TokenWriter.arrayHeaderBytes(length));
                before = out.position();
                out.binaryHeader(length);
                assertEquals(out.position() - before, TokenWriter.binaryHeaderBytes(length));
                if (length < 1 << 18) {
                    before = out.position();
                    out.string(new byte[length]);
                    assertEquals(out.position() - before, TokenWriter.stringBytes(new byte[length]));
                }
            }
        }
        assertEquals(9, TokenWriter.int64Bytes(1L << 32));
    }

    @Test
    void halfAPairIsRefusedAndNothingIsWritten() {
        for (String text : new String[] {"\ud800", "a\udc00b", "x".repeat(300) + "\ud83d"}) {
            TokenWriter out = new TokenWriter(new SmallBuffers());
            out.nil();
            assertThrows(CharacterCodingException.class, () -> out.string(text));
            assertEquals(1, out.position());
        }
    }
}
