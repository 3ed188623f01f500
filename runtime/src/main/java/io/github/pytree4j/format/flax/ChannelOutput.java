package io.github.pytree4j.format.flax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Hands everything on to a channel. A failing channel is an {@link UncheckedIOException}.
 *
 * <p>A channel that gathers is given whole blocks: headers where the {@link TokenWriter} has put them, and between them the arrays
 * where they are, so that nothing is copied to be written. A block ends where a multiple of its size does in the file, since a file
 * system keeps what is written in one go in one piece: of a file that was written in blocks of 2 MiB, all pages are mapped in a
 * tenth of the time that it takes after writes of 1 MiB at odd places. To any other channel buffer after buffer is written.
 */
final class ChannelOutput implements TokenOutput {
    private static final int FIRST_BUFFER_BYTES = 1 << 16;
    private static final int BUFFER_BYTES = 1 << 18;
    /** A huge page, beyond which nothing is gained. From heap buffers the JDK writes by way of an off-heap copy of this size. */
    private static final int BLOCK_BYTES = 1 << 21;
    /** Under this, a copy takes no longer than to hand over one part more. */
    private static final int LARGE_BYTES = 1 << 13;

    private final WritableByteChannel channel;
    private final boolean gathers;
    /** What has been taken and not been written, in order. */
    private final List<ByteBuffer> parts = new ArrayList<>();
    /** How many bytes have been taken. */
    private long position;

    ChannelOutput(WritableByteChannel channel) {
        this.channel = channel;
        this.gathers = channel instanceof GatheringByteChannel;
    }

    @Override
    public byte[] next(byte[] full) {
        if (full.length == 0) {
            return new byte[FIRST_BUFFER_BYTES];
        }
        end();
        return full.length < BUFFER_BYTES ? new byte[BUFFER_BYTES] : full;
    }

    @Override
    public void take(byte[] buffer, int from, int to) {
        add(ByteBuffer.wrap(buffer, from, to - from));
    }

    @Override
    public int largeBytes() {
        return LARGE_BYTES;
    }

    @Override
    public void takeLarge(ByteBuffer part) {
        add(part);
    }

    private void add(ByteBuffer bytes) {
        for (int from = bytes.position(), length; from < bytes.limit(); from += length) {
            int room = BLOCK_BYTES - (int) (position % BLOCK_BYTES);
            length = Math.min(room, bytes.limit() - from);
            parts.add(bytes.slice(from, length));
            position += length;
            if (length == room || !gathers) {
                end();
            }
        }
    }

    @Override
    public void end() {
        try {
            if (parts.size() > 1 && channel instanceof GatheringByteChannel gathering) {
                write(gathering, parts.toArray(ByteBuffer[]::new));
            } else {
                for (ByteBuffer part : parts) {
                    while (part.hasRemaining()) {
                        channel.write(part);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        parts.clear();
    }

    private static void write(GatheringByteChannel channel, ByteBuffer[] parts) throws IOException {
        int next = 0;
        while (next < parts.length) {
            if (parts[next].hasRemaining()) {
                channel.write(parts, next, parts.length - next);
            } else {
                next++;
            }
        }
    }
}
