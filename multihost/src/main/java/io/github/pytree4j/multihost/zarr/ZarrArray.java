package io.github.pytree4j.multihost.zarr;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.FileChecksums;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.errors.HeapTooSmallException;
import io.github.pytree4j.multihost.assembly.ArrayAssembly;
import io.github.pytree4j.multihost.sharding.Region;
import io.github.pytree4j.multihost.sharding.RegionSource;
import io.github.pytree4j.storage.OpenFile;
import io.github.pytree4j.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * An array in the folder of a checkpoint that has been opened: its dtype and shape are known, its elements are in files until they are
 * asked for. Nothing that stands in the files is trusted.
 *
 * <p>A region is read from the chunks that it overlaps and from no others, each once, and checked against the checksum that its file
 * had when it was saved, where that is known. Then a chunk that is not there is a loss; otherwise it is of fill values, as the
 * specification of Zarr has it. Little memory is taken besides the result, however large the chunks are. Large reads use a few threads
 * of their own.
 *
 * <p>Immutable, and safe to share between threads. The files must stay as they are: of a checkpoint that was pruned, nothing can be read
 * any more.
 */
public final class ZarrArray implements RegionSource {
    private static final int MAX_METADATA_BYTES = 1 << 20;
    private static final long MIB = 1 << 20;

    private final ArrayPlace place;
    private final ZarrMetadata metadata;
    private final FileChecksums checksums;
    private final AtomicLong bytesRead = new AtomicLong();

    private ZarrArray(ArrayPlace place, ZarrMetadata metadata, FileChecksums checksums) {
        this.place = place;
        this.metadata = metadata;
        this.checksums = checksums;
    }

    /**
     * Opens an array; reads its metadata alone.
     *
     * @param storage where the folder is
     * @param folder of all arrays of the checkpoint
     * @param path of the array in it, as the checkpoint's own file says
     * @param checksums of the files in the folder, as far as they are known
     * @throws CorruptCheckpointException if the path leads out of the folder, no array is there, or its metadata is damaged
     * @throws io.github.pytree4j.errors.UnsupportedFormatException if it is of a kind that is not read; the message says what to do
     * @throws io.github.pytree4j.errors.CheckpointIOException if the file system fails
     */
    public static ZarrArray open(Storage storage, Path folder, String path, FileChecksums checksums) {
        ArrayPlace place = ArrayPlace.of(storage, folder, path);
        try {
            if (place.findMetadata().isEmpty()) {
                throw place.corrupt(ZarrMetadata.FILE, "the metadata of the array", "no such file");
            }
            byte[] document = document(place);
            OptionalLong saved = checksums.crc32c(place.pathOf(ZarrMetadata.FILE));
            CRC32C crc32c = new CRC32C();
            crc32c.update(document);
            if (saved.isPresent() && saved.getAsLong() != crc32c.getValue()) {
                throw ChunkReader.notSaved(
                        place, ZarrMetadata.FILE, saved.getAsLong(), crc32c.getValue(), document.length);
            }
            return new ZarrArray(place, MetadataReader.read(place, document), checksums);
        } catch (IOException e) {
            throw place.failed(ZarrMetadata.FILE, e);
        }
    }

    private static byte[] document(ArrayPlace place) throws IOException {
        try (OpenFile file = place.storage().open(place.file(ZarrMetadata.FILE))) {
            if (file.size() > MAX_METADATA_BYTES) {
                throw place.corrupt(
                        ZarrMetadata.FILE, "at most " + MAX_METADATA_BYTES + " bytes", file.size() + " bytes");
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) file.size());
            file.read(0, bytes);
            return bytes.array();
        }
    }

    @Override
    public DType dtype() {
        return metadata.dtype();
    }

    @Override
    public long[] shape() {
        return metadata.grid().shape().clone();
    }

    /** Where it is in the folder of all arrays of the checkpoint, with slashes. */
    public String path() {
        return place.path();
    }

    /** The shape of its chunks; a copy. Those at the end of an axis may go on beyond the array. */
    public long[] chunkShape() {
        return metadata.grid().chunks().clone();
    }

    /** How many bytes of chunks have been read so far, as they are in their files. */
    public long bytesRead() {
        return bytesRead.get();
    }

    /**
     * The elements in these regions.
     *
     * @throws IllegalArgumentException if a region is not within this array
     * @throws CorruptCheckpointException if a chunk is damaged; of several, the first in the order of the chunks is told
     * @throws HeapTooSmallException if the regions do not fit into the heap
     * @throws io.github.pytree4j.errors.CheckpointIOException if the file system fails, or the thread is interrupted
     */
    @Override
    public List<NdArray> read(List<Region> regions) {
        Region all = Region.whole(metadata.grid().shape());
        for (Region region : regions) {
            if (region.rank() != all.rank() || !all.contains(region)) {
                throw new IllegalArgumentException("region " + region + " is not within " + this);
            }
        }
        try {
            List<Region> wanted =
                    regions.stream().filter(region -> !region.isEmpty()).toList();
            return read(regions, new ChunkFinder(place, metadata.grid(), checksums).find(wanted));
        } catch (IOException e) {
            throw place.failed(ZarrMetadata.FILE, e);
        }
    }

    private List<NdArray> read(List<Region> regions, List<long[]> chunks) {
        List<@Nullable RegionTarget> results = new ArrayList<>();
        List<RegionTarget> targets = new ArrayList<>();
        List<RegionTarget> toFill = new ArrayList<>();
        requireHeap(regions, chunks);
        for (Region region : regions) {
            Region box = metadata.grid().touched(region);
            long found = ChunkFinder.countIn(box, chunks);
            boolean isAllZero = region.isEmpty() || (found == 0 && metadata.isZeroFilled());
            RegionTarget target = isAllZero ? null : target(region);
            results.add(target);
            if (target != null) {
                targets.add(target);
                if (!metadata.isZeroFilled() && found < ChunkGrid.count(box)) {
                    toFill.add(target);
                }
            }
        }
        if (!toFill.isEmpty()) {
            ChunkReader filler = reader();
            toFill.forEach(filler::fill);
        }
        new RegionRead(chunks, targets, this::reader).run(metadata.grid().chunkSize() * dtype().itemSize());
        List<NdArray> arrays = new ArrayList<>(regions.size());
        for (int i = 0; i < regions.size(); i++) {
            RegionTarget target = results.get(i);
            arrays.add(
                    target == null
                            ? NdArray.zeros(dtype(), regions.get(i).shape())
                            : target.assembly().array());
        }
        return arrays;
    }

    private ChunkReader reader() {
        return new ChunkReader(place, metadata, checksums, bytesRead);
    }

    private RegionTarget target(Region region) {
        try {
            return new RegionTarget(region, new ArrayAssembly(dtype(), region.shape()));
        } catch (OutOfMemoryError e) {
            throw heapTooSmall(List.of(region), e);
        }
    }

    /** A shape costs nothing: more than the heap can ever have is refused before any of it is taken. */
    private void requireHeap(List<Region> regions, List<long[]> chunks) {
        long left = Runtime.getRuntime().maxMemory();
        for (Region region : regions) {
            boolean takesHeap = !metadata.isZeroFilled()
                    || ChunkFinder.countIn(metadata.grid().touched(region), chunks) > 0;
            left -= takesHeap ? region.size() * dtype().itemSize() : 0;
            if (left < 0) {
                throw heapTooSmall(regions, null);
            }
        }
    }

    private HeapTooSmallException heapTooSmall(List<Region> regions, @Nullable OutOfMemoryError cause) {
        String wanted = regions.size() == 1 ? "region " + regions.get(0) : regions.size() + " regions";
        return new HeapTooSmallException(
                place.label() + ": " + wanted + " of " + dtype() + Arrays.toString(shape())
                        + " do not fit into the heap, which can have "
                        + Runtime.getRuntime().maxMemory() / MIB
                        + " MiB; give the program more, as with java -Xmx4g, or read smaller regions",
                cause);
    }

    /** All elements; throws as {@link #read} does. */
    @Override
    public NdArray gather() {
        return read(List.of(Region.whole(metadata.grid().shape()))).get(0);
    }

    /** The other array as it is: this one says nothing of processes. */
    @Override
    public ExternalArray distribute(ExternalArray stored) {
        return Objects.requireNonNull(stored, "the array must not be null");
    }

    @Override
    public ExternalArray distribute(NdArray stored) {
        throw new IllegalStateException(
                "an array in the folder of a checkpoint cannot be a target; use a ShardedArray or an NdArray as the target");
    }

    /** What it is, for example {@code array "params/kernel" of float32[16, 6]}. */
    @Override
    public String toString() {
        return place.label() + " of " + dtype() + Arrays.toString(shape());
    }
}
