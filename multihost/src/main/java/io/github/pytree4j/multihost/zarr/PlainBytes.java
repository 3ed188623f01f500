package io.github.pytree4j.multihost.zarr;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A chunk that is not compressed. */
record PlainBytes(ChunkInput input) implements ChunkBytes {

    @Override
    public void read(ByteBuffer into) throws IOException, BadChunkException {
        while (into.hasRemaining()) {
            if (!input.hasMore()) {
                throw new BadChunkException(into.remaining() + " more bytes", "the end of the file");
            }
            ByteBuffer from = input.window();
            int count = Math.min(into.remaining(), from.remaining());
            into.put(from.slice(from.position(), count));
            from.position(from.position() + count);
        }
    }

    @Override
    public void end() throws IOException, BadChunkException {
        if (input.hasMore()) {
            throw new BadChunkException("the end of the file", "more bytes than the chunk has");
        }
    }

    @Override
    public void close() {}
}
