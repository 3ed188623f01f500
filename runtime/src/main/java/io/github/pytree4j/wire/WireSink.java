package io.github.pytree4j.wire;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.array.PrimitiveArray;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.StateSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePacker;

/**
 * Streams a tree in the Flax wire format to a channel. Headers and small values go through a buffer of 64 KiB, the bytes
 * of large arrays straight from where they are; nothing else is held, however large the tree.
 *
 * <p>A failing channel is reported as {@link UncheckedIOException}. The channel is not closed.
 */
public final class WireSink extends StateSink {
    private static final int BUFFER_BYTES = 1 << 16;
    /** From heap buffers the JDK writes by way of an off-heap copy of the same size, so they are handed over in pieces. */
    private static final int MAX_WRITE_BYTES = 1 << 20;

    private final WritableByteChannel channel;
    private final MessagePacker out;
    private final MessageBufferPacker prefix = MsgpackLibrary.bufferPacker();
    private final byte[] scratch = new byte[BUFFER_BYTES];
    private final long maxChunkBytes;

    /** Writes the bytes of so many elements, those after the ones it wrote before. */
    private interface Elements {
        void write(long count) throws IOException;
    }

    private interface Packing {
        void run() throws IOException;
    }

    public WireSink(WritableByteChannel channel, CodecRegistry codecs) {
        this(channel, codecs, WireTypes.MAX_CHUNK_BYTES);
    }

    /** @param maxChunkBytes at which size arrays are split; other than Flax's own only for tests */
    WireSink(WritableByteChannel channel, CodecRegistry codecs, long maxChunkBytes) {
        super(codecs);
        this.channel = channel;
        this.out = MsgpackLibrary.packer(channel, BUFFER_BYTES);
        this.maxChunkBytes = maxChunkBytes;
    }

    /** Hands everything to the channel; to be called once, at the end. */
    public void finish() {
        pack(out::flush);
    }

    private static void pack(Packing packing) {
        try {
            packing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void startDict(int size) {
        pack(() -> out.packMapHeader(size));
    }

    @Override
    protected void writeKey(String key) {
        string(key);
    }

    @Override
    protected void finishDict() {}

    @Override
    protected void startList(int size) {
        pack(() -> out.packArrayHeader(size));
    }

    @Override
    protected void finishList() {}

    @Override
    public void nothing() {
        pack(out::packNil);
    }

    @Override
    public void bool(boolean value) {
        pack(() -> out.packBoolean(value));
    }

    @Override
    public void int64(long value) {
        pack(() -> out.packLong(value));
    }

    @Override
    public void uint64(long bits) {
        if (bits >= 0) {
            int64(bits);
            return;
        }
        pack(() -> out.packBigInteger(new BigInteger(Long.toUnsignedString(bits))));
    }

    @Override
    public void float64(double value) {
        pack(() -> out.packDouble(value));
    }

    @Override
    public void complex(double real, double imaginary) {
        pack(() -> {
            prefix.packArrayHeader(2).packDouble(real).packDouble(imaginary);
            byte[] pair = takePrefix();
            out.packExtensionTypeHeader(WireTypes.COMPLEX, pair.length).writePayload(pair);
        });
    }

    @Override
    public void string(String value) {
        ByteBuffer utf8;
        try {
            utf8 = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
        } catch (CharacterCodingException e) {
            throw unsupported("a string has half of a surrogate pair, which UTF-8 cannot spell");
        }
        byte[] bytes = new byte[utf8.remaining()];
        utf8.get(bytes);
        pack(() -> out.packRawStringHeader(bytes.length).writePayload(bytes));
    }

    @Override
    public void bytes(byte[] value) {
        pack(() -> out.packBinaryHeader(value.length).writePayload(value));
    }

    @Override
    public void array(NdArray value) {
        Deque<ByteBuffer> segments = new ArrayDeque<>(value.buffers());
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
        Deque<ByteBuffer> segments = new ArrayDeque<>(value.buffers());
        pack(() -> {
            packArrayHeader(WireTypes.SCALAR, value.dtype(), value.shape(), value.byteSize());
            copy(segments, value.byteSize());
        });
    }

    private void writeArray(DType dtype, long[] shape, long size, Elements elements) {
        long byteSize = size * dtype.itemSize();
        pack(() -> {
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
        string(WireTypes.CHUNKED_MARKER);
        out.packBoolean(true);
        string(WireTypes.CHUNKED_SHAPE);
        out.packMapHeader(shape.length);
        for (int axis = 0; axis < shape.length; axis++) {
            string(Integer.toString(axis));
            out.packLong(shape[axis]);
        }
        string(WireTypes.CHUNKED_CHUNKS);
        out.packMapHeader(Math.toIntExact((size + chunkSize - 1) / chunkSize));
        int index = 0;
        for (long from = 0; from < size; from += chunkSize) {
            long count = Math.min(chunkSize, size - from);
            string(Integer.toString(index++));
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
    }

    private byte[] takePrefix() {
        byte[] packed = prefix.toByteArray();
        prefix.clear();
        return packed;
    }

    /** Writes the next {@code count} bytes of the segments: small ones by way of the packer, large ones directly. */
    private void copy(Deque<ByteBuffer> segments, long count) throws IOException {
        boolean direct = count > scratch.length;
        if (direct) {
            out.flush();
        }
        for (long left = count; left > 0; ) {
            ByteBuffer segment = segments.element();
            int piece = (int) Math.min(Math.min(left, segment.remaining()), direct ? MAX_WRITE_BYTES : scratch.length);
            if (direct) {
                ByteBuffer part = segment.slice(segment.position(), piece);
                while (part.hasRemaining()) {
                    channel.write(part);
                }
            } else {
                segment.get(segment.position(), scratch, 0, piece);
                out.writePayload(scratch, 0, piece);
            }
            segment.position(segment.position() + piece);
            left -= piece;
            if (!segment.hasRemaining()) {
                segments.remove();
            }
        }
    }
}
