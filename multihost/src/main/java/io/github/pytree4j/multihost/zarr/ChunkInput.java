package io.github.pytree4j.multihost.zarr;

import io.github.pytree4j.storage.OpenFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** The bytes of a chunk's file, piece by piece in order, each read once. Belongs to one thread. */
final class ChunkInput {
    private final OpenFile file;
    private final ByteBuffer window;
    private final CRC32C crc32c = new CRC32C();
    private long position;

    /** @param window a direct buffer, in which the pieces are */
    ChunkInput(OpenFile file, ByteBuffer window) {
        this.file = file;
        this.window = window.limit(0);
    }

    /** The bytes that were read and are not used yet; whoever uses some moves the position. */
    ByteBuffer window() {
        return window;
    }

    /** Whether there are bytes: in the window, into which more are read if it is empty. */
    boolean hasMore() throws IOException {
        if (!window.hasRemaining() && position < file.size()) {
            window.clear().limit((int) Math.min(window.capacity(), file.size() - position));
            file.read(position, window);
            position += window.position();
            crc32c.update(window.flip());
            window.rewind();
        }
        return window.hasRemaining();
    }

    /** All bytes, of which none have been used. */
    byte[] readAll(long maxBytes) throws IOException, BadChunkException {
        if (file.size() > Math.min(maxBytes, Integer.MAX_VALUE - 8)) {
            throw new BadChunkException("a file of less than " + maxBytes + " bytes", file.size() + " bytes");
        }
        byte[] all = new byte[(int) file.size()];
        for (int at = 0; hasMore(); ) {
            int count = window.remaining();
            window.get(all, at, count);
            at += count;
        }
        return all;
    }

    /** The checksum of the whole file; reads what is left of it. */
    long crc32c() throws IOException {
        window.limit(0);
        while (hasMore()) {
            window.limit(0);
        }
        return crc32c.getValue();
    }

    long size() {
        return file.size();
    }

    /** How many bytes were read. */
    long bytesRead() {
        return position;
    }
}
