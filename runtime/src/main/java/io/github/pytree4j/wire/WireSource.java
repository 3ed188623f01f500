package io.github.pytree4j.wire;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.state.StateValue.ComplexValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.msgpack.core.MessageFormat;
import org.msgpack.value.ValueType;

/**
 * Reads a tree in the Flax wire format straight from untrusted bytes; arrays are views of them. Whatever is wrong with
 * the bytes throws {@link CorruptCheckpointException}.
 */
public final class WireSource extends StateSource {
    /** How deep state may be nested unless the caller says otherwise: what Python's msgpack reads, and more than it writes. */
    public static final int DEFAULT_MAX_DEPTH = 1024;

    private final TokenReader tokens;
    private final ArrayReader arrays;
    private final int maxDepth;
    private final Deque<Set<String>> openKeys = new ArrayDeque<>();
    private @Nullable StateKind kind;

    private record Mark(long position, int depth) {}

    private WireSource(TokenReader tokens, CodecRegistry codecs, RestorePolicy policy, int maxDepth) {
        super(codecs, policy);
        this.tokens = tokens;
        this.arrays = new ArrayReader(tokens);
        this.maxDepth = maxDepth;
    }

    /**
     * Reads the remaining bytes of a buffer, which must not change any more.
     *
     * @param name what is read, as messages name it
     */
    public static WireSource of(
            ByteBuffer bytes, String name, CodecRegistry codecs, RestorePolicy policy, int maxDepth) {
        return new WireSource(new TokenReader(InputBytes.wrap(bytes), name), codecs, policy, maxDepth);
    }

    /**
     * Maps a file and reads it. The channel may be closed at once; arrays stay valid.
     *
     * @param name what is read, as messages name it
     */
    public static WireSource map(
            FileChannel file, String name, CodecRegistry codecs, RestorePolicy policy, int maxDepth)
            throws IOException {
        return new WireSource(new TokenReader(InputBytes.map(file), name), codecs, policy, maxDepth);
    }

    /** Makes sure that nothing follows the value that was read. */
    public void expectEnd() {
        if (tokens.remaining() > 0) {
            throw tokens.corrupt(tokens.remaining() + " bytes follow the end of the state");
        }
    }

    @Override
    public StateKind peek() {
        StateKind known = kind;
        if (known == null) {
            known = kindHere();
            kind = known;
        }
        return known;
    }

    private StateKind kindHere() {
        MessageFormat format = tokens.format();
        return switch (format.getValueType()) {
            case NIL -> StateKind.NULL;
            case BOOLEAN -> StateKind.BOOL;
            case INTEGER -> StateKind.INT;
            case FLOAT -> StateKind.FLOAT;
            case STRING -> StateKind.STRING;
            case BINARY -> StateKind.BYTES;
            case ARRAY -> StateKind.LIST;
            case MAP -> isChunkedArray() ? StateKind.ARRAY : StateKind.DICT;
            case EXTENSION -> extensionKind();
        };
    }

    private boolean isChunkedArray() {
        long start = tokens.position();
        int entries = tokens.mapHeader();
        boolean chunked = entries > 0
                && tokens.format().getValueType() == ValueType.STRING
                && tokens.string().equals(WireTypes.CHUNKED_MARKER);
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
    protected int enterDict() {
        enter();
        openKeys.push(new HashSet<>());
        return tokens.mapHeader();
    }

    @Override
    protected int enterList() {
        enter();
        openKeys.push(Set.of());
        return tokens.arrayHeader();
    }

    private void enter() {
        if (openKeys.size() == maxDepth) {
            throw tokens.corrupt("the state is nested deeper than " + maxDepth
                    + " levels; if that is meant, raise CheckpointManager.Builder.maxDepth");
        }
        kind = null;
    }

    @Override
    protected String nextKey() {
        long start = tokens.position();
        String key =
                switch (tokens.format().getValueType()) {
                    case STRING -> tokens.string();
                    case INTEGER -> {
                        boolean unsigned = tokens.integerIsBeyondLong();
                        long bits = tokens.integerBits();
                        yield unsigned ? Long.toUnsignedString(bits) : Long.toString(bits);
                    }
                    default -> throw tokens.corrupt("the key of a dict is neither a string nor an integer");
                };
        if (!openKeys.element().add(key)) {
            throw tokens.corrupt(start, "the key \"" + key + "\" stands twice in the dict at " + path());
        }
        kind = null;
        return key;
    }

    @Override
    protected void leaveDict() {
        openKeys.pop();
    }

    @Override
    protected void leaveList() {
        openKeys.pop();
    }

    @Override
    protected boolean readBool() {
        kind = null;
        return tokens.bool();
    }

    @Override
    protected boolean intIsBeyondLong() {
        return tokens.integerIsBeyondLong();
    }

    @Override
    protected long readIntBits() {
        kind = null;
        return tokens.integerBits();
    }

    @Override
    protected double readFloat() {
        kind = null;
        return tokens.float64();
    }

    @Override
    protected ComplexValue readComplex() {
        kind = null;
        long start = tokens.position();
        int length = tokens.extensionHeader().getLength();
        long end = tokens.position() + length;
        long outerLimit = tokens.limitTo(end);
        if (tokens.format().getValueType() != ValueType.ARRAY || tokens.arrayHeader() != 2) {
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
        if (tokens.format().getValueType() != ValueType.FLOAT) {
            throw tokens.corrupt(start, "a complex is not made of floats");
        }
        return tokens.float64();
    }

    @Override
    protected String readString() {
        kind = null;
        return tokens.string();
    }

    @Override
    protected byte[] readBytes() {
        kind = null;
        return tokens.binary();
    }

    @Override
    protected NdArray readArray() {
        boolean scalar = peek() == StateKind.SCALAR;
        boolean chunked = tokens.format().getValueType() == ValueType.MAP;
        kind = null;
        long start = tokens.position();
        NdArray array = chunked ? arrays.chunked() : arrays.extension();
        if (scalar && array.rank() != 0) {
            throw tokens.corrupt(start, "a NumPy scalar has axes");
        }
        return array;
    }

    @Override
    protected Object mark() {
        return new Mark(tokens.position(), openKeys.size());
    }

    @Override
    protected void reset(Object mark) {
        Mark to = (Mark) mark;
        while (openKeys.size() > to.depth) {
            openKeys.pop();
        }
        tokens.seek(to.position);
        kind = null;
    }
}
