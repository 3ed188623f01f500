package io.github.pytree4j.tests.damage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;

/** A file that is changed where it stands: it stays the same file, and keeps its time, as on a disk that has a bad spot. */
final class ChangedFile implements AutoCloseable {
    private final Path file;
    private final byte[] whole;
    private final FileTime time;
    private final FileChannel channel;

    ChangedFile(Path file) throws IOException {
        this.file = file;
        this.whole = Files.readAllBytes(file);
        this.time = Files.getLastModifiedTime(file);
        this.channel = FileChannel.open(file, StandardOpenOption.WRITE);
    }

    int bits() {
        return whole.length * Byte.SIZE;
    }

    int length() {
        return whole.length;
    }

    void flip(int bit) throws IOException {
        int at = bit / Byte.SIZE;
        channel.write(ByteBuffer.wrap(new byte[] {(byte) (whole[at] ^ 1 << bit % Byte.SIZE)}), at);
        keepTime();
    }

    void cut(int length) throws IOException {
        channel.truncate(length);
        keepTime();
    }

    /** Makes the file what it was. */
    void mend(int from) throws IOException {
        channel.write(ByteBuffer.wrap(whole, from, whole.length - from), from);
        keepTime();
    }

    /** Makes one byte what it was. */
    void mendBit(int bit) throws IOException {
        int at = bit / Byte.SIZE;
        channel.write(ByteBuffer.wrap(whole, at, 1), at);
        keepTime();
    }

    private void keepTime() throws IOException {
        Files.setLastModifiedTime(file, time);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
