package io.github.pytree4j.stream;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A key in all its spellings, made once, so that a format neither encodes nor decodes it again: a writer copies the bytes, a
 * reader compares them. As a msgpack string most keys have 16 bytes at most, which are two numbers to copy or to compare.
 * Immutable.
 */
public final class FieldKey {
    /** Bytes that a key has at most, as a msgpack string, to be two numbers. */
    public static final int SHORT_BYTES = 2 * Long.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final String name;
    private final byte[] utf8;
    private final byte[] msgpack;

    /** The first eight bytes of the msgpack string, and which bits of them there are; then the same of the next eight. */
    private final long head;

    private final long headBits;
    private final long tail;
    private final long tailBits;
    private final int length;
    private final boolean isShort;

    FieldKey(String name) {
        this.name = name;
        this.utf8 = encode(name);
        this.msgpack = withHeader(utf8);
        this.length = msgpack.length;
        this.isShort = length <= SHORT_BYTES;
        byte[] bytes = Arrays.copyOf(msgpack, SHORT_BYTES);
        byte[] bits = new byte[SHORT_BYTES];
        Arrays.fill(bits, 0, Math.min(length, SHORT_BYTES), (byte) -1);
        this.head = (long) LONGS.get(bytes, 0);
        this.tail = (long) LONGS.get(bytes, Long.BYTES);
        this.headBits = (long) LONGS.get(bits, 0);
        this.tailBits = (long) LONGS.get(bits, Long.BYTES);
    }

    private static byte[] encode(String name) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(name));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a key has half of a surrogate pair, which UTF-8 cannot spell", e);
        }
    }

    /** A msgpack string, so that a key is written with one copy. */
    private static byte[] withHeader(byte[] utf8) {
        ByteBuffer string = ByteBuffer.allocate(utf8.length + 5);
        if (utf8.length < 1 << 5) {
            string.put((byte) (0xa0 | utf8.length));
        } else if (utf8.length < 1 << 8) {
            string.put((byte) 0xd9).put((byte) utf8.length);
        } else if (utf8.length < 1 << 16) {
            string.put((byte) 0xda).putShort((short) utf8.length);
        } else {
            string.put((byte) 0xdb).putInt(utf8.length);
        }
        string.put(utf8);
        return Arrays.copyOf(string.array(), string.position());
    }

    String name() {
        return name;
    }

    /** The UTF-8 bytes; not to be changed. */
    public byte[] utf8() {
        return utf8;
    }

    /** The key as a msgpack string, header and all; not to be changed. */
    public byte[] msgpack() {
        return msgpack;
    }

    /** How many bytes it has as a msgpack string. */
    public int length() {
        return length;
    }

    /** Whether it has no more than {@value #SHORT_BYTES} bytes as a msgpack string. */
    public boolean isShort() {
        return isShort;
    }

    /** Puts a short key, as a msgpack string, into an array, which has room for {@value #SHORT_BYTES} bytes and is lost beyond it. */
    public void copyTo(byte[] array, int index) {
        LONGS.set(array, index, head);
        LONGS.set(array, index + Long.BYTES, tail);
    }

    /** Whether a short key stands, as a msgpack string, in an array, which has {@value #SHORT_BYTES} bytes from there on. */
    public boolean isAt(byte[] array, int index) {
        long first = ((long) LONGS.get(array, index) ^ head) & headBits;
        long second = ((long) LONGS.get(array, index + Long.BYTES) ^ tail) & tailBits;
        return (first | second) == 0;
    }
}
