package io.github.pytree4j.multihost.zarr;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The bytes of a chunk, decompressed bit by bit, in order. Belongs to one thread. */
interface ChunkBytes extends AutoCloseable {

    /**
     * Reads as many bytes as the buffer has space for, if there are as many.
     *
     * @param into a direct buffer; its position moves behind the bytes
     */
    void read(ByteBuffer into) throws IOException, BadChunkException;

    /** Makes sure that nothing is left, neither of the bytes nor of the file, and that checksums within it are right. */
    void end() throws IOException, BadChunkException;

    @Override
    void close();
}
