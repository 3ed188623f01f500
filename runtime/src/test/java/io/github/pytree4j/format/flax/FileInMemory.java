package io.github.pytree4j.format.flax;

import io.github.pytree4j.format.FileBytes;
import java.io.EOFException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file that keeps account of how it is used, and may be cut while it is open. */
final class FileInMemory implements FileBytes {
    private final byte[] bytes;
    private final boolean maps;
    private int length;
    final List<Long> reads = new ArrayList<>();
    final List<Long> mappings = new ArrayList<>();

    FileInMemory(byte[] bytes, boolean maps) {
        this.bytes = bytes;
        this.maps = maps;
        this.length = bytes.length;
    }

    void cutTo(int length) {
        this.length = length;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public void read(long position, ByteBuffer into) throws EOFException {
        reads.add(position);
        requireThere(position + into.remaining());
        into.put(bytes, (int) position, into.remaining());
    }

    @Override
    public Optional<ByteBuffer> map(long position, int length) throws EOFException {
        mappings.add(position);
        requireThere(position + length);
        return maps
                ? Optional.of(
                        ByteBuffer.wrap(bytes).slice((int) position, length).asReadOnlyBuffer())
                : Optional.empty();
    }

    private void requireThere(long end) throws EOFException {
        if (end > length) {
            throw new EOFException("cut to " + length + " bytes");
        }
    }
}
