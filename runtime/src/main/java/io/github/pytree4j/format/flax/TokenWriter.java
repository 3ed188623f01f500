package io.github.pytree4j.format.flax;

import io.github.pytree4j.array.PrimitiveArray;
import io.github.pytree4j.stream.FieldKey;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import org.msgpack.core.MessagePack.Code;

/**
 * Writes msgpack tokens, each in the shortest form there is, as msgpack for Python does. They are put into a buffer, which
 * is made when the first token comes, and handed to an output whenever it is full.
 *
 * <p>Source of the format: the <a href="https://github.com/msgpack/msgpack/blob/master/spec.md">msgpack specification</a>.
 * msgpack-core tells in a test that the bytes are those that it would write.
 */
final class TokenWriter {
    /** What the buffers of an output have at least: room for any token without a payload, and for any short string. */
    static final int MIN_BUFFER_BYTES = 1 << 10;

    /** What {@link #float64} writes. */
    static final int FLOAT64_BYTES = 1 + Double.BYTES;

    /** More than any header or number takes. */
    private static final int MAX_TOKEN_BYTES = 16;

    /** Strings of at most so many characters are looked at and copied in one go. */
    private static final int MAX_SHORT_STRING = 256;

    private static final byte[] NONE = {};
    private static final VarHandle SHORTS = view(short[].class);
    private static final VarHandle INTS = view(int[].class);
    private static final VarHandle LONGS = view(long[].class);

    private final TokenOutput output;
    private byte[] buffer = NONE;
    /** The bytes of the buffer from here to {@link #at} have not been handed over. */
    private int start;

    private int at;

    /** The position of the beginning of the buffer. */
    private long origin;

    TokenWriter(TokenOutput output) {
        this.output = output;
    }

    private static VarHandle view(Class<?> numbers) {
        return MethodHandles.byteArrayViewVarHandle(numbers, ByteOrder.BIG_ENDIAN);
    }

    /** Begins at position 0 again, once all has been handed over and is not needed any more: the buffer is used again. */
    void restart() {
        start = 0;
        at = 0;
        origin = 0;
    }

    /** How many bytes have been written. */
    long position() {
        return origin + at;
    }

    /** Hands over what is still in the buffer. */
    void flush() {
        if (at > start) {
            output.take(buffer, start, at);
            start = at;
        }
    }

    /** Makes sure that so many bytes, or a token without a payload, can be put into the buffer. */
    private void room(int bytes) {
        if (buffer.length - at < bytes) {
            nextBuffer();
        }
    }

    private void nextBuffer() {
        flush();
        buffer = output.next(buffer);
        origin += at;
        start = 0;
        at = 0;
    }

    void nil() {
        single(Code.NIL);
    }

    void bool(boolean value) {
        single(value ? Code.TRUE : Code.FALSE);
    }

    private void single(byte token) {
        room(1);
        buffer[at++] = token;
    }

    void int64(long value) {
        room(MAX_TOKEN_BYTES);
        if (value >= 0) {
            unsigned(value);
        } else if (value >= -(1 << 5)) {
            buffer[at++] = (byte) value;
        } else if (value >= Byte.MIN_VALUE) {
            put8(Code.INT8, (int) value);
        } else if (value >= Short.MIN_VALUE) {
            put16(Code.INT16, (int) value);
        } else if (value >= Integer.MIN_VALUE) {
            put32(Code.INT32, (int) value);
        } else {
            put64(Code.INT64, value);
        }
    }

    private void unsigned(long value) {
        if (value < 1 << 7) {
            buffer[at++] = (byte) value;
        } else if (value < 1 << 8) {
            put8(Code.UINT8, (int) value);
        } else if (value < 1 << 16) {
            put16(Code.UINT16, (int) value);
        } else if (value < 1L << 32) {
            put32(Code.UINT32, (int) value);
        } else {
            put64(Code.UINT64, value);
        }
    }

    /** The integer that {@code bits} is when read as unsigned. */
    void uint64(long bits) {
        room(MAX_TOKEN_BYTES);
        if (bits < 0) {
            put64(Code.UINT64, bits);
        } else {
            unsigned(bits);
        }
    }

    /** How many bytes {@link #int64} writes for a number of 0 or more. */
    static int int64Bytes(long value) {
        return value < 1 << 7 ? 1 : value < 1 << 8 ? 2 : value < 1 << 16 ? 3 : value < 1L << 32 ? 5 : 9;
    }

    void float64(double value) {
        room(MAX_TOKEN_BYTES);
        put64(Code.FLOAT64, Double.doubleToRawLongBits(value));
    }

    void mapHeader(int entries) {
        room(MAX_TOKEN_BYTES);
        if (entries < 1 << 4) {
            buffer[at++] = (byte) (Code.FIXMAP_PREFIX | entries);
        } else {
            header1632(Code.MAP16, Code.MAP32, entries);
        }
    }

    void arrayHeader(int items) {
        room(MAX_TOKEN_BYTES);
        if (items < 1 << 4) {
            buffer[at++] = (byte) (Code.FIXARRAY_PREFIX | items);
        } else {
            header1632(Code.ARRAY16, Code.ARRAY32, items);
        }
    }

    /** How many bytes {@link #arrayHeader} writes. */
    static int arrayHeaderBytes(int items) {
        return items < 1 << 4 ? 1 : items < 1 << 16 ? 3 : 5;
    }

    private void header1632(byte code16, byte code32, int length) {
        if (length < 1 << 16) {
            put16(code16, length);
        } else {
            put32(code32, length);
        }
    }

    void binaryHeader(int length) {
        room(MAX_TOKEN_BYTES);
        if (length < 1 << 8) {
            put8(Code.BIN8, length);
        } else {
            header1632(Code.BIN16, Code.BIN32, length);
        }
    }

    /** How many bytes {@link #binaryHeader} writes. */
    static int binaryHeaderBytes(long length) {
        return length < 1 << 8 ? 2 : length < 1 << 16 ? 3 : 5;
    }

    void extensionHeader(byte type, int length) {
        room(MAX_TOKEN_BYTES);
        switch (length) {
            case 1 -> buffer[at++] = Code.FIXEXT1;
            case 2 -> buffer[at++] = Code.FIXEXT2;
            case 4 -> buffer[at++] = Code.FIXEXT4;
            case 8 -> buffer[at++] = Code.FIXEXT8;
            case 16 -> buffer[at++] = Code.FIXEXT16;
            default -> {
                if (length < 1 << 8) {
                    put8(Code.EXT8, length);
                } else {
                    header1632(Code.EXT16, Code.EXT32, length);
                }
            }
        }
        buffer[at++] = type;
    }

    /** A string; one that has half of a surrogate pair, which UTF-8 cannot spell, is an exception, and nothing is written. */
    void string(String value) throws CharacterCodingException {
        if (value.length() > MAX_SHORT_STRING || !shortAscii(value)) {
            string(Utf8.encode(value));
        }
    }

    /** A string by its bytes. */
    void string(byte[] utf8) {
        stringHeader(utf8.length);
        raw(utf8);
    }

    /** How many bytes that takes. */
    static int stringBytes(byte[] utf8) {
        int length = utf8.length;
        return length + (length < 1 << 5 ? 1 : length < 1 << 8 ? 2 : length < 1 << 16 ? 3 : 5);
    }

    /** Writes a short string, unless something in it is not ASCII. */
    private boolean shortAscii(String value) {
        int length = value.length();
        room(MAX_TOKEN_BYTES + length);
        int before = at;
        stringHeader(length);
        byte[] bytes = buffer;
        int to = at;
        int all = 0;
        // No way out before the end: so the loop takes several characters at once.
        for (int i = 0; i < length; i++) {
            char character = value.charAt(i);
            all |= character;
            bytes[to + i] = (byte) character;
        }
        at = all < 1 << 7 ? to + length : before;
        return all < 1 << 7;
    }

    /** The key of a field. */
    void key(FieldKey key) {
        if (key.isShort() && buffer.length - at >= FieldKey.SHORT_BYTES) {
            key.copyTo(buffer, at);
            at += key.length();
        } else {
            raw(key.msgpack());
        }
    }

    private void stringHeader(int length) {
        room(MAX_TOKEN_BYTES);
        if (length < 1 << 5) {
            buffer[at++] = (byte) (Code.FIXSTR_PREFIX | length);
        } else if (length < 1 << 8) {
            put8(Code.STR8, length);
        } else {
            header1632(Code.STR16, Code.STR32, length);
        }
    }

    /** A number of 0 or more as the string of its decimal digits. */
    void decimal(int number) {
        room(MAX_TOKEN_BYTES);
        int digits = 1;
        for (int rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        buffer[at] = (byte) (Code.FIXSTR_PREFIX | digits);
        for (int i = digits, rest = number; i > 0; i--, rest /= 10) {
            buffer[at + i] = (byte) ('0' + rest % 10);
        }
        at += digits + 1;
    }

    /** Bytes as they are: a payload, or a whole token that was made before. */
    void raw(byte[] bytes) {
        int length = bytes.length;
        if (length <= buffer.length - at) {
            System.arraycopy(bytes, 0, buffer, at, length);
            at += length;
        } else {
            copy(ByteBuffer.wrap(bytes));
        }
    }

    /** Bytes that nobody will change: large parts as they are, others by way of the buffer. */
    void payload(ByteBuffer part) {
        int length = part.remaining();
        if (length >= output.largeBytes()) {
            flush();
            output.takeLarge(part);
            origin += length;
        } else {
            copy(part);
        }
    }

    private void copy(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            room(1);
            int length = Math.min(bytes.remaining(), buffer.length - at);
            bytes.get(buffer, at, length);
            at += length;
        }
    }

    /** So many elements of a Java array. */
    void payload(PrimitiveArray array, int from, int count) {
        int itemSize = array.dtype().itemSize();
        for (int next = from, left = count; left > 0; ) {
            room(itemSize);
            int piece = Math.min(left, (buffer.length - at) / itemSize);
            array.copyTo(next, piece, ByteBuffer.wrap(buffer, at, piece * itemSize));
            at += piece * itemSize;
            next += piece;
            left -= piece;
        }
    }

    private void put8(byte code, int value) {
        buffer[at] = code;
        buffer[at + 1] = (byte) value;
        at += 2;
    }

    private void put16(byte code, int value) {
        buffer[at] = code;
        SHORTS.set(buffer, at + 1, (short) value);
        at += 3;
    }

    private void put32(byte code, int value) {
        buffer[at] = code;
        INTS.set(buffer, at + 1, value);
        at += 5;
    }

    private void put64(byte code, long value) {
        buffer[at] = code;
        LONGS.set(buffer, at + 1, value);
        at += 9;
    }
}
