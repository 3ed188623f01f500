package io.github.pytree4j.store;

import io.github.pytree4j.format.LeafListener;
import io.github.pytree4j.stream.KeyPath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Passes the bytes of a checkpoint on to a channel, and takes the checksum of each leaf on the way. Each byte is looked at once;
 * the checksum of the file is put together from those of its parts.
 *
 * <p>The first {@value #RANGES_OF_A_SIZE} leaves have a checksum each. After so many ranges, and again after each further so many,
 * a range takes twice the bytes that it took before, so that a file of many small leaves has a short manifest.
 */
final class MeasuredChannel implements GatheringByteChannel, LeafListener {
    private static final int RANGES_OF_A_SIZE = 4096;
    private static final long SMALLEST_GROUP = 64;

    private final GatheringByteChannel channel;
    private final CRC32C checksum = new CRC32C();
    private final Crc32cSum whole = new Crc32cSum();
    private final List<LeafRange> ranges = new ArrayList<>();
    /** Announced ranges whose bytes have not all come by yet, still without a checksum. */
    private final Deque<LeafRange> announced = new ArrayDeque<>();

    private long size;
    private long leastBytes;
    private long announcedUpTo;
    private int announcements;
    private @Nullable String firstPath;
    private long leaves;

    MeasuredChannel(GatheringByteChannel channel) {
        this.channel = channel;
    }

    @Override
    public void payload(KeyPath path, long offset, long length) {
        if (length < leastBytes) {
            return;
        }
        count(path);
        announce(offset, false);
        count(path);
        announce(offset + length, true);
    }

    @Override
    public void leaf(KeyPath path, long offset, long length) {
        long end = offset + length;
        if (end == announcedUpTo) {
            // Its bytes are the payload that came last.
            return;
        }
        count(path);
        if (end - announcedUpTo >= leastBytes) {
            announce(end, false);
        }
    }

    private void count(KeyPath path) {
        if (firstPath == null) {
            firstPath = path.toStatePath().abbreviated();
        }
        leaves++;
    }

    private void announce(long end, boolean payload) {
        announced.add(new LeafRange(firstPath == null ? "." : firstPath, leaves, end, payload, 0));
        announcedUpTo = end;
        firstPath = null;
        leaves = 0;
        if (++announcements % RANGES_OF_A_SIZE == 0) {
            leastBytes = Math.max(SMALLEST_GROUP, leastBytes * 2);
        }
        complete();
    }

    /** Gives the ranges that are complete their checksums. */
    private void complete() {
        while (!announced.isEmpty() && announced.element().end() == size) {
            LeafRange range = announced.remove();
            long crc32c = checksum.getValue();
            checksum.reset();
            whole.append(crc32c, size - whole.size());
            ranges.add(new LeafRange(range.path(), range.leaves(), range.end(), range.payload(), crc32c));
        }
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        int from = source.position();
        int count = channel.write(source);
        measure(source, from);
        return count;
    }

    @Override
    public long write(ByteBuffer[] sources) throws IOException {
        return write(sources, 0, sources.length);
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        int[] from = new int[length];
        for (int i = 0; i < length; i++) {
            from[i] = sources[offset + i].position();
        }
        long count = channel.write(sources, offset, length);
        for (int i = 0; i < length; i++) {
            measure(sources[offset + i], from[i]);
        }
        return count;
    }

    /** Adds up the bytes of a buffer from {@code from} to where it is now, which the channel has taken. */
    private void measure(ByteBuffer source, int from) {
        ByteBuffer written = source.duplicate().position(from);
        int end = source.position();
        while (written.position() < end) {
            int part = end - written.position();
            if (!announced.isEmpty()) {
                part = (int) Math.min(part, announced.element().end() - size);
            }
            checksum.update(written.limit(written.position() + part));
            size += part;
            complete();
        }
    }

    /** What has been written, when everything has been. */
    Measured measured() {
        if (announcedUpTo < size || ranges.isEmpty()) {
            announce(size, false);
        }
        return new Measured(size, whole.value(), ranges);
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
