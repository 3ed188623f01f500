package io.github.pytree4j.format.flax;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.format.FileBytes;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.state.StateValue.ComplexValue;
import io.github.pytree4j.stream.AsciiPrefix;
import io.github.pytree4j.stream.IndexKeys;
import io.github.pytree4j.stream.IndexSet;
import io.github.pytree4j.stream.KeyPath;
import io.github.pytree4j.stream.KeyTable;
import io.github.pytree4j.stream.Phrases;
import io.github.pytree4j.stream.SequenceIndex;
import io.github.pytree4j.stream.StateReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.msgpack.core.MessageFormat;
import org.msgpack.value.ValueType;

/**
 * Reads a tree in the Flax wire format straight from untrusted bytes; arrays are views of them where they can be. Whatever
 * is wrong with the bytes throws {@link CorruptCheckpointException}.
 */
public final class FlaxReader implements StateReader {
    /** How deep state may be nested unless the caller says otherwise: what Python's msgpack reads, and more than it writes. */
    public static final int DEFAULT_MAX_DEPTH = 1024;

    private static final byte[] CHUNKED_MARKER = WireTypes.CHUNKED_MARKER.getBytes(StandardCharsets.US_ASCII);

    /** What a value is, by its first byte, where that tells. */
    private static final @Nullable StateKind[] KINDS = new StateKind[256];

    static {
        for (int first = 0; first < KINDS.length; first++) {
            MessageFormat format = MessageFormat.valueOf((byte) first);
            KINDS[first] = format == MessageFormat.NEVER_USED ? null : kindOf(format.getValueType());
        }
    }

    private static @Nullable StateKind kindOf(ValueType type) {
        return switch (type) {
            case NIL -> StateKind.NULL;
            case BOOLEAN -> StateKind.BOOL;
            case INTEGER -> StateKind.INT;
            case FLOAT -> StateKind.FLOAT;
            case STRING -> StateKind.STRING;
            case BINARY -> StateKind.BYTES;
            case ARRAY -> StateKind.LIST;
            case MAP, EXTENSION -> null;
        };
    }

    private final TokenReader tokens;
    private final TextReader texts;
    private final ArrayReader arrays;
    private final int maxDepth;

    /** The keys of the open dicts, by depth; each serves the next dict at its depth, too. */
    private @Nullable DictKeys[] keysByDepth = new DictKeys[8];

    private int depth;
    private KeyPath path = new KeyPath();
    private String key = "";

    /** The kind of the value here, where that has been looked up and its first byte does not tell. */
    private @Nullable StateKind kind;

    private long markedPosition;
    private int markedDepth;

    private FlaxReader(TokenReader tokens, int maxDepth) {
        this.tokens = tokens;
        this.texts = tokens.texts();
        this.arrays = new ArrayReader(tokens);
        this.maxDepth = maxDepth;
    }

    /**
     * Reads bytes that must not change before the end, but may after it; arrays are copies.
     *
     * @param name what is read, as messages name it
     */
    public static FlaxReader of(byte[] bytes, String name, int maxDepth) {
        return new FlaxReader(new TokenReader(new BorrowedBytes(bytes), name), maxDepth);
    }

    /**
     * Reads a file, which may be closed when the reader is not needed any more; arrays stay valid. Where the file fails later,
     * the reader throws {@link io.github.pytree4j.errors.CheckpointIOException}.
     *
     * @param name what is read, as messages name it
     * @throws IOException if the file fails now
     */
    public static FlaxReader of(FileBytes file, String name, int maxDepth) throws IOException {
        return new FlaxReader(new TokenReader(InputBytes.of(file, name), name), maxDepth);
    }

    /** As {@link #of(byte[], String, int)}, of any tokens, for tests. */
    static FlaxReader of(TokenReader tokens, int maxDepth) {
        return new FlaxReader(tokens, maxDepth);
    }

    /** Reads other bytes, as {@link #of(byte[], String, int)} does, once the tree before has been read to its end. */
    public void restart(byte[] bytes) {
        if (depth > 0) {
            throw new IllegalStateException("the tree before has not been read to its end");
        }
        tokens.restart(new BorrowedBytes(bytes));
        kind = null;
    }

    @Override
    public void begin(KeyPath path) {
        this.path = path;
    }

    @Override
    public void end() {
        if (tokens.remaining() > 0) {
            throw tokens.corrupt(tokens.remaining() + " bytes follow the end of the state");
        }
    }

    @Override
    public StateKind peek() {
        StateKind known = kind;
        if (known == null) {
            known = KINDS[tokens.first()];
        }
        return known == null ? peekFurther() : known;
    }

    @Override
    public boolean isNull() {
        return tokens.isNil();
    }

    /** The kind of a value whose first byte does not tell. */
    private StateKind peekFurther() {
        boolean isMap = tokens.type() == ValueType.MAP;
        StateKind found = isMap ? isChunkedArray() ? StateKind.ARRAY : StateKind.DICT : extensionKind();
        kind = found;
        return found;
    }

    private boolean isChunkedArray() {
        if (texts.mapBeginsWithOther(CHUNKED_MARKER.length)) {
            return false;
        }
        long start = tokens.position();
        boolean chunked = tokens.mapHeader() > 0 && texts.takeString(CHUNKED_MARKER);
        tokens.seek(start);
        return chunked;
    }

    private StateKind extensionKind() {
        byte type = tokens.extensionType();
        return switch (type) {
            case WireTypes.ARRAY -> StateKind.ARRAY;
            case WireTypes.SCALAR -> StateKind.SCALAR;
            case WireTypes.COMPLEX -> StateKind.COMPLEX;
            default -> throw tokens.corrupt("there is an extension of type " + type + ", which Flax never writes");
        };
    }

    @Override
    public void skip() {
        tokens.skip();
        kind = null;
    }

    @Override
    public int beginDict() {
        enter();
        DictKeys keys = keysByDepth[depth - 1];
        if (keys != null) {
            keys.clear();
        }
        return tokens.mapHeader();
    }

    @Override
    public int beginList() {
        enter();
        return tokens.arrayHeader();
    }

    private void enter() {
        if (depth == maxDepth) {
            throw tokens.corrupt("the state is nested deeper than " + maxDepth
                    + " levels; if that is meant, raise CheckpointManagerBuilder.maxDepth");
        }
        if (depth == keysByDepth.length) {
            keysByDepth = Arrays.copyOf(keysByDepth, depth * 2);
        }
        depth++;
        kind = null;
    }

    @Override
    public String nextKey() {
        long start = tokens.position();
        key = takeKey();
        if (!keysHere().add(key)) {
            throw twice(start);
        }
        return key;
    }

    @Override
    public String nextKey(String likely) {
        long start = tokens.position();
        if (!texts.takeText(likely)) {
            return nextKey();
        }
        key = likely;
        if (!keysHere().add(key)) {
            throw twice(start);
        }
        return key;
    }

    @Override
    public String nextKey(StateDict before) {
        long start = tokens.position();
        key = takeKey();
        if (before.contains(key)) {
            throw twice(start);
        }
        return key;
    }

    private String takeKey() {
        return switch (tokens.type()) {
            case STRING -> texts.name();
            case INTEGER -> takeIntegerKey();
            default -> throw tokens.corrupt("the key of a dict is neither a string nor an integer");
        };
    }

    private String takeIntegerKey() {
        boolean unsigned = tokens.integerIsBeyondLong();
        long bits = tokens.integerBits();
        if (bits >= 0 && bits <= Integer.MAX_VALUE) {
            return IndexKeys.of((int) bits);
        }
        return unsigned ? Long.toUnsignedString(bits) : Long.toString(bits);
    }

    @Override
    public int nextKey(KeyTable keys, int guess, IndexSet seen) {
        if (guess >= keys.size() || !texts.takeShort(keys.key(guess))) {
            return nextKeyOfAny(keys, guess, seen);
        } else if (!seen.add(guess)) {
            key = keys.name(guess);
            throw twice(tokens.position() - keys.key(guess).length());
        }
        return guess;
    }

    /** As {@link #nextKey(KeyTable, int, IndexSet)}, for a key that is long, or another than expected. */
    private int nextKeyOfAny(KeyTable keys, int guess, IndexSet seen) {
        long start = tokens.position();
        boolean guessed =
                guess < keys.size() && texts.takeString(keys.key(guess).utf8());
        int index = guessed ? guess : keys.indexOf(nextKey(), guess);
        if (index >= 0 && !seen.add(index)) {
            key = keys.name(index);
            throw twice(start);
        }
        return index;
    }

    @Override
    public int nextIndex(int guess, int size) {
        long start = tokens.position();
        int index = texts.takeIndex(guess, size);
        if (index < 0) {
            index = SequenceIndex.parse(nextKey(), size);
        }
        if (index >= 0 && !keysHere().add(index)) {
            key = IndexKeys.of(index);
            throw twice(start);
        }
        return index;
    }

    @Override
    public String key() {
        return key;
    }

    private DictKeys keysHere() {
        DictKeys keys = keysByDepth[depth - 1];
        if (keys == null) {
            keys = new DictKeys();
            keysByDepth[depth - 1] = keys;
        }
        return keys;
    }

    private CorruptCheckpointException twice(long start) {
        return tokens.corrupt(
                start,
                "the key " + Phrases.quoted(key) + " stands twice in the dict at "
                        + path.toStatePath().abbreviated());
    }

    @Override
    public void endDict() {
        depth--;
    }

    @Override
    public void endList() {
        depth--;
    }

    @Override
    public boolean readBool() {
        return tokens.bool();
    }

    @Override
    public boolean intIsBeyondLong() {
        return tokens.integerIsBeyondLong();
    }

    @Override
    public long readIntBits() {
        return tokens.integerBits();
    }

    @Override
    public double readFloat() {
        return tokens.float64();
    }

    @Override
    public ComplexValue readComplex() {
        kind = null;
        long start = tokens.position();
        int length = tokens.extensionHeader();
        long end = tokens.position() + length;
        long outerLimit = tokens.limitTo(end);
        if (tokens.type() != ValueType.ARRAY || tokens.arrayHeader() != 2) {
            throw tokens.corrupt(start, "a complex is not [real, imaginary]");
        }
        double real = part(start);
        double imaginary = part(start);
        if (tokens.position() != end) {
            throw tokens.corrupt(start, "a complex does not end where its extension does");
        }
        tokens.limitTo(outerLimit);
        return new ComplexValue(real, imaginary);
    }

    private double part(long start) {
        if (tokens.type() != ValueType.FLOAT) {
            throw tokens.corrupt(start, "a complex is not made of floats");
        }
        return tokens.float64();
    }

    @Override
    public String readString() {
        return texts.string();
    }

    @Override
    public boolean stringBeginsWith(AsciiPrefix prefix) {
        return texts.stringBeginsWith(prefix.bytes());
    }

    @Override
    public byte[] readBytes() {
        return tokens.binary();
    }

    @Override
    public NdArray readArray() {
        boolean scalar = peek() == StateKind.SCALAR;
        boolean chunked = tokens.type() == ValueType.MAP;
        kind = null;
        long start = tokens.position();
        NdArray array = chunked ? arrays.chunked() : arrays.extension();
        if (scalar && array.rank() != 0) {
            throw tokens.corrupt(start, "a NumPy scalar has axes");
        }
        return array;
    }

    @Override
    public void mark() {
        markedPosition = tokens.position();
        markedDepth = depth;
    }

    @Override
    public void reset() {
        depth = markedDepth;
        tokens.seek(markedPosition);
        kind = null;
    }
}
