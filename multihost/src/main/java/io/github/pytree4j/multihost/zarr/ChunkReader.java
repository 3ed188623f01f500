package io.github.pytree4j.multihost.zarr;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.FileChecksums;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.multihost.sharding.Region;
import io.github.pytree4j.storage.OpenFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** Reads chunks one after another into regions. Needs no more memory than its few buffers. Belongs to one thread. */
final class ChunkReader {
    private static final int BUFFER_BYTES = 1 << 18;

    private final ArrayPlace place;
    private final ZarrMetadata metadata;
    private final FileChecksums checksums;
    private final AtomicLong bytesRead;
    private final int itemSize;
    private final ByteBuffer fileWindow;
    private final ByteBuffer slab;
    private final ByteBuffer transposed;

    ChunkReader(ArrayPlace place, ZarrMetadata metadata, FileChecksums checksums, AtomicLong bytesRead) {
        this.place = place;
        this.metadata = metadata;
        this.checksums = checksums;
        this.bytesRead = bytesRead;
        this.itemSize = metadata.dtype().itemSize();
        int wholeItems =
                (int) (Math.min(BUFFER_BYTES / itemSize, metadata.grid().chunkSize()) * itemSize);
        long fileBytes = metadata.codec().maxFileSize(metadata.grid().chunkSize() * itemSize);
        this.fileWindow = ByteBuffer.allocateDirect((int) Math.min(BUFFER_BYTES, fileBytes));
        this.slab = ByteBuffer.allocateDirect(wholeItems);
        this.transposed = ByteBuffer.allocate(metadata.isFortran() ? wholeItems : 0);
    }

    /** Copies a chunk into the regions that it overlaps. */
    void read(long[] position, List<RegionTarget> targets) {
        String name = metadata.grid().name(position);
        try (OpenFile file = place.storage().open(place.file(name))) {
            ChunkInput input = new ChunkInput(file, fileWindow);
            try {
                decode(input, metadata.grid().region(position), targets);
            } catch (BadChunkException e) {
                requireSaved(name, input);
                throw place.corrupt(name, e.expected(), e.found());
            } finally {
                bytesRead.addAndGet(input.bytesRead());
            }
            requireSaved(name, input);
        } catch (IOException e) {
            throw place.failed(name, e);
        }
    }

    private void decode(ChunkInput input, Region chunk, List<RegionTarget> targets)
            throws IOException, BadChunkException {
        long chunkBytes = metadata.grid().chunkSize() * itemSize;
        long most = metadata.codec().maxFileSize(chunkBytes);
        if (input.size() > most || (metadata.codec() == ChunkCodec.NONE && input.size() < most)) {
            String expected = metadata.codec() == ChunkCodec.NONE ? most + " bytes" : "at most " + most + " bytes";
            throw new BadChunkException(expected + " for a chunk of " + chunkBytes + " bytes", input.size() + " bytes");
        }
        try (ChunkBytes bytes = metadata.codec().open(input, chunkBytes)) {
            copy(bytes, chunk, metadata.isFortran(), metadata.isBigEndian(), targets);
            bytes.end();
        }
    }

    /** Puts the fill value everywhere in a region. */
    void fill(RegionTarget target) {
        try (ChunkBytes bytes = new RepeatedBytes(metadata.fill())) {
            copy(bytes, target.region(), false, false, List.of(target));
        } catch (IOException | BadChunkException e) {
            throw new IllegalStateException(e);
        }
    }

    private void copy(ChunkBytes bytes, Region box, boolean isFortran, boolean isBigEndian, List<RegionTarget> targets)
            throws IOException, BadChunkException {
        long[] stored = isFortran ? reversed(box.shape()) : box.shape();
        for (Slabs slabs = new Slabs(stored, slab.capacity() / itemSize); !slabs.isDone(); slabs.next()) {
            slab.clear().limit(slabs.size() * itemSize);
            bytes.read(slab);
            slab.flip();
            if (isBigEndian) {
                Elements.reverse(slab, metadata.type().partSize());
            }
            long[] start = slabs.start();
            long[] lengths = slabs.lengths();
            ByteBuffer elements = slab;
            if (isFortran) {
                Elements.transpose(slab, transposed.clear(), lengths, itemSize);
                elements = transposed;
                start = reversed(start);
                lengths = reversed(lengths);
            }
            for (int axis = 0; axis < start.length; axis++) {
                start[axis] += box.start(axis);
            }
            NdArray piece = NdArray.wrap(metadata.dtype(), elements, lengths);
            Region where = Region.of(start, lengths);
            targets.forEach(target -> target.take(piece, where));
        }
    }

    private static long[] reversed(long[] lengths) {
        long[] reversed = new long[lengths.length];
        for (int axis = 0; axis < lengths.length; axis++) {
            reversed[axis] = lengths[lengths.length - 1 - axis];
        }
        return reversed;
    }

    /** Compares the checksum of the file with that of when it was saved, if that is known. */
    private void requireSaved(String name, ChunkInput input) throws IOException {
        OptionalLong expected = checksums.crc32c(place.pathOf(name));
        if (expected.isPresent() && input.crc32c() != expected.getAsLong()) {
            throw notSaved(place, name, expected.getAsLong(), input.crc32c(), input.size());
        }
    }

    /** Says that a file is not the one that was saved. */
    static CorruptCheckpointException notSaved(ArrayPlace place, String name, long expected, long found, long size) {
        return place.corrupt(
                name,
                "the bytes that were saved, with the CRC32C " + Long.toHexString(expected),
                size + " bytes with the CRC32C " + Long.toHexString(found));
    }
}
