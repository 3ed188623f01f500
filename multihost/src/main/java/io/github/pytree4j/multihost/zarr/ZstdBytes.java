package io.github.pytree4j.multihost.zarr;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A chunk in Zstandard (RFC 8878). TensorStore writes frames that do not say how long their content is, so they are decompressed bit by
 * bit; the library refuses those that would need more than 128 MiB of memory for that.
 */
final class ZstdBytes implements ChunkBytes {
    private final ChunkInput input;
    private final ZstdDecompressCtx context = new ZstdDecompressCtx();
    private boolean isFrameComplete;

    ZstdBytes(ChunkInput input) {
        this.input = input;
    }

    @Override
    public void read(ByteBuffer into) throws IOException, BadChunkException {
        while (into.hasRemaining()) {
            if (!step(into)) {
                throw new BadChunkException(
                        into.remaining() + " more bytes", "the end of what the file's Zstandard frame holds");
            }
        }
    }

    @Override
    public void end() throws IOException, BadChunkException {
        ByteBuffer more = ByteBuffer.allocateDirect(1);
        while ((!isFrameComplete || input.hasMore()) && more.hasRemaining()) {
            if (!step(more)) {
                throw new BadChunkException("the end of a Zstandard frame", "the end of the file within it");
            }
        }
        if (!more.hasRemaining()) {
            throw new BadChunkException("the end of the Zstandard frame", "more bytes in it than the chunk has");
        }
    }

    /** Goes on; false if there is nothing to go on with. */
    private boolean step(ByteBuffer into) throws IOException, BadChunkException {
        boolean hasMore = input.hasMore();
        if (isFrameComplete && !hasMore) {
            return false;
        }
        ByteBuffer window = input.window();
        int before = window.remaining() + into.remaining();
        try {
            isFrameComplete = context.decompressDirectByteBufferStream(into, window);
        } catch (ZstdException e) {
            throw new BadChunkException("bytes that Zstandard has compressed", "others: " + e.getMessage());
        }
        return window.remaining() + into.remaining() < before || isFrameComplete;
    }

    @Override
    public void close() {
        context.close();
    }
}
