package io.github.pytree4j.multihost.zarr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.SharedSave.WrittenFile;
import io.github.pytree4j.multihost.sharding.Region;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random arrays on random grids. */
class RoundTripTest {
    private static final List<DType> DTYPES = List.of(
            DType.BOOL, DType.INT8, DType.BFLOAT16, DType.FLOAT32, DType.INT64, DType.COMPLEX64, DType.COMPLEX128);

    @TempDir
    private Path folder;

    @RepeatedTest(40)
    void regionsAreReadAsTheyWereWritten() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int rank = random.nextInt(5);
        long[] shape = new long[rank];
        long[] chunks = new long[rank];
        for (int axis = 0; axis < rank; axis++) {
            shape[axis] = random.nextInt(1, 12);
            chunks[axis] = random.nextInt(1, (int) shape[axis] + 1);
        }
        NdArray array = TestArrays.random(random, DTYPES.get(random.nextInt(DTYPES.size())), shape);
        List<WrittenFile> files = TestArrays.write(folder, "a/b", array, chunks);
        ZarrArray read = TestArrays.open(folder, "a/b", TestArrays.checksums(files));
        List<Region> regions = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            regions.add(region(random, shape));
        }
        List<NdArray> parts = read.read(regions);
        for (int i = 0; i < regions.size(); i++) {
            Region region = regions.get(i);
            assertEquals(
                    TestArrays.slice(array, region),
                    parts.get(i),
                    () -> "seed " + seed + ", " + region + " of " + read + " in chunks "
                            + java.util.Arrays.toString(chunks));
        }
        assertEquals(array, read.gather(), () -> "seed " + seed);
    }

    private static Region region(Random random, long[] shape) {
        long[] start = new long[shape.length];
        long[] lengths = new long[shape.length];
        for (int axis = 0; axis < shape.length; axis++) {
            start[axis] = random.nextInt((int) shape[axis]);
            lengths[axis] = random.nextInt((int) (shape[axis] - start[axis]) + 1);
        }
        return Region.of(start, lengths);
    }

    @Test
    void aChunkOfManyPiecesIsReadByPieces() throws IOException {
        long seed = System.nanoTime();
        // Three axes, of which the innermost is longer than a piece.
        NdArray array = TestArrays.random(new Random(seed), DType.FLOAT32, 2, 3, 70_001);
        TestArrays.write(folder, "large", array, 2, 2, 70_001);
        assertEquals(array, TestArrays.open(folder, "large").gather(), () -> "seed " + seed);
    }

    @Test
    void manyLargeChunksAreReadBySeveralThreads() throws IOException {
        long seed = System.nanoTime();
        NdArray array = TestArrays.random(new Random(seed), DType.FLOAT64, 16, 100_000);
        List<WrittenFile> files = TestArrays.write(folder, "large", array, 3, 40_000);
        ZarrArray read = TestArrays.open(folder, "large", TestArrays.checksums(files));
        assertEquals(array, read.gather(), () -> "seed " + seed);
    }

    @Test
    void sizesAndChecksumsAreThoseOfTheFiles() throws IOException {
        NdArray array = TestArrays.random(new Random(1), DType.FLOAT32, 4, 6);
        for (WrittenFile file : TestArrays.write(folder, "kernel", array, 2, 6)) {
            byte[] bytes = Files.readAllBytes(folder.resolve(file.path()));
            CRC32C crc32c = new CRC32C();
            crc32c.update(bytes);
            assertEquals(new WrittenFile(file.path(), bytes.length, crc32c.getValue()), file);
        }
    }

    @Test
    void bytesOutsideOfTheHeapAreWritten() throws IOException {
        ByteBuffer direct = ByteBuffer.allocateDirect(1 << 20);
        new Random(2).ints(1 << 18).forEach(direct::putInt);
        NdArray array = NdArray.wrap(DType.FLOAT32, direct.flip(), 1 << 18);
        TestArrays.write(folder, "direct", array, 1 << 18);
        assertEquals(array, TestArrays.open(folder, "direct").gather());
    }

    @Test
    void anEmptyArrayHasNoChunks() throws IOException {
        TestArrays.write(folder, "empty", NdArray.zeros(DType.INT32, 0, 3), 1, 3);
        assertEquals(
                NdArray.zeros(DType.INT32, 0, 3),
                TestArrays.open(folder, "empty").gather());
    }

    @Test
    void anArrayOfZeroDimensionsIsOneChunk() throws IOException {
        List<WrittenFile> files = TestArrays.write(folder, "step", NdArray.scalar(7L));
        assertEquals(
                List.of("step/.zarray", "step/0"),
                files.stream().map(WrittenFile::path).toList());
        assertEquals(NdArray.scalar(7L), TestArrays.open(folder, "step").gather());
    }

    @Test
    void theArrayOfACheckpointThatIsNothingElseHasNoPath() throws IOException {
        NdArray array = NdArray.arange(4);
        List<WrittenFile> files = TestArrays.write(folder, "", array, 2);
        assertEquals(
                List.of(".zarray", "0", "1"),
                files.stream().map(WrittenFile::path).toList());
        assertEquals(array, TestArrays.open(folder, "").gather());
    }
}
