package io.github.pytree4j.multihost.zarr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.multihost.sharding.Region;
import io.github.pytree4j.storage.LocalStorage;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZarrWriterTest {
    @TempDir
    private Path folder;

    private final ZstdChunks zstd = new ZstdChunks();
    private ZarrWriter writer;

    @BeforeEach
    void begin() throws IOException {
        writer = new ZarrWriter(
                new LocalStorage(), folder, "params/kernel", DType.INT64, new long[] {4, 6}, new long[] {2, 6});
    }

    @Test
    void severalProcessesWriteIntoOneFolder() throws IOException {
        ZarrWriter other = new ZarrWriter(
                new LocalStorage(), folder, "params/kernel", DType.INT64, new long[] {4, 6}, new long[] {2, 6});
        NdArray all = NdArray.arange(24).reshape(4, 6);
        Region upper = Region.of(new long[] {0, 0}, new long[] {2, 6});
        Region lower = Region.of(new long[] {2, 0}, new long[] {2, 6});
        writer.writeMetadata();
        other.writeShard(lower, TestArrays.slice(all, lower), zstd);
        writer.writeShard(upper, TestArrays.slice(all, upper), zstd);
        assertEquals(all, TestArrays.open(folder, "params/kernel").gather());
    }

    @Test
    void theFoldersToSyncAreThoseOnTheWay() {
        Path params = folder.resolve("params");
        assertEquals(List.of(folder, params, params.resolve("kernel")), writer.folders());
    }

    @Test
    void aShardIsWrittenOnce() throws IOException {
        Region shard = Region.of(new long[] {0, 0}, new long[] {2, 6});
        NdArray data = NdArray.zeros(DType.INT64, 2, 6);
        writer.writeShard(shard, data, zstd);
        assertThrows(FileAlreadyExistsException.class, () -> writer.writeShard(shard, data, zstd));
    }

    @Test
    void aRegionThatIsNoChunkIsRefused() {
        Region region = Region.of(new long[] {1, 0}, new long[] {2, 6});
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> writer.writeShard(region, NdArray.zeros(DType.INT64, 2, 6), zstd));
        assertEquals(
                "the shard [1:3, 0:6] of array \"params/kernel\" is no chunk of an array of shape [4, 6] in chunks of [2, 6]",
                refused.getMessage());
    }

    @Test
    void dataOfAnotherDtypeIsRefused() {
        Region region = Region.of(new long[] {2, 0}, new long[] {2, 6});
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> writer.writeShard(region, NdArray.zeros(DType.INT32, 2, 6), zstd));
        assertEquals(
                "the shard [2:4, 0:6] of array \"params/kernel\": expected int64[2, 6], found int32[2, 6]",
                refused.getMessage());
    }
}
