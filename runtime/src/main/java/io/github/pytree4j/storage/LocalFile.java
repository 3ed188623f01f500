package io.github.pytree4j.storage;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.util.Optional;

/**
 * A file of a local file system. Its size is that of the moment when it was opened: who cuts it afterwards is found out.
 *
 * @param maps whether it may be mapped
 */
record LocalFile(FileChannel channel, FileInfo info, long size, boolean maps) implements OpenFile {

    @Override
    public void read(long position, ByteBuffer into) throws IOException {
        long at = position;
        while (into.hasRemaining()) {
            int count = channel.read(into, at);
            if (count < 0) {
                throw new EOFException("the file ended at byte " + at + "; it was cut while it was read");
            }
            at += count;
        }
    }

    @Override
    public Optional<ByteBuffer> map(long position, int length) throws IOException {
        if (!maps) {
            return Optional.empty();
        }
        if (channel.size() < position + length) {
            throw new EOFException(
                    "the file ends before byte " + (position + length) + "; it was cut while it was read");
        }
        try {
            return Optional.of(channel.map(MapMode.READ_ONLY, position, length));
        } catch (UnsupportedOperationException e) {
            // A file system that is not the operating system's own.
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
