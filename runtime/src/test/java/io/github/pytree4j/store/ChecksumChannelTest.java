package io.github.pytree4j.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

class ChecksumChannelTest {

    /** Takes at most three bytes at once, as a channel may. */
    private record Slow(WritableByteChannel channel) implements WritableByteChannel {
        @Override
        public int write(ByteBuffer source) throws IOException {
            ByteBuffer part = source.slice().limit(Math.min(3, source.remaining()));
            int count = channel.write(part);
            source.position(source.position() + count);
            return count;
        }

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
        ChecksumChannel channel = new ChecksumChannel(new Slow(Channels.newChannel(out)));
        while (direct.hasRemaining()) {
            channel.write(direct);
            assertEquals(out.size(), channel.size());
            assertEquals(crc32c(out.toByteArray()), channel.crc32c());
        }
        assertArrayEquals(bytes, out.toByteArray());
        assertEquals(105, direct.position());
    }

    @Test
    void aReadOnlyBufferIsAsGoodAsAnother() throws IOException {
        byte[] bytes = random(70_000);
        ChecksumChannel channel = new ChecksumChannel(Channels.newChannel(out));
        assertEquals(70_000, channel.write(ByteBuffer.wrap(bytes).asReadOnlyBuffer()));
        assertEquals(crc32c(bytes), channel.crc32c());
    }

    @Test
    void nothingHasTheChecksumOfNothing() throws IOException {
        ChecksumChannel channel = new ChecksumChannel(Channels.newChannel(out));
        channel.write(ByteBuffer.allocate(0));
        assertEquals(0, channel.size());
        assertEquals(0, channel.crc32c());
    }

    @Test
    void closingClosesTheChannelBehindIt() throws IOException {
        WritableByteChannel behind = Channels.newChannel(out);
        new ChecksumChannel(behind).close();
        assertFalse(behind.isOpen());
    }
}
