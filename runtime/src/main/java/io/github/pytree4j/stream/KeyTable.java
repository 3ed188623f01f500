package io.github.pytree4j.stream;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The keys of the dicts that stand for one record, in declared order. Their UTF-8 bytes are made once, so that a format
 * neither encodes nor decodes them again: a writer copies the bytes, a reader compares them. Immutable.
 */
public final class KeyTable {
    private final String[] names;
    private final byte[][] utf8;
    private final byte[][] msgpack;
    private final Map<String, Integer> indexes = new HashMap<>();

    private KeyTable(String[] names) {
        this.names = names;
        this.utf8 = new byte[names.length][];
        this.msgpack = new byte[names.length][];
        for (int i = 0; i < names.length; i++) {
            utf8[i] = encode(names[i]);
            msgpack[i] = withHeader(utf8[i]);
            if (indexes.put(names[i], i) != null) {
                throw new IllegalArgumentException("there are two fields with the key \"" + names[i] + '"');
            }
        }
    }

    /**
     * A table of these keys.
     *
     * @throws IllegalArgumentException if two are the same, or one cannot be spelled in UTF-8
     */
    public static KeyTable of(String... names) {
        return new KeyTable(names.clone());
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

    /** How many keys there are. */
    public int size() {
        return names.length;
    }

    /** The key at this index. */
    public String name(int index) {
        return names[index];
    }

    /** The UTF-8 bytes of the key at this index; not to be changed. */
    public byte[] utf8(int index) {
        return utf8[index];
    }

    /** The key at this index as a msgpack string, header and all; not to be changed. */
    public byte[] msgpack(int index) {
        return msgpack[index];
    }

    /** The index of {@code name}, or -1; {@code guess} is tried first, since files mostly have the declared order. */
    public int indexOf(String name, int guess) {
        if (guess < names.length && names[guess].equals(name)) {
            return guess;
        }
        return indexes.getOrDefault(name, -1);
    }
}
