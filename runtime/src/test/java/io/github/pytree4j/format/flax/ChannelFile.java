package io.github.pytree4j.format.flax;

import io.github.pytree4j.format.FileBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.util.Optional;

/** A real file, which is mapped. */
record ChannelFile(FileChannel channel) implements FileBytes {

    @Override
    public long size() {
        try {
            return channel.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void read(long position, ByteBuffer into) throws IOException {
        for (long start = position - into.position(); into.hasRemaining(); ) {
            channel.read(into, start + into.position());
        }
    }

    @Override
    public Optional<ByteBuffer> map(long position, int length) throws IOException {
        return Optional.of(channel.map(MapMode.READ_ONLY, position, length));
    }
}
