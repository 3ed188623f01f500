package io.github.pytree4j.format.flax;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.array.PrimitiveArray;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.format.ExternalArrays;
import io.github.pytree4j.format.LeafListener;
import io.github.pytree4j.format.multihost.ArrayPlaceholders;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.stream.KeyPath;
import io.github.pytree4j.stream.KeyTable;
import io.github.pytree4j.stream.StateWriter;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Spells a tree in the Flax wire format, to a channel or into memory. To a channel, headers and small values go through a
 * buffer of 256 KiB at most, the bytes of larger arrays straight from where they are; nothing else is held, however large the
 * tree.
 *
 * <p>A failing channel is reported as {@link java.io.UncheckedIOException}. The channel is not closed.
 */
public final class FlaxWriter implements StateWriter {
    private final TokenOutput output;
    private final TokenWriter out;
    private final long maxChunkBytes;
    private final LeafListener listener;
    private final ExternalArrays arrays;
    private @Nullable KeyPath path;

    /** A writer to a channel, which is not closed. */
    public FlaxWriter(WritableByteChannel channel) {
        this(channel, LeafListener.NONE);
    }

    /** @param listener is told where each leaf is written */
    public FlaxWriter(WritableByteChannel channel, LeafListener listener) {
        this(channel, listener, ExternalArrays.NONE);
    }

    /**
     * As {@link #FlaxWriter(WritableByteChannel, LeafListener)}.
     *
     * @param arrays takes arrays whose elements are not all here
     */
    public FlaxWriter(WritableByteChannel channel, LeafListener listener, ExternalArrays arrays) {
        this(new ChannelOutput(channel), listener, arrays, WireTypes.MAX_CHUNK_BYTES);
    }

    /** A writer into memory. */
    public FlaxWriter(CollectedBytes bytes) {
        this(bytes, LeafListener.NONE, ExternalArrays.NONE, WireTypes.MAX_CHUNK_BYTES);
    }

    /** @param maxChunkBytes at which size arrays are split; other than Flax's own only for tests */
    FlaxWriter(WritableByteChannel channel, LeafListener listener, long maxChunkBytes) {
        this(new ChannelOutput(channel), listener, ExternalArrays.NONE, maxChunkBytes);
    }

    private FlaxWriter(TokenOutput output, LeafListener listener, ExternalArrays arrays, long maxChunkBytes) {
        this.output = output;
        this.out = new TokenWriter(output);
        this.maxChunkBytes = maxChunkBytes;
        this.listener = listener;
        this.arrays = arrays;
    }

    /** Writes another tree into memory, once the one before has been collected and that been cleared. */
    public void restart() {
        out.restart();
    }

    @Override
    public void begin(KeyPath path) {
        this.path = path;
    }

    private KeyPath where() {
        return Objects.requireNonNull(path, "nothing has begun");
    }

    @Override
    public void end() {
        out.flush();
        output.end();
    }

    /** The position of the leaf that begins here, where anybody wants to know it. */
    private long start() {
        return listener == LeafListener.NONE ? 0 : out.position();
    }

    /** Tells where the leaf is that has just been written. */
    private void tell(long start) {
        if (listener != LeafListener.NONE) {
            listener.leaf(where(), start, out.position() - start);
        }
    }

    @Override
    public void beginDict(int size) {
        out.mapHeader(size);
    }

    @Override
    public void key(String key) {
        text(key);
    }

    @Override
    public void key(KeyTable keys, int index) {
        out.key(keys.key(index));
    }

    @Override
    public void key(int index) {
        out.decimal(index);
    }

    @Override
    public void endDict() {}

    @Override
    public void beginList(int size) {
        out.arrayHeader(size);
    }

    @Override
    public void endList() {}

    @Override
    public void nothing() {
        long start = start();
        out.nil();
        tell(start);
    }

    @Override
    public void bool(boolean value) {
        long start = start();
        out.bool(value);
        tell(start);
    }

    @Override
    public void int64(long value) {
        long start = start();
        out.int64(value);
        tell(start);
    }

    @Override
    public void uint64(long bits) {
        long start = start();
        out.uint64(bits);
        tell(start);
    }

    @Override
    public void float64(double value) {
        long start = start();
        out.float64(value);
        tell(start);
    }

    @Override
    public void complex(double real, double imaginary) {
        long start = start();
        out.extensionHeader(WireTypes.COMPLEX, TokenWriter.arrayHeaderBytes(2) + 2 * TokenWriter.FLOAT64_BYTES);
        out.arrayHeader(2);
        out.float64(real);
        out.float64(imaginary);
        tell(start);
    }

    @Override
    public void string(String value) {
        long start = start();
        text(value);
        tell(start);
    }

    private void text(String value) {
        try {
            out.string(value);
        } catch (CharacterCodingException e) {
            throw new UnsupportedValueException(
                    "cannot save " + where().toStatePath().abbreviated()
                            + ": a string has half of a surrogate pair, which UTF-8 cannot spell");
        }
    }

    @Override
    public void bytes(byte[] value) {
        long start = start();
        out.binaryHeader(value.length);
        out.raw(value);
        tell(start);
    }

    @Override
    public void array(NdArray value) {
        writeArray(value.dtype(), value.shape(), value.size(), Elements.of(value));
    }

    @Override
    public void array(PrimitiveArray value) {
        writeArray(value.dtype(), new long[] {value.length()}, value.length(), Elements.of(value));
    }

    @Override
    public void scalar(NdArray value) {
        long start = start();
        arrayHeader(WireTypes.SCALAR, value.dtype(), value.shape(), value.byteSize());
        Elements.of(value).write(value.size(), out);
        tell(start);
    }

    @Override
    public void external(StatePath where, ExternalArray value) {
        string(ArrayPlaceholders.of(arrays.add(where, value)));
    }

    private void writeArray(DType dtype, long[] shape, long size, Elements elements) {
        long start = start();
        long byteSize = size * dtype.itemSize();
        if (byteSize <= maxChunkBytes) {
            arrayHeader(WireTypes.ARRAY, dtype, shape, byteSize);
            elements.write(size, out);
        } else {
            writeChunks(dtype, shape, size, elements);
        }
        tell(start);
    }

    private void writeChunks(DType dtype, long[] shape, long size, Elements elements) {
        long chunkSize = Math.max(1, maxChunkBytes / dtype.itemSize());
        out.mapHeader(3);
        text(WireTypes.CHUNKED_MARKER);
        out.bool(true);
        text(WireTypes.CHUNKED_SHAPE);
        out.mapHeader(shape.length);
        for (int axis = 0; axis < shape.length; axis++) {
            out.decimal(axis);
            out.int64(shape[axis]);
        }
        text(WireTypes.CHUNKED_CHUNKS);
        out.mapHeader(Math.toIntExact((size + chunkSize - 1) / chunkSize));
        int index = 0;
        for (long from = 0; from < size; from += chunkSize) {
            long count = Math.min(chunkSize, size - from);
            out.decimal(index++);
            arrayHeader(WireTypes.ARRAY, dtype, new long[] {count}, count * dtype.itemSize());
            elements.write(count, out);
        }
    }

    /** Everything of an array but its elements, whose extension says first how long all of it is. */
    private void arrayHeader(byte type, DType dtype, long[] shape, long byteSize) {
        byte[] name = dtype.name().getBytes(StandardCharsets.UTF_8);
        long length = TokenWriter.arrayHeaderBytes(3)
                + TokenWriter.arrayHeaderBytes(shape.length)
                + TokenWriter.stringBytes(name)
                + TokenWriter.binaryHeaderBytes(byteSize)
                + byteSize;
        for (long axis : shape) {
            length += TokenWriter.int64Bytes(axis);
        }
        out.extensionHeader(type, Math.toIntExact(length));
        out.arrayHeader(3);
        out.arrayHeader(shape.length);
        for (long axis : shape) {
            out.int64(axis);
        }
        out.string(name);
        out.binaryHeader((int) byteSize);
        if (byteSize >= LeafListener.LARGE_ARRAY_BYTES && listener != LeafListener.NONE) {
            listener.payload(where(), out.position(), byteSize);
        }
    }
}
