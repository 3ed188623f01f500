package io.github.pytree4j.format.flax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.errors.CorruptCheckpointException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.msgpack.core.MessageInsufficientBufferException;
import org.msgpack.core.MessagePackException;
import org.msgpack.core.MessageSizeException;
import org.msgpack.core.MessageUnpacker;

/** Tokens are read by hand; msgpack-core says what they are, and where there is none. */
class MsgpackAgreesTest {
    private static final int ROUNDS = 200;

    /** Two ways to read one token. */
    private record Token(String name, Hand hand, Library library) {}

    private interface Hand {
        Object read(TokenReader tokens);
    }

    private interface Library {
        Object read(MessageUnpacker unpacker) throws IOException;
    }

    private static final List<Token> TOKENS = List.of(
            new Token("map", TokenReader::mapHeader, MessageUnpacker::unpackMapHeader),
            new Token("array", TokenReader::arrayHeader, MessageUnpacker::unpackArrayHeader),
            new Token("extension", TokenReader::extensionHeader, unpacker -> unpacker.unpackExtensionTypeHeader()
                    .getLength()),
            new Token("string header", TokenReader::stringHeader, MessageUnpacker::unpackRawStringHeader),
            new Token("binary header", TokenReader::binaryHeader, MessageUnpacker::unpackBinaryHeader),
            new Token("bool", TokenReader::bool, MessageUnpacker::unpackBoolean),
            new Token(
                    "float",
                    tokens -> Double.doubleToRawLongBits(tokens.float64()),
                    unpacker -> Double.doubleToRawLongBits(unpacker.unpackDouble())),
            new Token("integer", tokens -> List.of(tokens.integerIsBeyondLong(), tokens.integerBits()), unpacker -> {
                var value = unpacker.unpackBigInteger();
                return List.of(value.bitLength() > 63, value.longValue());
            }),
            new Token(
                    "nil",
                    tokens -> {
                        tokens.nil();
                        return "nil";
                    },
                    unpacker -> {
                        unpacker.unpackNil();
                        return "nil";
                    }));

    /** What a token is and how many bytes it has, or what is wrong. */
    private static String byLibrary(byte[] bytes, Token token) throws IOException {
        try (MessageUnpacker unpacker = Wire.unpacker(bytes)) {
            Object value = token.library.read(unpacker);
            return value + " in " + unpacker.getTotalReadBytes();
        } catch (MessageInsufficientBufferException e) {
            return "the data ends inside a token";
        } catch (MessageSizeException e) {
            return "the data ends inside";
        } catch (MessagePackException e) {
            return "there is no token that could be here (" + e.getMessage() + ")";
        }
    }

    private static void compare(byte[] bytes, Token token, int window, String where) throws IOException {
        String expected = byLibrary(bytes, token);
        List<TokenReader> readers = new ArrayList<>();
        readers.add(new TokenReader(new MemoryBytes(ByteBuffer.wrap(bytes)), "the test"));
        byte[] further = new byte[bytes.length + 5];
        System.arraycopy(bytes, 0, further, 3, bytes.length);
        readers.add(new TokenReader(
                new MemoryBytes(ByteBuffer.wrap(further, 3, bytes.length).slice()), "the test"));
        readers.add(new TokenReader(
                new LargeFileBytes(new FileInMemory(bytes, false), "the test", window, 1), "the test", window));
        for (TokenReader tokens : readers) {
            String found;
            try {
                found = token.hand.read(tokens) + " in " + tokens.position();
            } catch (CorruptCheckpointException e) {
                assertAgrees(expected, e.getMessage(), where);
                continue;
            }
            assertEquals(expected, found, where);
        }
    }

    /** The library believes a length for which there are no bytes: all that may be said then is that they are not there. */
    private static void assertAgrees(String expected, String message, String where) {
        boolean isBelieved = expected.contains(" in ") && message.contains("the data ends inside");
        assertTrue(isBelieved || message.contains(expected), where + ": " + message + " instead of " + expected);
    }

    @Test
    void everyFirstByteIsReadAlike() throws IOException {
        long seed = Long.getLong("pytree4j.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int first = 0; first < 256; first++) {
            for (int round = 0; round < ROUNDS; round++) {
                byte[] bytes = new byte[1 + random.nextInt(40)];
                random.nextBytes(bytes);
                bytes[0] = (byte) first;
                // Short lengths, so that the bytes are there; at times none.
                Arrays.fill(bytes, 1, Math.min(bytes.length, 1 + random.nextInt(5)), (byte) 0);
                for (Token token : TOKENS) {
                    String where = token.name + " of " + Arrays.toString(bytes) + ", seed " + seed;
                    compare(bytes, token, 16 + random.nextInt(8), where);
                }
            }
        }
    }
}
