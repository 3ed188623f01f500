package io.github.pytree4j.format.flax;

import io.github.pytree4j.errors.CorruptCheckpointException;
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
    static final int FIXSTR = 0xa0;

    static final int FIXSTR_END = 32;

    /** What a token is, by its first byte; null for the one that msgpack never uses. */
    private static final @Nullable ValueType[] TYPES = new ValueType[256];

    static {
        for (int first = 0; first < TYPES.length; first++) {
            MessageFormat format = MessageFormat.valueOf((byte) first);
            TYPES[first] = format == MessageFormat.NEVER_USED ? null : format.getValueType();
        }
    }

    private InputBytes input;
    private final ReadWindow window;
    private final TextReader texts;

    /** @param name what is read, as messages name it */
    TokenReader(InputBytes input, String name) {
        this(input, name, WINDOW_BYTES);
    }

    /** With a window of another size than usual, for tests. */
    TokenReader(InputBytes input, String name, int windowBytes) {
        this.input = input;
        this.window = new ReadWindow(input, name, windowBytes);
        this.texts = new TextReader(this, window);
    }

    /** Goes on at the beginning of other bytes. */
    void restart(BorrowedBytes next) {
        input = next;
        window.restart(next, next.array());
        texts.restart(next.size());
    }

    /** The strings among the tokens, from the same place on. */
    TextReader texts() {
        return texts;
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
