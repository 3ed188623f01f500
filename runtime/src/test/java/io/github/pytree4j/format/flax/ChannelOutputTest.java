package io.github.pytree4j.format.flax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.NdArray;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelOutputTest {
    private static final NdArray LARGE = NdArray.arange(300_000);

    /** Takes at most so many bytes at once. */
    private static final class Channel implements WritableByteChannel {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        final List<Integer> offered = new ArrayList<>();
        private final int most;

        Channel(int most) {
            this.most = most;
        }

        @Override
        public int write(ByteBuffer source) {
            offered.add(source.remaining());
            byte[] taken = new byte[Math.min(most, source.remaining())];
            source.get(taken);
            bytes.writeBytes(taken);
            return taken.length;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }

    private static void write(FlaxWriter writer) {
        writer.beginList(3);
        writer.string("x".repeat(100_000));
        writer.array(LARGE);
        writer.nothing();
        writer.end();
    }

    @Test
    void whatAChannelDoesNotTakeAtOnceIsOfferedAgain() {
        Channel whole = new Channel(Integer.MAX_VALUE);
        Channel pieces = new Channel(1000);
        write(new FlaxWriter(whole));
        write(new FlaxWriter(pieces));
        assertArrayEquals(whole.bytes.toByteArray(), pieces.bytes.toByteArray());
    }

    @Test
    void largeArraysAreOfferedInPiecesAndTheRestBufferByBuffer() {
        Channel channel = new Channel(Integer.MAX_VALUE);
        write(new FlaxWriter(channel));
        int large = (int) LARGE.byteSize();
        List<Integer> offered = channel.offered;
        assertEquals(1 << 16, offered.get(0));
        assertEquals(List.of(1 << 20, 1 << 20, large - (2 << 20), 1), offered.subList(2, offered.size()));
    }

    @Test
    void aFailingChannelIsAnUncheckedExceptionWithItsCause() {
        IOException full = new IOException("no space left");
        FlaxWriter writer = new FlaxWriter(new WritableByteChannel() {
            @Override
            public int write(ByteBuffer source) throws IOException {
                throw full;
            }

            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public void close() {}
        });
        assertSame(
                full,
                assertThrows(UncheckedIOException.class, () -> write(writer)).getCause());
    }

    @Test
    void nothingIsWrittenBeforeTheBufferIsFull() {
        Channel channel = new Channel(Integer.MAX_VALUE);
        FlaxWriter writer = new FlaxWriter(channel);
        writer.array(NdArray.arange(8000));
        assertTrue(channel.offered.isEmpty());
        writer.end();
        assertEquals(1, channel.offered.size());
    }
}
