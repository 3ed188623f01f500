package io.github.pytree4j.format.flax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Hands everything on to a channel, and keeps nothing. A failing channel is an {@link UncheckedIOException}. */
final class ChannelOutput implements TokenOutput {
    private static final int BUFFER_BYTES = 1 << 16;
    /** From heap buffers the JDK writes by way of an off-heap copy of the same size, so they are handed over in pieces. */
    private static final int MAX_WRITE_BYTES = 1 << 20;

    private final WritableByteChannel channel;

    ChannelOutput(WritableByteChannel channel) {
        this.channel = channel;
    }

    @Override
    public byte[] next(byte[] full) {
        return full.length == 0 ? new byte[BUFFER_BYTES] : full;
    }

    @Override
    public void take(byte[] buffer, int from, int to) {
        write(ByteBuffer.wrap(buffer, from, to - from));
    }

    @Override
    public int largeBytes() {
        return BUFFER_BYTES + 1;
    }

    @Override
    public void takeLarge(ByteBuffer part) {
        for (int end = part.limit(); part.position() < end; ) {
            write(part.limit(part.position() + Math.min(end - part.position(), MAX_WRITE_BYTES)));
        }
    }

    private void write(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
