package io.github.pytree4j.format.flax;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Strings as UTF-8. Unlike {@link String#getBytes}, it makes no question marks of what cannot be spelled. */
final class Utf8 {
    private Utf8() {}

    /** The bytes of a string; half of a surrogate pair is an exception. */
    static byte[] encode(String value) throws CharacterCodingException {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                return encodePairs(value);
            }
        }
        return value.getBytes(StandardCharsets.UTF_8);
    }

    /** As {@link #encode}, where half of a pair is to be found. */
    private static byte[] encodePairs(String value) throws CharacterCodingException {
        ByteBuffer utf8 = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
        byte[] bytes = new byte[utf8.remaining()];
        utf8.get(bytes);
        return bytes;
    }
}
