package io.github.pytree4j.format.flax;

import io.github.pytree4j.errors.CorruptCheckpointException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.msgpack.core.ExtensionTypeHeader;
import org.msgpack.core.MessageFormat;
import org.msgpack.core.MessagePackException;
import org.msgpack.core.MessageUnpacker;
import org.msgpack.core.buffer.ArrayBufferInput;
import org.msgpack.value.ValueType;

/**
 * Reads msgpack tokens at any offset of untrusted bytes. msgpack-core decodes headers and scalars from a small copy of
 * the bytes around the offset; payloads are never copied into it. Every declared length is checked against the bytes
 * that are there before anything is made of it.
 */
final class TokenReader {
    /** More than any header or scalar takes. */
    private static final int MAX_TOKEN_BYTES = 16;

    private static final int WINDOW_BYTES = 4096;

    private final InputBytes input;
    private final String name;
    private final byte[] window;
    private final ArrayBufferInput windowInput;
    private final MessageUnpacker unpacker;
    private final RecentTexts recent = new RecentTexts();
    private long windowStart;
    private long windowEnd;
    private long unpackerStart;
    private long limit;

    private interface Token<T> {
        T read() throws IOException;
    }

    /** @param name what is read, as messages name it */
    TokenReader(InputBytes input, String name) {
        this(input, name, WINDOW_BYTES);
    }

    /** With a window of another size than usual, but of {@value #MAX_TOKEN_BYTES} bytes at least, for tests. */
    TokenReader(InputBytes input, String name, int windowBytes) {
        this.input = input;
        this.name = name;
        this.limit = input.size();
        this.window = new byte[(int) Math.min(windowBytes, Math.max(1, input.size()))];
        this.windowInput = MsgpackLibrary.input(window);
        this.unpacker = MsgpackLibrary.unpacker(windowInput);
        load(0);
    }

    InputBytes input() {
        return input;
    }

    long position() {
        return unpackerStart + unpacker.getTotalReadBytes();
    }

    /** Bytes from here to the end of what may be read. */
    long remaining() {
        return limit - position();
    }

    /** Lets nothing beyond {@code end} be read; returns the end that was in force before. */
    long limitTo(long end) {
        long before = limit;
        limit = end;
        return before;
    }

    void seek(long position) {
        if (position == position()) {
            return;
        }
        if (position < windowStart || position > windowEnd || !holdsToken(position)) {
            load(position);
        } else {
            restart(position);
        }
    }

    /** Whether the window has all bytes of a token at {@code position}, or else the last ones there are. */
    private boolean holdsToken(long position) {
        return position + MAX_TOKEN_BYTES <= windowEnd || windowEnd == input.size();
    }

    private void load(long position) {
        int length = (int) Math.min(window.length, input.size() - position);
        input.copy(position, window, length);
        windowStart = position;
        windowEnd = position + length;
        restart(position);
    }

    private void restart(long position) {
        try {
            windowInput.reset(window, (int) (position - windowStart), (int) (windowEnd - position));
            unpacker.reset(windowInput);
        } catch (IOException e) {
            throw new IllegalStateException("an array in memory cannot fail", e);
        }
        unpackerStart = position;
    }

    /** The format of the token here, which is not taken. */
    MessageFormat format() {
        if (remaining() <= 0) {
            throw truncated("a value");
        }
        MessageFormat format = MessageFormat.valueOf(ahead(0));
        if (format == MessageFormat.NEVER_USED) {
            throw corrupt("there is a byte that msgpack never uses");
        }
        return format;
    }

    /** The byte so far ahead in the token here, which is there. */
    private byte ahead(int bytes) {
        long position = position();
        if (!holdsToken(position)) {
            load(position);
        }
        return window[(int) (position - windowStart) + bytes];
    }

    CorruptCheckpointException corrupt(String problem) {
        return corrupt(position(), problem);
    }

    CorruptCheckpointException corrupt(long offset, String problem) {
        return new CorruptCheckpointException(
                name + " is damaged, or no Flax checkpoint: at byte " + offset + ", " + problem);
    }

    private CorruptCheckpointException truncated(String inside) {
        return corrupt("the data ends inside " + inside + " (file truncated?)");
    }

    private <T> T take(Token<T> token) {
        long start = position();
        if (!holdsToken(start)) {
            load(start);
        }
        T value;
        try {
            value = token.read();
        } catch (MessagePackException | IOException e) {
            seek(start);
            throw corrupt("there is no token that could be here (" + e.getMessage() + ")");
        }
        if (position() > limit) {
            seek(start);
            throw truncated("a token");
        }
        return value;
    }

    int mapHeader() {
        int entries = take(unpacker::unpackMapHeader);
        require(2L * entries, entries + " entries of a dict");
        return entries;
    }

    int arrayHeader() {
        int items = take(unpacker::unpackArrayHeader);
        require(items, items + " items of an array");
        return items;
    }

    /** The header of an extension, all of whose payload is there. */
    ExtensionTypeHeader extensionHeader() {
        ExtensionTypeHeader header = take(unpacker::unpackExtensionTypeHeader);
        require(header.getLength(), "an extension of " + header.getLength() + " bytes");
        return header;
    }

    /** The type of the extension here, which is not taken. */
    byte extensionType() {
        long start = position();
        byte type = extensionHeader().getType();
        seek(start);
        return type;
    }

    /** The length of raw bytes, all of which are there. */
    int binaryHeader() {
        int length = take(unpacker::unpackBinaryHeader);
        require(length, length + " bytes");
        return length;
    }

    /** The length of a string, all of which is there. */
    int stringHeader() {
        int length = take(unpacker::unpackRawStringHeader);
        require(length, "a string of " + length + " bytes");
        return length;
    }

    private void require(long bytes, String what) {
        if (bytes < 0 || bytes > remaining()) {
            throw truncated(what);
        }
    }

    String string() {
        int length = stringHeader();
        long start = position();
        if (length <= RecentTexts.LONGEST && start + length <= windowEnd) {
            String text = recent.ascii(window, (int) (start - windowStart), length);
            if (text != null) {
                seek(start + length);
                return text;
            }
        }
        byte[] utf8 = take(start, length);
        for (byte unit : utf8) {
            if (unit < 0) {
                return decode(start, utf8);
            }
        }
        return new String(utf8, StandardCharsets.ISO_8859_1);
    }

    /** As Python decodes it: what is not UTF-8 is refused, not replaced. */
    private String decode(long start, byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw corrupt(start, "a string is not UTF-8");
        }
    }

    /** Takes the string here if it has just these bytes; otherwise stays where it is. */
    boolean takeString(byte[] utf8) {
        if (format().getValueType() != ValueType.STRING) {
            return false;
        }
        long start = position();
        int length = stringHeader();
        long bytes = position();
        boolean same = length == utf8.length && isAt(bytes, utf8);
        seek(same ? bytes + length : start);
        return same;
    }

    private boolean isAt(long start, byte[] expected) {
        if (start + expected.length > windowEnd) {
            return Arrays.equals(bytes(start, expected.length), expected);
        }
        int from = (int) (start - windowStart);
        return Arrays.equals(window, from, from + expected.length, expected, 0, expected.length);
    }

    byte[] binary() {
        int length = binaryHeader();
        return take(position(), length);
    }

    private byte[] take(long start, int length) {
        byte[] bytes = bytes(start, length);
        seek(start + length);
        return bytes;
    }

    private byte[] bytes(long start, int length) {
        byte[] bytes = new byte[length];
        if (start + length > windowEnd) {
            input.copy(start, bytes, length);
        } else {
            System.arraycopy(window, (int) (start - windowStart), bytes, 0, length);
        }
        return bytes;
    }

    boolean bool() {
        return take(unpacker::unpackBoolean);
    }

    double float64() {
        return take(unpacker::unpackDouble);
    }

    /** Whether the integer here is over {@link Long#MAX_VALUE}. */
    boolean integerIsBeyondLong() {
        return format() == MessageFormat.UINT64 && remaining() > 1 && ahead(1) < 0;
    }

    /** The low 64 bits of the integer here. */
    long integerBits() {
        return integerIsBeyondLong() ? take(unpacker::unpackBigInteger).longValue() : take(unpacker::unpackLong);
    }

    void nil() {
        take(() -> {
            unpacker.unpackNil();
            return true;
        });
    }

    /** Passes over one whole value, without recursion, however deep it is nested. */
    void skip() {
        for (long left = 1; left > 0; left--) {
            MessageFormat format = format();
            switch (format.getValueType()) {
                case MAP -> left += 2L * mapHeader();
                case ARRAY -> left += arrayHeader();
                case EXTENSION -> {
                    int length = extensionHeader().getLength();
                    seek(position() + length);
                }
                case STRING -> {
                    int length = stringHeader();
                    seek(position() + length);
                }
                case BINARY -> {
                    int length = binaryHeader();
                    seek(position() + length);
                }
                case INTEGER -> integerBits();
                case FLOAT -> float64();
                case BOOLEAN -> bool();
                case NIL -> nil();
            }
        }
    }
}
