package io.github.pytree4j.store;

import io.github.pytree4j.format.FileBytes;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.util.Optional;

/** The bytes that a channel had when it was opened. */
record ChannelBytes(FileChannel channel, long size) implements FileBytes {
    @Override
    public void read(long position, ByteBuffer into) throws IOException {
        long at = position;
        while (into.hasRemaining()) {
            int count = channel.read(into, at);
            if (count < 0) {
                throw cut();
            }
            at += count;
        }
    }

    @Override
    public Optional<ByteBuffer> map(long position, int length) throws IOException {
        if (channel.size() < position + length) {
            throw cut();
        }
        return Optional.of(channel.map(MapMode.READ_ONLY, position, length));
    }

    private static EOFException cut() {
        return new EOFException("the file was cut while it was read");
    }
}
