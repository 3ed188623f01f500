package io.github.pytree4j.store;

import java.util.List;

/**
 * What a checkpoint file holds, told by checksums.
 *
 * @param size how many bytes
 * @param crc32c the checksum of all of them
 * @param ranges the checksums of its leaves; none of a file that another program wrote
 */
record Measured(long size, long crc32c, List<LeafRange> ranges) {
    Measured {
        ranges = List.copyOf(ranges);
    }

    /** Whether the other file has the same bytes, as far as size and checksum tell. */
    boolean isSameAs(Measured other) {
        return size == other.size && crc32c == other.crc32c;
    }
}
