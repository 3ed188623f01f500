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
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelOutputTest {
    private static final NdArray LARGE = NdArray.arange(300_000);
    private static final NdArray MIDDLING = NdArray.arange(1 << 11);

    /** Takes at most so many bytes at once. */
    private static class Channel implements WritableByteChannel {
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

    /** As the one above, of several buffers together. */
    private static final class Gathering extends Channel implements GatheringByteChannel {
        private final int most;
        int parts;

        Gathering(int most) {
            super(most);
            this.most = most;
        }

        @Override
        public long write(ByteBuffer[] sources, int offset, int length) {
            int all = 0;
            int left = most;
            for (ByteBuffer source : Arrays.asList(sources).subList(offset, offset + length)) {
                all += source.remaining();
                byte[] taken = new byte[Math.min(left, source.remaining())];
                source.get(taken);
                bytes.writeBytes(taken);
                left -= taken.length;
            }
            offered.add(all);
            parts = length;
            return (long) most - left;
        }

        @Override
        public long write(ByteBuffer[] sources) {
            return write(sources, 0, sources.length);
        }
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
        write(new FlaxWriter(whole));
        for (Channel pieces : List.of(new Channel(1000), new Gathering(1000), new Gathering(100_000))) {
            write(new FlaxWriter(pieces));
            assertArrayEquals(whole.bytes.toByteArray(), pieces.bytes.toByteArray());
        }
    }

    @Test
    void aChannelThatGathersIsOfferedWholeBlocksThatEndAtMultiplesOfTheirSize() {
        Gathering channel = new Gathering(Integer.MAX_VALUE);
        FlaxWriter writer = new FlaxWriter(channel);
        writer.beginList(300);
        for (int i = 0; i < 300; i++) {
            writer.array(MIDDLING);
        }
        writer.end();
        int size = channel.bytes.size();
        assertEquals(List.of(1 << 21, 1 << 21, size - (1 << 22)), channel.offered);
    }

    @Test
    void arraysAreWrittenFromWhereTheyAre() {
        Gathering channel = new Gathering(Integer.MAX_VALUE);
        FlaxWriter writer = new FlaxWriter(channel);
        writer.array(MIDDLING);
        writer.end();
        assertEquals(2, channel.parts);
    }

    @Test
    void toAnyOtherChannelLargeArraysAreWrittenInBlocksAndTheRestBufferByBuffer() {
        Channel channel = new Channel(Integer.MAX_VALUE);
        write(new FlaxWriter(channel));
        int size = channel.bytes.size();
        List<Integer> offered = channel.offered;
        assertEquals(1 << 16, offered.get(0));
        int header = offered.get(1);
        assertEquals(
                List.of((1 << 21) - (1 << 16) - header, size - (1 << 21) - 1, 1), offered.subList(2, offered.size()));
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
        writer.array(NdArray.arange(1000));
        assertTrue(channel.offered.isEmpty());
        writer.end();
        assertEquals(1, channel.offered.size());
    }
}
