package io.github.pytree4j.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.zip.CRC32C;

/** Passes bytes on to a channel and keeps their number and CRC32C, which processors compute at the speed of memory. */
final class ChecksumChannel implements WritableByteChannel {
    private final WritableByteChannel channel;
    private final CRC32C checksum = new CRC32C();
    private long size;

    ChecksumChannel(WritableByteChannel channel) {
        this.channel = channel;
    }

    /** How many bytes have been written. */
    long size() {
        return size;
    }

    /** The CRC32C of the bytes that have been written. */
    long crc32c() {
        return checksum.getValue();
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        ByteBuffer written = source.duplicate();
        int count = channel.write(source);
        checksum.update(written.limit(written.position() + count));
        size += count;
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
