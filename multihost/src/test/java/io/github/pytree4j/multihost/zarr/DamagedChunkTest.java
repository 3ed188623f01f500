package io.github.pytree4j.multihost.zarr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.SharedSave.WrittenFile;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.errors.HeapTooSmallException;
import io.github.pytree4j.multihost.sharding.Region;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Chunks that are not what they should be. */
class DamagedChunkTest {
    private static final int CHUNK_BYTES = 4000;

    @TempDir
    private Path folder;

    enum Compressor {
        NONE,
        ZSTD,
        GZIP,
        ZLIB;

        byte[] compress(byte[] bytes) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                switch (this) {
                    case NONE -> out.write(bytes);
                    case ZSTD -> out.write(Zstd.compress(bytes));
                    case GZIP -> {
                        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                            gzip.write(bytes);
                        }
                    }
                    case ZLIB -> {
                        try (DeflaterOutputStream zlib = new DeflaterOutputStream(out)) {
                            zlib.write(bytes);
                        }
                    }
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return out.toByteArray();
        }

        String json() {
            return this == NONE ? "null" : "{\"id\":\"" + name().toLowerCase(java.util.Locale.ROOT) + "\"}";
        }
    }

    private ZarrArray array(String compressor, String shape, String chunks, String fill) throws IOException {
        TestArrays.metadata(
                folder,
                "a",
                "{\"chunks\":[" + chunks + "],\"compressor\":" + compressor
                        + ",\"dtype\":\"<f4\",\"fill_value\":" + fill
                        + ",\"filters\":null,\"order\":\"C\",\"shape\":[" + shape + "],\"zarr_format\":2}");
        return TestArrays.open(folder, "a");
    }

    private ZarrArray array(Compressor compressor, byte[] chunk) throws IOException {
        ZarrArray array = array(compressor.json(), "1000", "1000", "null");
        Files.write(folder.resolve("a/0"), chunk);
        return array;
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new java.util.Random(5).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @EnumSource
    void aChunkIsWhatWasCompressed(Compressor compressor) throws IOException {
        byte[] bytes = noise(CHUNK_BYTES);
        ZarrArray array = array(compressor, compressor.compress(bytes));
        assertEquals(NdArray.of(DType.FLOAT32, bytes, 1000), array.gather());
    }

    @ParameterizedTest
    @EnumSource
    void aChunkOfTooFewBytesIsRefused(Compressor compressor) throws IOException {
        assertDamaged(array(compressor, compressor.compress(noise(CHUNK_BYTES - 4))));
    }

    @ParameterizedTest
    @EnumSource
    void aChunkOfTooManyBytesIsRefused(Compressor compressor) throws IOException {
        assertDamaged(array(compressor, compressor.compress(noise(CHUNK_BYTES + 1))));
    }

    @ParameterizedTest
    @EnumSource
    void aChunkThatWasCutIsRefusedWhereverThatWas(Compressor compressor) throws IOException {
        byte[] whole = compressor.compress(noise(CHUNK_BYTES));
        for (int length = 0; length < whole.length; length += length < 40 || length > whole.length - 40 ? 1 : 97) {
            assertDamaged(array(compressor, Arrays.copyOf(whole, length)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChunkThatSomethingFollowsIsRefused(Compressor compressor) throws IOException {
        byte[] whole = compressor.compress(noise(CHUNK_BYTES));
        assertDamaged(array(compressor, Arrays.copyOf(whole, whole.length + 7)));
    }

    @ParameterizedTest
    @EnumSource
    void aBombIsNotUnpacked(Compressor compressor) throws IOException {
        assertDamaged(array(compressor, compressor.compress(new byte[50 << 20])));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void noiseIsNotTakenForData(Compressor compressor) throws IOException {
        assertDamaged(array(compressor, noise(CHUNK_BYTES)));
    }

    @Test
    void aFileThatIsLargerThanAnyCodecMakesItIsNotRead() throws IOException {
        CorruptCheckpointException refused = assertDamaged(array(Compressor.ZSTD, new byte[200_000]));
        assertTrue(
                refused.getMessage()
                        .contains("expected at most 12096 bytes for a chunk of 4000 bytes, found 200000 bytes"),
                refused.getMessage());
    }

    private CorruptCheckpointException assertDamaged(ZarrArray array) {
        CorruptCheckpointException refused = assertThrows(CorruptCheckpointException.class, array::gather);
        String message = refused.getMessage();
        assertTrue(message.startsWith("array \"a\", file " + folder.resolve("a/0") + ": expected "), message);
        assertTrue(message.contains(", found "), message);
        return refused;
    }

    @Test
    void membersOfGzipMayFollowOneAnother() throws IOException {
        byte[] bytes = noise(CHUNK_BYTES);
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.write(Compressor.GZIP.compress(Arrays.copyOf(bytes, 1001)));
        two.write(Compressor.GZIP.compress(Arrays.copyOfRange(bytes, 1001, CHUNK_BYTES)));
        assertEquals(
                NdArray.of(DType.FLOAT32, bytes, 1000),
                array(Compressor.GZIP, two.toByteArray()).gather());
    }

    @Test
    void gzipMayHaveANameAndMoreInItsHeader() throws IOException {
        byte[] bytes = noise(CHUNK_BYTES);
        byte[] plain = Compressor.GZIP.compress(bytes);
        ByteArrayOutputStream named = new ByteArrayOutputStream();
        named.write(plain, 0, 3);
        // Extra data, a name, a comment and a checksum of the header.
        named.write(4 | 8 | 16 | 2);
        named.write(plain, 4, 6);
        named.write(new byte[] {3, 0, 'x', 'y', 'z', 'n', 0, 'c', 0, 1, 2});
        named.write(plain, 10, plain.length - 10);
        assertEquals(
                NdArray.of(DType.FLOAT32, bytes, 1000),
                array(Compressor.GZIP, named.toByteArray()).gather());
    }

    @Test
    void theChecksumOfGzipIsCompared() throws IOException {
        byte[] damaged = Compressor.GZIP.compress(noise(CHUNK_BYTES));
        damaged[damaged.length - 8] ^= 1;
        assertDamaged(array(Compressor.GZIP, damaged));
    }

    @ParameterizedTest
    @EnumSource
    void aChunkMayBeLongerThanEveryBuffer(Compressor compressor) throws IOException {
        byte[] bytes = noise(3_000_000);
        ZarrArray array = array(compressor.json(), "750000", "750000", "null");
        Files.write(folder.resolve("a/0"), compressor.compress(bytes));
        assertEquals(NdArray.of(DType.FLOAT32, bytes, 750_000), array.gather());
    }

    @Test
    void ofSeveralDamagedChunksTheFirstIsTold() throws IOException {
        NdArray array = NdArray.zeros(DType.FLOAT64, 64, 20_000);
        TestArrays.write(folder, "many", array, 2, 20_000);
        for (int chunk : new int[] {30, 7, 11, 8}) {
            Files.write(folder.resolve("many/" + chunk + ".0"), noise(100));
        }
        for (int i = 0; i < 10; i++) {
            ZarrArray damaged = TestArrays.open(folder, "many");
            CorruptCheckpointException refused = assertThrows(CorruptCheckpointException.class, damaged::gather);
            assertTrue(refused.getMessage().contains("many/7.0"), refused.getMessage());
        }
    }

    @Test
    void oneFlippedBitIsFoundByTheChecksumOfTheSave() throws IOException {
        List<WrittenFile> files = TestArrays.write(folder, "a", NdArray.arange(100), 50);
        for (WrittenFile file : files) {
            Path path = folder.resolve(file.path());
            byte[] bytes = Files.readAllBytes(path);
            for (int at = 0; at < bytes.length; at++) {
                byte[] flipped = bytes.clone();
                flipped[at] ^= 16;
                Files.write(path, flipped);
                CorruptCheckpointException refused =
                        assertThrows(CorruptCheckpointException.class, () -> TestArrays.open(
                                        folder, "a", TestArrays.checksums(files))
                                .gather());
                assertTrue(
                        refused.getMessage().contains(path + ": expected the bytes that were saved, with the CRC32C "),
                        refused.getMessage());
            }
            Files.write(path, bytes);
        }
    }

    @Test
    void aSavedChunkThatIsGoneIsMissed() throws IOException {
        List<WrittenFile> files = TestArrays.write(folder, "a", NdArray.arange(100), 10);
        Files.delete(folder.resolve("a/7"));
        ZarrArray array = TestArrays.open(folder, "a", TestArrays.checksums(files));
        CorruptCheckpointException refused = assertThrows(CorruptCheckpointException.class, array::gather);
        assertTrue(
                refused.getMessage().contains("a/7: expected the chunk that was saved, found no such file"),
                refused.getMessage());
        assertEquals(
                1,
                array.read(List.of(Region.of(new long[] {0}, new long[] {70}))).size());
    }

    @Test
    void aChunkThatNobodySavedIsOfFillValues() throws IOException {
        NdArray expected = NdArray.of(new float[] {0, 0, 1.5f, 1.5f, 1.5f});
        ZarrArray array = array("null", "5", "2", "1.5");
        Files.write(folder.resolve("a/0"), new byte[8]);
        assertEquals(expected, array.gather());
    }

    @Test
    void aHugeArrayOfWhichNothingIsThereTakesNoMemory() throws IOException {
        ZarrArray array = array("null", "1000000000000,1000", "1,1", "null");
        assertEquals(NdArray.zeros(DType.FLOAT32, 1_000_000_000_000L, 1000), array.gather());
    }

    @Test
    void aHugeArrayOfWhichLittleIsThereIsRefusedBeforeMemoryIsTaken() throws IOException {
        ZarrArray array = array("null", "1000000000000,1000", "1,1", "null");
        Files.write(folder.resolve("a/7.9"), new byte[4]);
        HeapTooSmallException refused = assertThrows(HeapTooSmallException.class, array::gather);
        assertTrue(refused.getMessage().startsWith("array \"a\": region [0:1000000000000, 0:1000] of float32"));
        assertEquals(
                NdArray.zeros(DType.FLOAT32, 2, 2),
                array.read(List.of(Region.of(new long[] {7, 8}, new long[] {2, 2})))
                        .get(0));
    }

    @Test
    void aHugeChunkTakesNoMemoryOfItsSize() throws IOException {
        ZarrArray array = array("{\"id\":\"zstd\"}", "1000000000000000", "1000000000000000", "null");
        Files.write(folder.resolve("a/0"), Zstd.compress(new byte[1000]));
        CorruptCheckpointException refused = assertThrows(
                CorruptCheckpointException.class, () -> array.read(List.of(Region.of(new long[] {5}, new long[] {5}))));
        assertTrue(refused.getMessage().contains("found the end of"), refused.getMessage());
    }
}
