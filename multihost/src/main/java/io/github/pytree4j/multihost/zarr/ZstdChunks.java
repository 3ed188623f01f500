package io.github.pytree4j.multihost.zarr;

import com.github.luben.zstd.EndDirective;
import com.github.luben.zstd.ZstdCompressCtx;
import io.github.pytree4j.array.NdArray;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.zip.CRC32C;

/**
 * Compresses arrays as one Zstandard frame each, piece by piece. Unlike TensorStore's, the frame has the length of its content and a
 * checksum, so that other readers, too, find damage. Has buffers that serve one array after another; belongs to one thread.
 */
public final class ZstdChunks {
    /** What TensorStore takes. */
    static final int LEVEL = 1;

    private static final int BUFFER_BYTES = 1 << 18;

    private final ByteBuffer copied = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final ByteBuffer compressed = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final CRC32C crc32c = new CRC32C();
    private long written;

    /** Takes half a mebibyte outside of the heap. */
    public ZstdChunks() {}

    /** Writes the frame of an array's elements. */
    void write(NdArray array, WritableByteChannel channel) throws IOException {
        crc32c.reset();
        written = 0;
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            context.setLevel(LEVEL).setChecksum(true).setContentSize(true);
            context.setPledgedSrcSize(array.byteSize());
            for (ByteBuffer buffer : array.buffers()) {
                while (buffer.hasRemaining()) {
                    ByteBuffer source = direct(buffer);
                    while (source.hasRemaining()) {
                        context.compressDirectByteBufferStream(compressed, source, EndDirective.CONTINUE);
                        flush(channel);
                    }
                }
            }
            copied.clear().limit(0);
            boolean isComplete = false;
            while (!isComplete) {
                isComplete = context.compressDirectByteBufferStream(compressed, copied, EndDirective.END);
                flush(channel);
            }
        }
    }

    /** The next bytes where the library can reach them, which is all of them if they already are there. */
    private ByteBuffer direct(ByteBuffer buffer) {
        if (buffer.isDirect()) {
            ByteBuffer all = buffer.slice();
            buffer.position(buffer.limit());
            return all;
        }
        int count = Math.min(copied.capacity(), buffer.remaining());
        copied.clear().put(0, buffer, buffer.position(), count).limit(count);
        buffer.position(buffer.position() + count);
        return copied;
    }

    private void flush(WritableByteChannel channel) throws IOException {
        compressed.flip();
        written += compressed.remaining();
        crc32c.update(compressed.duplicate());
        while (compressed.hasRemaining()) {
            channel.write(compressed);
        }
        compressed.clear();
    }

    /** How many bytes the last frame has. */
    long size() {
        return written;
    }

    /** The checksum of the last frame. */
    long crc32c() {
        return crc32c.getValue();
    }
}
