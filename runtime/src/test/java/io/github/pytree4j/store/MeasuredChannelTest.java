package io.github.pytree4j.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.storage.NewFile;
import io.github.pytree4j.stream.KeyPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

class MeasuredChannelTest {

    /** Takes so many bytes at once, as a channel may. */
    private record Slow(WritableByteChannel channel, int most) implements NewFile {
        @Override
        public int write(ByteBuffer source) throws IOException {
            ByteBuffer part = source.slice().limit(Math.min(most, source.remaining()));
            int count = channel.write(part);
            source.position(source.position() + count);
            return count;
        }

        @Override
        public void sync() {}

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private static MeasuredChannel measuring(ByteArrayOutputStream out) {
        return new MeasuredChannel(new Slow(Channels.newChannel(out), Integer.MAX_VALUE));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static long crc32c(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return checksum.getValue();
    }

    @Test
    void justTheBytesThatTheChannelTookAreCounted() throws IOException {
        byte[] bytes = random(100);
        ByteBuffer direct = ByteBuffer.allocateDirect(110).position(5);
        direct.put(bytes).flip().position(5);
        MeasuredChannel channel = new MeasuredChannel(new Slow(Channels.newChannel(out), 3));
        while (direct.hasRemaining()) {
            channel.write(direct);
            assertEquals(direct.position(), out.size() + 5);
        }
        assertArrayEquals(bytes, out.toByteArray());
        assertEquals(
                new Measured(100, crc32c(bytes), List.of(new LeafRange(".", 0, 100, false, crc32c(bytes)))),
                channel.measured());
    }

    @Test
    void ofSeveralBuffersJustTheBytesThatTheChannelTookAreCounted() throws IOException {
        byte[] bytes = random(100);
        ByteBuffer[] parts = {
            ByteBuffer.wrap(bytes, 0, 2),
            ByteBuffer.allocate(0),
            ByteBuffer.wrap(bytes, 2, 50),
            ByteBuffer.wrap(bytes, 52, 48),
        };
        MeasuredChannel channel = new MeasuredChannel(new Slow(Channels.newChannel(out), 7));
        channel.leaf(path("a"), 0, 60);
        assertEquals(9, channel.write(parts));
        while (parts[3].hasRemaining()) {
            channel.write(parts, 1, 3);
        }
        assertArrayEquals(bytes, out.toByteArray());
        assertEquals(
                new Measured(
                        100,
                        crc32c(bytes),
                        List.of(
                                new LeafRange("./a", 1, 60, false, crc32c(Arrays.copyOf(bytes, 60))),
                                new LeafRange(".", 0, 100, false, crc32c(Arrays.copyOfRange(bytes, 60, 100))))),
                channel.measured());
    }

    @Test
    void aReadOnlyBufferIsAsGoodAsAnother() throws IOException {
        byte[] bytes = random(70_000);
        MeasuredChannel channel = measuring(out);
        assertEquals(70_000, channel.write(ByteBuffer.wrap(bytes).asReadOnlyBuffer()));
        assertEquals(crc32c(bytes), channel.measured().crc32c());
    }

    @Test
    void nothingHasTheChecksumOfNothing() throws IOException {
        MeasuredChannel channel = measuring(out);
        channel.write(ByteBuffer.allocate(0));
        assertEquals(new Measured(0, 0, List.of(new LeafRange(".", 0, 0, false, 0))), channel.measured());
    }

    @Test
    void closingClosesTheChannelBehindIt() throws IOException {
        WritableByteChannel behind = Channels.newChannel(out);
        new MeasuredChannel(new Slow(behind, 3)).close();
        assertFalse(behind.isOpen());
    }

    private static KeyPath path(String key) {
        KeyPath path = new KeyPath();
        path.enter();
        path.at(key);
        return path;
    }

    @Test
    void eachLeafHasAChecksumThatBeginsWhereTheOneBeforeEnds() throws IOException {
        byte[] bytes = random(30);
        MeasuredChannel channel = measuring(out);
        channel.write(ByteBuffer.wrap(bytes, 0, 3));
        channel.leaf(path("a"), 2, 8);
        channel.write(ByteBuffer.wrap(bytes, 3, 27));
        channel.leaf(path("b"), 12, 18);
        assertEquals(
                new Measured(
                        30,
                        crc32c(bytes),
                        List.of(
                                new LeafRange("./a", 1, 10, false, crc32c(Arrays.copyOf(bytes, 10))),
                                new LeafRange("./b", 1, 30, false, crc32c(Arrays.copyOfRange(bytes, 10, 30))))),
                channel.measured());
    }

    @Test
    void manySmallLeavesShareChecksumsSoThatThereAreFew() throws IOException {
        int leaves = 1_000_000;
        byte[] bytes = random(leaves * 2);
        MeasuredChannel channel = measuring(out);
        for (int i = 0; i < leaves; i++) {
            channel.leaf(path("a"), 2L * i, 2);
        }
        channel.write(ByteBuffer.wrap(bytes));
        Measured measured = channel.measured();
        assertEquals(crc32c(bytes), measured.crc32c());
        assertTrue(measured.ranges().size() < 30_000, () -> measured.ranges().size() + " ranges");
        assertEquals(
                leaves, measured.ranges().stream().mapToLong(LeafRange::leaves).sum());
        int start = 0;
        for (LeafRange range : measured.ranges()) {
            assertEquals(crc32c(Arrays.copyOfRange(bytes, start, (int) range.end())), range.crc32c());
            start = (int) range.end();
        }
        assertEquals(bytes.length, start);
    }
}
