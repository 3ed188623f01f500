package io.github.pytree4j.multihost.zarr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.SharedSave.WrittenFile;
import io.github.pytree4j.multihost.sharding.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No more is read than what the regions need. */
class ReadRegionsTest {
    @TempDir
    private Path folder;

    private final NdArray array = TestArrays.random(new Random(3), DType.FLOAT32, 8, 9);
    private Map<String, Long> sizes;

    @BeforeEach
    void write() throws IOException {
        sizes = TestArrays.write(folder, "a", array, 2, 3).stream()
                .collect(Collectors.toMap(WrittenFile::path, WrittenFile::size));
    }

    @Test
    void chunksBesideTheRegionAreNotTouched() throws IOException {
        for (String name : sizes.keySet()) {
            if (!name.equals("a/.zarray") && !name.equals("a/1.1") && !name.equals("a/2.1")) {
                Files.writeString(folder.resolve(name), "damaged");
            }
        }
        ZarrArray read = TestArrays.open(folder, "a");
        Region region = Region.of(new long[] {3, 4}, new long[] {2, 2});
        assertEquals(List.of(TestArrays.slice(array, region)), read.read(List.of(region)));
        assertEquals(sizes.get("a/1.1") + sizes.get("a/2.1"), read.bytesRead());
    }

    @Test
    void aChunkThatSeveralRegionsNeedIsReadOnce() {
        ZarrArray read = TestArrays.open(folder, "a");
        Region first = Region.of(new long[] {0, 0}, new long[] {2, 2});
        Region second = Region.of(new long[] {1, 1}, new long[] {1, 2});
        assertEquals(
                List.of(
                        TestArrays.slice(array, first),
                        TestArrays.slice(array, second),
                        TestArrays.slice(array, first)),
                read.read(List.of(first, second, first)));
        assertEquals(sizes.get("a/0.0"), read.bytesRead());
    }

    @Test
    void nothingIsReadForEmptyRegions() {
        ZarrArray read = TestArrays.open(folder, "a");
        Region empty = Region.of(new long[] {3, 9}, new long[] {2, 0});
        assertEquals(List.of(NdArray.zeros(DType.FLOAT32, 2, 0)), read.read(List.of(empty)));
        assertEquals(0, read.bytesRead());
    }

    @Test
    void aRegionOutsideOfTheArrayIsRefused() {
        ZarrArray read = TestArrays.open(folder, "a");
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> read.read(List.of(Region.of(new long[] {7, 0}, new long[] {2, 9}))));
        assertEquals("region [7:9, 0:9] is not within array \"a\" of float32[8, 9]", refused.getMessage());
    }
}
