package io.github.pytree4j.multihost.zarr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.multihost.sharding.Region;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shard that no buffer of Java holds. */
@Tag("large")
class LargeChunkTest {
    private static final long LENGTH = 3L << 30;

    @TempDir
    private Path folder;

    @Test
    void aChunkBeyondTwoGibibytesTakesLittleMemory() throws IOException {
        NdArray zeros = NdArray.zeros(DType.INT8, LENGTH);
        long before = Allocation.ofThisThread();
        ZarrWriter writer = new ZarrWriter(
                new io.github.pytree4j.storage.LocalStorage(), folder, "a", DType.INT8, zeros.shape(), zeros.shape());
        writer.writeMetadata();
        writer.writeShard(Region.whole(LENGTH), zeros, new ZstdChunks());
        Region end = Region.of(new long[] {LENGTH - 7}, new long[] {7});
        assertEquals(
                NdArray.zeros(DType.INT8, 7),
                TestArrays.open(folder, "a").read(List.of(end)).get(0));
        long taken = Allocation.ofThisThread() - before;
        assertTrue(taken < 64 << 20, () -> taken + " bytes");
    }
}
