package io.github.pytree4j.multihost.zarr;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.FileChecksums;
import io.github.pytree4j.checkpoint.SharedSave.WrittenFile;
import io.github.pytree4j.multihost.assembly.ArrayAssembly;
import io.github.pytree4j.multihost.sharding.Region;
import io.github.pytree4j.storage.LocalStorage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;

/** What the tests of this package share. */
final class TestArrays {
    private TestArrays() {}

    static Path resource(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(TestArrays.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static ZarrArray open(Path folder, String path) {
        return open(folder, path, FileChecksums.UNKNOWN);
    }

    static ZarrArray open(Path folder, String path, FileChecksums checksums) {
        return ZarrArray.open(new LocalStorage(), folder, path, checksums);
    }

    static NdArray random(Random random, DType dtype, long... shape) {
        byte[] bytes = new byte[(int) NdArray.zeros(dtype, shape).byteSize()];
        random.nextBytes(bytes);
        return NdArray.of(dtype, bytes, shape);
    }

    static NdArray slice(NdArray array, Region region) {
        ArrayAssembly slice = new ArrayAssembly(array.dtype(), region.shape());
        slice.copy(array, region.start(), new long[region.rank()], region.shape());
        return slice.array();
    }

    /** Writes all chunks of an array. */
    static List<WrittenFile> write(Path folder, String path, NdArray array, long... chunks) throws IOException {
        ZarrWriter writer = new ZarrWriter(new LocalStorage(), folder, path, array.dtype(), array.shape(), chunks);
        ZstdChunks zstd = new ZstdChunks();
        List<WrittenFile> files = new ArrayList<>();
        files.add(writer.writeMetadata());
        for (Region region : regions(array.shape(), chunks)) {
            files.add(writer.writeShard(region, slice(array, region), zstd));
        }
        return files;
    }

    /** The chunks of an array, without what is beyond it. */
    static List<Region> regions(long[] shape, long[] chunks) {
        ChunkGrid grid = new ChunkGrid(shape, chunks, '.');
        Region all = Region.whole(shape);
        List<Region> regions = new ArrayList<>();
        ChunkGrid.forEach(
                grid.touched(all),
                Long.MAX_VALUE,
                position -> regions.add(grid.region(position).intersection(all)));
        return regions;
    }

    static FileChecksums checksums(List<WrittenFile> files) {
        Map<String, Long> known = files.stream().collect(Collectors.toMap(WrittenFile::path, WrittenFile::crc32c));
        return file -> known.containsKey(file) ? OptionalLong.of(known.get(file)) : OptionalLong.empty();
    }

    static String sha256(NdArray array) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (ByteBuffer buffer : array.buffers()) {
                digest.update(buffer);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An array of one float32 chunk, uncompressed unless the metadata says otherwise. */
    static Path metadata(Path folder, String path, String json) throws IOException {
        Path array = Files.createDirectories(folder.resolve(path));
        Files.writeString(array.resolve(ZarrMetadata.FILE), json);
        return array;
    }

    @SuppressWarnings("unchecked")
    static Map<String, ?> map(Object value) {
        return (Map<String, ?>) value;
    }
}
