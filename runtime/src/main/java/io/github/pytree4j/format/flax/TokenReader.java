package io.github.pytree4j.format.flax;

import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.stream.FieldKey;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.msgpack.core.MessageFormat;
import org.msgpack.value.ValueType;

/**
 * Reads msgpack tokens at any offset of untrusted bytes. Small state is nothing but tokens, so each costs a look at its first
 * byte and a load, no more. Every declared length is checked against the bytes that are there before anything is made of it.
 *
 * <p>Source: the <a href="https://github.com/msgpack/msgpack/blob/master/spec.md">msgpack specification</a>.
 */
final class TokenReader {
    private static final int WINDOW_BYTES = 4096;

    /** The first byte of a string that is shorter than {@value #FIXSTR_END} bytes: this and its length. */
    private static final int FIXSTR = 0xa0;

    private static final int FIXSTR_END = 32;

    /** Digits that an index may have. */
    private static final int MAX_DIGITS = 10;

    /** What stands in a text for bytes that are not UTF-8, or for itself. */
    private static final char REPLACEMENT = '\ufffd';

    /** What a token is, by its first byte; null for the one that msgpack never uses. */
    private static final @Nullable ValueType[] TYPES = new ValueType[256];

    static {
        for (int first = 0; first < TYPES.length; first++) {
            MessageFormat format = MessageFormat.valueOf((byte) first);
            TYPES[first] = format == MessageFormat.NEVER_USED ? null : format.getValueType();
        }
    }

    private final InputBytes input;
    private final ReadWindow window;
    private final RecentTexts recent;

    /** @param name what is read, as messages name it */
    TokenReader(InputBytes input, String name) {
        this(input, name, WINDOW_BYTES);
    }

    /** With a window of another size than usual, for tests. */
    TokenReader(InputBytes input, String name, int windowBytes) {
        this.input = input;
        this.window = new ReadWindow(input, name, windowBytes);
        this.recent = new RecentTexts(input.size());
    }

    InputBytes input() {
        return input;
    }

    long position() {
        return window.position();
    }

    /** Bytes from here to the end of what may be read. */
    long remaining() {
        return window.remaining();
    }

    /** Lets nothing beyond {@code end} be read; returns the end that was in force before. */
    long limitTo(long end) {
        return window.limitTo(end);
    }

    void seek(long position) {
        window.seek(position);
    }

    CorruptCheckpointException corrupt(String problem) {
        return window.corrupt(problem);
    }

    CorruptCheckpointException corrupt(long offset, String problem) {
        return window.corrupt(offset, problem);
    }

    /** The first byte of the token here, from 0 to 255. */
    int first() {
        return window.peek();
    }

    /** What is here, which is not taken. */
    ValueType type() {
        ValueType type = TYPES[window.peek()];
        if (type == null) {
            throw corrupt("there is a byte that msgpack never uses");
        }
        return type;
    }

    private CorruptCheckpointException unexpected(String expected) {
        int first = window.peek();
        ValueType type = TYPES[first];
        String found = type == null
                ? "encountered 0xC1 \"NEVER_USED\" byte"
                : String.format(
                        Locale.ROOT,
                        "got %c%s (%02x)",
                        type.name().charAt(0),
                        type.name().substring(1).toLowerCase(Locale.ROOT),
                        first);
        return corrupt("there is no token that could be here (Expected " + expected + ", but " + found + ")");
    }

    private long takeLength8() {
        return Byte.toUnsignedLong(window.takeByte());
    }

    private long takeLength16() {
        return Short.toUnsignedLong(window.takeShort());
    }

    private long takeLength32() {
        return Integer.toUnsignedLong(window.takeInt());
    }

    /** Makes sure that there is what was declared: so many times {@code bytes} at least. In {@code what}, # is the number. */
    private int requireThere(long count, int bytes, String what) {
        if (count * bytes > window.remaining()) {
            throw window.truncated(what.replace("#", Long.toString(count)));
        } else if (count > Integer.MAX_VALUE) {
            throw corrupt("there is " + what.replace("#", Long.toString(count)) + ", more than can be read");
        }
        return (int) count;
    }

    int mapHeader() {
        int first = window.peek();
        long entries;
        if ((first & 0xf0) == 0x80) {
            window.pass(1);
            entries = first & 0xf;
        } else if (first == 0xde) {
            entries = takeLength16();
        } else if (first == 0xdf) {
            entries = takeLength32();
        } else {
            throw unexpected("Map");
        }
        return requireThere(entries, 2, "# entries of a dict");
    }

    int arrayHeader() {
        int first = window.peek();
        long items;
        if ((first & 0xf0) == 0x90) {
            window.pass(1);
            items = first & 0xf;
        } else if (first == 0xdc) {
            items = takeLength16();
        } else if (first == 0xdd) {
            items = takeLength32();
        } else {
            throw unexpected("Array");
        }
        return requireThere(items, 1, "# items of an array");
    }

    /** Takes the header of an extension but for its type, which stands between its length and its payload. */
    private long takeExtensionLength() {
        int first = window.peek();
        if (first >= 0xd4 && first <= 0xd8) {
            window.pass(1);
            return 1L << (first - 0xd4);
        }
        return switch (first) {
            case 0xc7 -> takeLength8();
            case 0xc8 -> takeLength16();
            case 0xc9 -> takeLength32();
            default -> throw unexpected("Ext");
        };
    }

    /** Takes the header of an extension: the length of the payload, all of which is there. */
    int extensionHeader() {
        long start = position();
        long length = takeExtensionLength();
        if (remaining() < 1) {
            seek(start);
            throw window.truncated("a token");
        }
        window.peek();
        window.pass(1);
        return requireThere(length, 1, "an extension of # bytes");
    }

    /** The type of the extension here, which is not taken. */
    byte extensionType() {
        long start = position();
        extensionHeader();
        seek(position() - 1);
        byte type = (byte) window.peek();
        seek(start);
        return type;
    }

    /** The length of raw bytes, all of which are there. */
    int binaryHeader() {
        return requireThere(takeRawLength("Binary"), 1, "# bytes");
    }

    /** The length of a string, all of which is there. Bytes are taken for one, as msgpack-core does. */
    int stringHeader() {
        return requireThere(takeRawLength("String"), 1, "a string of # bytes");
    }

    private long takeRawLength(String expected) {
        int first = window.peek();
        if (first >= FIXSTR && first < FIXSTR + FIXSTR_END) {
            window.pass(1);
            return (long) first - FIXSTR;
        }
        return switch (first) {
            case 0xc4, 0xd9 -> takeLength8();
            case 0xc5, 0xda -> takeLength16();
            case 0xc6, 0xdb -> takeLength32();
            default -> throw unexpected(expected);
        };
    }

    /** A string. */
    String string() {
        return text(stringHeader());
    }

    /** The string of so many bytes, whose header has been taken. */
    private String text(int length) {
        if (!window.holds(length)) {
            long start = position();
            return decoded(window.take(length), 0, length, start);
        }
        String text = decoded(window.array(), window.index(), length, position());
        window.pass(length);
        return text;
    }

    /** A string that comes again and again, as keys do: if it was read a moment ago, that very object. */
    String name() {
        int length = stringHeader();
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
            throw corrupt(start, "a string is not UTF-8");
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
        if (type() != ValueType.STRING) {
            return false;
        }
        long start = position();
        int length = stringHeader();
        long bytes = position();
        boolean same = length == utf8.length && isHere(utf8);
        seek(same ? bytes + length : start);
        return same;
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

    byte[] binary() {
        return window.take(binaryHeader());
    }

    boolean bool() {
        int first = window.peek();
        if (first != 0xc2 && first != 0xc3) {
            throw unexpected("boolean");
        }
        window.pass(1);
        return first == 0xc3;
    }

    double float64() {
        int first = window.peek();
        if (first == 0xcb) {
            return Double.longBitsToDouble(window.takeLong());
        } else if (first == 0xca) {
            return Float.intBitsToFloat(window.takeInt());
        }
        throw unexpected("Float");
    }

    /** Whether the integer here is over {@link Long#MAX_VALUE}. */
    boolean integerIsBeyondLong() {
        return window.peek() == 0xcf && window.peek(1) < 0;
    }

    /** The low 64 bits of the integer here. */
    long integerBits() {
        int first = window.peek();
        if (first < 0x80 || first >= 0xe0) {
            window.pass(1);
            return (byte) first;
        }
        return switch (first) {
            case 0xcc -> Byte.toUnsignedLong(window.takeByte());
            case 0xcd -> Short.toUnsignedLong(window.takeShort());
            case 0xce -> Integer.toUnsignedLong(window.takeInt());
            case 0xcf, 0xd3 -> window.takeLong();
            case 0xd0 -> window.takeByte();
            case 0xd1 -> window.takeShort();
            case 0xd2 -> window.takeInt();
            default -> throw unexpected("Integer");
        };
    }

    boolean isNil() {
        return window.peek() == 0xc0;
    }

    void nil() {
        if (window.peek() != 0xc0) {
            throw unexpected("Nil");
        }
        window.pass(1);
    }

    /** Passes over one whole value, without recursion, however deep it is nested. */
    void skip() {
        for (long left = 1; left > 0; left--) {
            switch (type()) {
                case MAP -> left += 2L * mapHeader();
                case ARRAY -> left += arrayHeader();
                case EXTENSION -> pass(extensionHeader());
                case STRING -> pass(stringHeader());
                case BINARY -> pass(binaryHeader());
                case INTEGER -> integerBits();
                case FLOAT -> float64();
                case BOOLEAN -> bool();
                case NIL -> nil();
            }
        }
    }

    private void pass(int bytes) {
        seek(position() + bytes);
    }
}
