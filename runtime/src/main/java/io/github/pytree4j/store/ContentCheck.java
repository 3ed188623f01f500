package io.github.pytree4j.store;

import io.github.pytree4j.errors.DamagedRange;
import io.github.pytree4j.format.FileBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/**
 * Compares the bytes of files with what was written. It reads them, and maps nothing: a mapped file that another program cuts
 * takes the virtual machine with it.
 */
final class ContentCheck {
    /** As much as stays in the cache of a processor between being read and being added up. */
    private static final int BUFFER_BYTES = 1 << 18;

    /** Large files are added up by several threads, a part of this size each. */
    private static final long PART_BYTES = 1 << 25;

    private static final int SHOWN_RANGES = 3;

    private final FileBytes file;

    ContentCheck(FileBytes file) {
        this.file = file;
    }

    /** What the whole file holds. */
    Measured measure() throws IOException {
        Crc32cSum whole = new Crc32cSum();
        int parts = Math.toIntExact((file.size() + PART_BYTES - 1) / PART_BYTES);
        try {
            long[] checksums =
                    IntStream.range(0, parts).parallel().mapToLong(this::ofPart).toArray();
            for (int part = 0; part < parts; part++) {
                whole.append(checksums[part], endOf(part) - part * PART_BYTES);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new Measured(file.size(), whole.value(), List.of());
    }

    private long endOf(int part) {
        return Math.min(file.size(), (part + 1) * PART_BYTES);
    }

    private long ofPart(int part) {
        try {
            return crc32c(part * PART_BYTES, endOf(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long crc32c(long start, long end) throws IOException {
        long size = end - start;
        // Off the heap for what is long, since the JDK would read it by way of a copy there.
        ByteBuffer buffer =
                size < BUFFER_BYTES ? ByteBuffer.allocate((int) size) : ByteBuffer.allocateDirect(BUFFER_BYTES);
        CRC32C checksum = new CRC32C();
        for (long at = start; at < end; at += buffer.limit()) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), end - at));
            file.read(at, buffer);
            checksum.update(buffer.flip());
        }
        return checksum.getValue();
    }

    /** Whether all but the bytes of large arrays is as it was written. */
    boolean isWholeButForPayloads(Measured written) throws IOException {
        long start = 0;
        for (LeafRange range : written.ranges()) {
            if (!range.payload() && crc32c(start, range.end()) != range.crc32c()) {
                return false;
            }
            start = range.end();
        }
        return start == file.size();
    }

    /** Which ranges are not as they were written; none that is known where the size is another. */
    List<DamagedRange> damage(Measured written) throws IOException {
        List<DamagedRange> damaged = new ArrayList<>();
        if (written.size() == file.size()) {
            long start = 0;
            for (LeafRange range : written.ranges()) {
                if (crc32c(start, range.end()) != range.crc32c()) {
                    damaged.add(new DamagedRange(range.name(), start, range.end()));
                }
                start = range.end();
            }
        }
        return damaged;
    }

    /** The damage as a message shows it. */
    String inWords(Measured written, List<DamagedRange> damaged) {
        if (written.size() != file.size()) {
            return "it was saved with " + written.size() + " bytes and has " + file.size();
        }
        String shown =
                damaged.stream().limit(SHOWN_RANGES).map(DamagedRange::toString).collect(Collectors.joining(", "));
        String more = damaged.size() > SHOWN_RANGES ? " and " + (damaged.size() - SHOWN_RANGES) + " more" : "";
        return "its bytes are not those that were saved" + (damaged.isEmpty() ? "" : ", in " + shown + more);
    }
}
