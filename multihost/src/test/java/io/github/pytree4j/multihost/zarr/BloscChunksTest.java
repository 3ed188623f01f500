package io.github.pytree4j.multihost.zarr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chunks that TensorStore's Blosc has compressed: several blocks, the last one shorter, and elements that are no multiple of eight. */
class BloscChunksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blosclz_none", "blosclz_bytes", "blosclz_bits",
                "lz4_none", "lz4_bytes", "lz4_bits",
                "lz4hc_none", "lz4hc_bytes", "lz4hc_bits",
                "snappy_none", "snappy_bytes", "snappy_bits",
                "zlib_none", "zlib_bytes", "zlib_bits",
                "zstd_none", "zstd_bytes", "zstd_bits",
                "wide", "narrow"
            })
    void everyCompressorAndShuffleIsRead(String path) {
        ZarrArray array = TestArrays.open(TestArrays.resource("/blosc"), path);
        double[] expected = new double[(int) array.shape()[0]];
        Arrays.setAll(expected, i -> (long) i * i / 7 % 100);
        assertArrayEquals(expected, array.gather().toDoubles());
    }
}
