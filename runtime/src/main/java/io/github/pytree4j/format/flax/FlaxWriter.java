package io.github.pytree4j.format.flax;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.array.PrimitiveArray;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.format.LeafListener;
import io.github.pytree4j.stream.KeyPath;
import io.github.pytree4j.stream.KeyTable;
import io.github.pytree4j.stream.StateWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePacker;

/**
 * Streams a tree in the Flax wire format to a channel. Headers and small values go through a buffer of 64 KiB, the bytes
 * of large arrays straight from where they are; nothing else is held, however large the tree.
 *
 * <p>A failing channel is reported as {@link UncheckedIOException}. The channel is not closed.
 */
public final class FlaxWriter implements StateWriter {
    private static final int BUFFER_BYTES = 1 << 16;
    /** From heap buffers the JDK writes by way of an off-heap copy of the same size, so they are handed over in pieces. */
    private static final int MAX_WRITE_BYTES = 1 << 20;

    private final WritableByteChannel channel;
    private final MessagePacker out;
    private final MessageBufferPacker prefix = MsgpackLibrary.bufferPacker();
    private final byte[] scratch = new byte[BUFFER_BYTES];
    private final long maxChunkBytes;
    private final LeafListener listener;
    private KeyPath path = new KeyPath();
    private long writtenDirectly;

    /** Writes the bytes of so many elements, those after the ones it wrote before. */
    private interface Elements {
        void write(long count) throws IOException;
    }

    private interface Packing {
        void run() throws IOException;
    }

    /** A writer to a channel, which is not closed. */
    public FlaxWriter(WritableByteChannel channel) {
        this(channel, LeafListener.NONE);
    }

    /** @param listener is told where each leaf is written */
    public FlaxWriter(WritableByteChannel channel, LeafListener listener) {
        this(channel, listener, WireTypes.MAX_CHUNK_BYTES);
    }

    /** @param maxChunkBytes at which size arrays are split; other than Flax's own only for tests */
    FlaxWriter(WritableByteChannel channel, LeafListener listener, long maxChunkBytes) {
        this.channel = channel;
        this.listener = listener;
        this.out = MsgpackLibrary.packer(channel, BUFFER_BYTES);
        this.maxChunkBytes = maxChunkBytes;
    }

    @Override
    public void begin(KeyPath path) {
        this.path = path;
    }

    @Override
    public void end() {
        pack(out::flush);
    }

    /** Writes a leaf, and tells where. */
    private void leaf(Packing packing) {
        if (listener == LeafListener.NONE) {
            pack(packing);
            return;
        }
        long start = position();
        pack(packing);
        listener.leaf(path, start, position() - start);
    }

    private long position() {
        return out.getTotalWrittenBytes() + writtenDirectly;
    }

    private static void pack(Packing packing) {
        try {
            packing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void beginDict(int size) {
        pack(() -> out.packMapHeader(size));
    }

    @Override
    public void key(String key) {
        byte[] utf8 = encode(key);
        pack(() -> text(utf8));
    }

    @Override
    public void key(KeyTable keys, int index) {
        byte[] utf8 = keys.utf8(index);
        pack(() -> text(utf8));
    }

    private void text(byte[] utf8) throws IOException {
        out.packRawStringHeader(utf8.length).writePayload(utf8);
    }

    @Override
    public void endDict() {}

    @Override
    public void beginList(int size) {
        pack(() -> out.packArrayHeader(size));
    }

    @Override
    public void endList() {}

    @Override
    public void nothing() {
        leaf(out::packNil);
    }

    @Override
    public void bool(boolean value) {
        leaf(() -> out.packBoolean(value));
    }

    @Override
    public void int64(long value) {
        leaf(() -> out.packLong(value));
    }

    @Override
    public void uint64(long bits) {
        if (bits >= 0) {
            int64(bits);
            return;
        }
        leaf(() -> out.packBigInteger(new BigInteger(Long.toUnsignedString(bits))));
    }

    @Override
    public void float64(double value) {
        leaf(() -> out.packDouble(value));
    }

    @Override
    public void complex(double real, double imaginary) {
        leaf(() -> {
            prefix.packArrayHeader(2).packDouble(real).packDouble(imaginary);
            byte[] pair = takePrefix();
            out.packExtensionTypeHeader(WireTypes.COMPLEX, pair.length).writePayload(pair);
        });
    }

    @Override
    public void string(String value) {
        byte[] utf8 = encode(value);
        leaf(() -> text(utf8));
    }

    private byte[] encode(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                return encodePairs(value);
            }
        }
        return value.getBytes(StandardCharsets.UTF_8);
    }

    /** As {@link #encode}, where half of a pair is to be found. */
    private byte[] encodePairs(String value) {
        try {
            ByteBuffer utf8 = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
            byte[] bytes = new byte[utf8.remaining()];
            utf8.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new UnsupportedValueException(
                    "cannot save " + path.toStatePath().abbreviated()
                            + ": a string has half of a surrogate pair, which UTF-8 cannot spell");
        }
    }

    @Override
    public void bytes(byte[] value) {
        leaf(() -> out.packBinaryHeader(value.length).writePayload(value));
    }

    @Override
    public void array(NdArray value) {
        Segments segments = new Segments(value.buffers());
        int itemSize = value.dtype().itemSize();
        writeArray(value.dtype(), value.shape(), value.size(), count -> copy(segments, count * itemSize));
    }

    @Override
    public void array(PrimitiveArray value) {
        int itemSize = value.dtype().itemSize();
        int[] written = {0};
        writeArray(value.dtype(), new long[] {value.length()}, value.length(), count -> {
            for (long left = count; left > 0; ) {
                int piece = (int) Math.min(left, scratch.length / itemSize);
                value.copyTo(written[0], piece, ByteBuffer.wrap(scratch));
                out.writePayload(scratch, 0, piece * itemSize);
                written[0] += piece;
                left -= piece;
            }
        });
    }

    @Override
    public void scalar(NdArray value) {
        Segments segments = new Segments(value.buffers());
        leaf(() -> {
            packArrayHeader(WireTypes.SCALAR, value.dtype(), value.shape(), value.byteSize());
            copy(segments, value.byteSize());
        });
    }

    private void writeArray(DType dtype, long[] shape, long size, Elements elements) {
        long byteSize = size * dtype.itemSize();
        leaf(() -> {
            if (byteSize <= maxChunkBytes) {
                packArrayHeader(WireTypes.ARRAY, dtype, shape, byteSize);
                elements.write(size);
            } else {
                writeChunks(dtype, shape, size, elements);
            }
        });
    }

    private void writeChunks(DType dtype, long[] shape, long size, Elements elements) throws IOException {
        long chunkSize = Math.max(1, maxChunkBytes / dtype.itemSize());
        out.packMapHeader(3);
        text(encode(WireTypes.CHUNKED_MARKER));
        out.packBoolean(true);
        text(encode(WireTypes.CHUNKED_SHAPE));
        out.packMapHeader(shape.length);
        for (int axis = 0; axis < shape.length; axis++) {
            text(encode(Integer.toString(axis)));
            out.packLong(shape[axis]);
        }
        text(encode(WireTypes.CHUNKED_CHUNKS));
        out.packMapHeader(Math.toIntExact((size + chunkSize - 1) / chunkSize));
        int index = 0;
        for (long from = 0; from < size; from += chunkSize) {
            long count = Math.min(chunkSize, size - from);
            text(encode(Integer.toString(index++)));
            packArrayHeader(WireTypes.ARRAY, dtype, new long[] {count}, count * dtype.itemSize());
            elements.write(count);
        }
    }

    private void packArrayHeader(byte type, DType dtype, long[] shape, long byteSize) throws IOException {
        prefix.packArrayHeader(3).packArrayHeader(shape.length);
        for (long length : shape) {
            prefix.packLong(length);
        }
        byte[] name = dtype.name().getBytes(StandardCharsets.UTF_8);
        prefix.packRawStringHeader(name.length).writePayload(name);
        prefix.packBinaryHeader(Math.toIntExact(byteSize));
        byte[] header = takePrefix();
        out.packExtensionTypeHeader(type, Math.toIntExact(header.length + byteSize))
                .writePayload(header);
        if (byteSize >= LeafListener.LARGE_ARRAY_BYTES) {
            listener.payload(path, position(), byteSize);
        }
    }

    private byte[] takePrefix() {
        byte[] packed = prefix.toByteArray();
        prefix.clear();
        return packed;
    }

    /** Writes the next {@code count} bytes of the segments: small ones by way of the packer, large ones directly. */
    private void copy(Segments segments, long count) throws IOException {
        boolean direct = count > scratch.length;
        if (direct) {
            out.flush();
        }
        for (long left = count; left > 0; ) {
            ByteBuffer part = segments.next((int) Math.min(left, direct ? MAX_WRITE_BYTES : scratch.length));
            left -= part.remaining();
            if (direct) {
                while (part.hasRemaining()) {
                    writtenDirectly += channel.write(part);
                }
            } else {
                int length = part.remaining();
                part.get(scratch, 0, length);
                out.writePayload(scratch, 0, length);
            }
        }
    }

    /** The bytes of an array, handed out piece by piece. */
    private static final class Segments {
        private final Iterator<ByteBuffer> buffers;
        private ByteBuffer current = ByteBuffer.allocate(0);

        Segments(List<ByteBuffer> buffers) {
            this.buffers = buffers.iterator();
        }

        /** The next bytes, at most {@code max} and at least one. */
        ByteBuffer next(int max) {
            while (!current.hasRemaining()) {
                current = buffers.next();
            }
            ByteBuffer part = current.slice(current.position(), Math.min(max, current.remaining()));
            current.position(current.position() + part.remaining());
            return part;
        }
    }
}
