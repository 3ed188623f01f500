package io.github.pytree4j.multihost.zarr;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.SharedSave.WrittenFile;
import io.github.pytree4j.multihost.assembly.ArrayAssembly;
import io.github.pytree4j.multihost.sharding.Region;
import io.github.pytree4j.storage.FileInfo;
import io.github.pytree4j.storage.NewFile;
import io.github.pytree4j.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Writes an array into a folder as JAX does: the metadata, and each shard as a chunk, compressed with Zstandard. Several processes may
 * write into one folder, one of them the metadata, each the chunks of its own; what a file holds survives a power cut once the method
 * that writes it has returned, and that it is there once the {@link #folders} have been synced.
 *
 * <p>Bytes are compressed on their way to the file: of a shard nothing is copied but small pieces. Safe for use by several threads, each
 * with a {@link ZstdChunks} of its own.
 */
public final class ZarrWriter {
    private final ArrayPlace place;
    private final DType dtype;
    private final ChunkGrid grid;
    private final byte[] metadata;
    private final List<Path> folders;

    /**
     * An array that is to be written; makes the folders that it needs, where they are not there.
     *
     * @param storage where the folder is
     * @param folder of all arrays of the checkpoint
     * @param path of the array in it
     * @param dtype of the elements
     * @param shape of the whole array
     * @param shardShape of its shards; a length of 0 is that of an empty array
     * @throws io.github.pytree4j.errors.UnsupportedValueException if Zarr has no spelling of the dtype
     * @throws io.github.pytree4j.errors.CorruptCheckpointException if the path leads out of the folder
     */
    public ZarrWriter(Storage storage, Path folder, String path, DType dtype, long[] shape, long[] shardShape)
            throws IOException {
        this.place = ArrayPlace.of(storage, folder, path);
        this.dtype = dtype;
        this.metadata = describe(dtype, shape, shardShape);
        this.grid = new ChunkGrid(shape.clone(), chunks(shardShape), '.');
        this.folders = makeFolders();
    }

    /**
     * The bytes of the metadata of an array, just as JAX writes them.
     *
     * @throws io.github.pytree4j.errors.UnsupportedValueException if Zarr has no spelling of the dtype
     * @throws IllegalArgumentException if the shapes have not as many axes, or a length is negative
     */
    public static byte[] describe(DType dtype, long[] shape, long[] shardShape) {
        boolean isNegative = Arrays.stream(shape).anyMatch(length -> length < 0)
                || Arrays.stream(shardShape).anyMatch(length -> length < 0);
        if (shape.length != shardShape.length || isNegative) {
            throw new IllegalArgumentException("expected shapes of as many axes and of lengths of 0 or more, found "
                    + Arrays.toString(shape) + " and " + Arrays.toString(shardShape));
        }
        return ZarrMetadata.print(dtype, shape, chunks(shardShape));
    }

    /** A chunk is never empty, though a shard may be. */
    private static long[] chunks(long[] shardShape) {
        return Arrays.stream(shardShape).map(length -> Math.max(1, length)).toArray();
    }

    private List<Path> makeFolders() throws IOException {
        List<Path> made = new ArrayList<>();
        Path at = place.root();
        made.add(at);
        for (String name : place.path().isEmpty() ? new String[0] : place.path().split("/", -1)) {
            at = at.resolve(name);
            if (place.storage().findLink(at).filter(FileInfo::isFolder).isEmpty()) {
                try {
                    place.storage().makeFolder(at);
                } catch (FileAlreadyExistsException e) {
                    // Another process was faster.
                }
            }
            made.add(at);
        }
        return List.copyOf(made);
    }

    /** The folder of all arrays, that of this array, and those between: where files are that this has made or will make. */
    public List<Path> folders() {
        return folders;
    }

    /** Writes what describes the array. */
    public WrittenFile writeMetadata() throws IOException {
        CRC32C crc32c = new CRC32C();
        crc32c.update(metadata);
        try (NewFile file = create(ZarrMetadata.FILE)) {
            ByteBuffer bytes = ByteBuffer.wrap(metadata);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.sync();
        }
        return new WrittenFile(place.pathOf(ZarrMetadata.FILE), metadata.length, crc32c.getValue());
    }

    /**
     * Writes a shard.
     *
     * @param region where it is in the array: a chunk, or as much of one as is within the array; an
     *     empty array has none
     * @param data its elements
     * @param zstd what compresses them
     * @throws IllegalArgumentException if the region is no chunk, or the data has another dtype or shape
     * @throws FileAlreadyExistsException if it has been written
     */
    public WrittenFile writeShard(Region region, NdArray data, ZstdChunks zstd) throws IOException {
        long[] position = position(region);
        if (!data.dtype().equals(dtype) || !Arrays.equals(data.shape(), region.shape())) {
            throw new IllegalArgumentException("the shard " + region + " of " + place.label() + ": expected " + dtype
                    + Arrays.toString(region.shape()) + ", found " + data.dtype() + Arrays.toString(data.shape()));
        }
        String name = grid.name(position);
        try (NewFile file = create(name)) {
            zstd.write(wholeChunk(data), file);
            file.sync();
        }
        return new WrittenFile(place.pathOf(name), zstd.size(), zstd.crc32c());
    }

    private long[] position(Region region) {
        boolean isWithin = region.rank() == grid.rank() && !region.isEmpty();
        long[] position = new long[grid.rank()];
        for (int axis = 0; isWithin && axis < grid.rank(); axis++) {
            long chunk = grid.chunks()[axis];
            position[axis] = region.start(axis) / chunk;
            isWithin = region.start(axis) % chunk == 0
                    && region.start(axis) < grid.shape()[axis]
                    && region.length(axis) == Math.min(chunk, grid.shape()[axis] - region.start(axis));
        }
        if (!isWithin) {
            throw new IllegalArgumentException("the shard " + region + " of " + place.label()
                    + " is no chunk of an array of shape " + Arrays.toString(grid.shape()) + " in chunks of "
                    + Arrays.toString(grid.chunks()));
        }
        return position;
    }

    /** A chunk goes on beyond the end of the array, with zeros there. */
    private NdArray wholeChunk(NdArray data) {
        if (Arrays.equals(data.shape(), grid.chunks())) {
            return data;
        }
        ArrayAssembly whole = new ArrayAssembly(dtype, grid.chunks());
        long[] origin = new long[grid.rank()];
        whole.copy(data, origin, origin, data.shape());
        return whole.array();
    }

    private NewFile create(String name) throws IOException {
        return place.storage().create(place.file(name));
    }
}
