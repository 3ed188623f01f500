package io.github.pytree4j.format.flax;

import io.github.pytree4j.stream.FieldKey;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.msgpack.value.ValueType;

/**
 * Reads the strings among the tokens of untrusted bytes. Half of small state is keys, and most of these are expected: they are
 * compared where they stand, and not made.
 */
final class TextReader {
    private static final int FIXSTR = TokenReader.FIXSTR;
    private static final int FIXSTR_END = TokenReader.FIXSTR_END;

    /** Digits that an index may have. */
    private static final int MAX_DIGITS = 10;

    /** What stands in a text for bytes that are not UTF-8, or for itself. */
    private static final char REPLACEMENT = '\ufffd';

    private final TokenReader tokens;
    private final ReadWindow window;
    private RecentTexts recent;

    /**
     * @param tokens the tokens
     * @param window where these stand
     */
    TextReader(TokenReader tokens, ReadWindow window) {
        this.tokens = tokens;
        this.window = window;
        this.recent = new RecentTexts(tokens.input().size());
    }

    /** Goes on with other bytes, of which there are so many, and with the texts that are known. */
    void restart(long bytes) {
        if (!recent.isEnough(bytes)) {
            recent = new RecentTexts(bytes);
        }
    }

    /** A string. */
    String string() {
        return text(tokens.stringHeader());
    }

    /** The string of so many bytes, whose header has been taken. */
    private String text(int length) {
        if (!window.holds(length)) {
            long start = tokens.position();
            return decoded(window.take(length), 0, length, start);
        }
        String text = decoded(window.array(), window.index(), length, tokens.position());
        window.pass(length);
        return text;
    }

    /** A string that comes again and again, as keys do: if it was read a moment ago, that very object. */
    String name() {
        int length = tokens.stringHeader();
        if (length > RecentTexts.LONGEST || !window.holds(length)) {
            return text(length);
        }
        String text = recent.ascii(window.array(), window.index(), length);
        if (text == null) {
            return text(length);
        }
        window.pass(length);
        return text;
    }

    private String decoded(byte[] bytes, int from, int length, long start) {
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            requireUtf8(ByteBuffer.wrap(bytes, from, length), start);
        }
        return text;
    }

    /** As Python decodes it: what is not UTF-8 is refused, not replaced. */
    private void requireUtf8(ByteBuffer bytes, long start) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
        } catch (CharacterCodingException e) {
            throw tokens.corrupt(start, "a string is not UTF-8");
        }
    }

    /**
     * Takes the string here if it is this key, which is short; otherwise, and where it is a long one, or spelled in a way that no
     * writer has, or there is little behind it, stays where it is.
     */
    boolean takeShort(FieldKey key) {
        if (!key.isShort() || !window.holds(FieldKey.SHORT_BYTES) || !key.isAt(window.array(), window.index())) {
            return false;
        }
        window.pass(key.length());
        return true;
    }

    /** Takes the string here if it has just these bytes; otherwise stays where it is. */
    boolean takeString(byte[] utf8) {
        int length = utf8.length;
        if (length < FIXSTR_END && window.peek() == FIXSTR + length && window.holds(1 + length)) {
            int from = window.index() + 1;
            if (!Arrays.equals(window.array(), from, from + length, utf8, 0, length)) {
                return false;
            }
            window.pass(1 + length);
            return true;
        }
        return !isOtherFixstr(length) && takeLongString(utf8);
    }

    /** Whether there is a short string here that has not so many bytes, which its first byte tells. */
    private boolean isOtherFixstr(int length) {
        return isOtherFixstr(window.peek(), length);
    }

    private static boolean isOtherFixstr(int first, int length) {
        return first >= FIXSTR && first < FIXSTR + FIXSTR_END && first != FIXSTR + length;
    }

    /** Whether the first two bytes here tell that there is a map whose first key is a string that has not so many bytes. */
    boolean mapBeginsWithOther(int length) {
        return (window.peek() & 0xf0) == 0x80 && isOtherFixstr(window.peek(1) & 0xff, length);
    }

    private boolean takeLongString(byte[] utf8) {
        if (tokens.type() != ValueType.STRING) {
            return false;
        }
        long start = tokens.position();
        int length = tokens.stringHeader();
        long bytes = tokens.position();
        boolean same = length == utf8.length && isHere(utf8);
        tokens.seek(same ? bytes + length : start);
        return same;
    }

    /** Whether the string here begins with these bytes; most are too short, which the first byte tells. */
    boolean stringBeginsWith(byte[] prefix) {
        int first = window.peek();
        if (first >= FIXSTR && first < FIXSTR + Math.min(prefix.length, FIXSTR_END)) {
            return false;
        }
        long start = tokens.position();
        boolean begins = tokens.stringHeader() >= prefix.length && isHere(prefix);
        tokens.seek(start);
        return begins;
    }

    private boolean isHere(byte[] expected) {
        int length = expected.length;
        if (!window.holds(length)) {
            return Arrays.equals(window.take(length), expected);
        }
        int from = window.index();
        return Arrays.equals(window.array(), from, from + length, expected, 0, length);
    }

    /** Takes the string here if it spells this text, which is plain ASCII and short; otherwise stays where it is. */
    boolean takeText(String text) {
        int length = text.length();
        if (length >= FIXSTR_END || window.peek() != FIXSTR + length || !window.holds(1 + length)) {
            return false;
        } else if (!RecentTexts.spells(window.array(), window.index() + 1, length, text)) {
            return false;
        }
        window.pass(1 + length);
        return true;
    }

    /**
     * Takes the string here if it spells an index below {@code size}, as {@link io.github.pytree4j.stream.SequenceIndex} has it;
     * otherwise, and where it is spelled in a way that no writer has, gives -1 and stays where it is.
     *
     * @param guess the one that is expected
     */
    int takeIndex(int guess, int size) {
        if (guess < Math.min(10, size) && window.startsWith(FIXSTR + 1, '0' + guess)) {
            window.pass(2);
            return guess;
        }
        int length = window.peek() - FIXSTR;
        if (length < 1 || length > MAX_DIGITS || !window.holds(1 + length)) {
            return -1;
        }
        byte[] array = window.array();
        int from = window.index() + 1;
        if (array[from] == '0' && length > 1) {
            return -1;
        }
        long index = 0;
        for (int i = from; i < from + length; i++) {
            int digit = array[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            index = index * 10 + digit;
        }
        if (index >= size) {
            return -1;
        }
        window.pass(1 + length);
        return (int) index;
    }
}
