package io.github.pytree4j.multihost.zarr;

import io.github.pytree4j.multihost.blosc.BloscContainer;
import io.github.pytree4j.multihost.blosc.BloscException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A chunk in a container of Blosc, which is read whole and decompressed block by block. */
final class BloscBytes implements ChunkBytes {
    private final ChunkInput input;
    private final long chunkBytes;
    private byte[] block = new byte[0];
    private int used;
    private int nextBlock;
    private @Nullable BloscContainer container;

    BloscBytes(ChunkInput input, long chunkBytes) {
        this.input = input;
        this.chunkBytes = chunkBytes;
    }

    private BloscContainer container() throws IOException, BadChunkException {
        BloscContainer opened = container;
        if (opened == null) {
            byte[] all = input.readAll(ChunkCodec.BLOSC.maxFileSize(chunkBytes));
            try {
                opened = BloscContainer.of(all);
            } catch (BloscException e) {
                throw bad(e);
            }
            if (opened.size() != chunkBytes) {
                throw new BadChunkException(
                        "a container of Blosc with " + chunkBytes + " bytes", "one with " + opened.size());
            }
            container = opened;
        }
        return opened;
    }

    private static BadChunkException bad(BloscException e) {
        return new BadChunkException("a container of Blosc 1", e.getMessage());
    }

    @Override
    public void read(ByteBuffer into) throws IOException, BadChunkException {
        BloscContainer blosc = container();
        while (into.hasRemaining()) {
            if (used == block.length) {
                try {
                    block = blosc.block(nextBlock++);
                } catch (BloscException e) {
                    throw bad(e);
                }
                used = 0;
            }
            int count = Math.min(into.remaining(), block.length - used);
            into.put(block, used, count);
            used += count;
        }
    }

    @Override
    public void end() throws IOException, BadChunkException {
        container();
    }

    @Override
    public void close() {}
}
