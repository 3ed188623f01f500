package io.github.pytree4j.multihost.zarr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.array.NdArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrays that JAX wrote, in the codecs of today and of earlier times. */
class FlaxFixturesTest {

    @ParameterizedTest
    @CsvSource({
        "multihost, model",
        "multihost, params/kernel",
        "multihost, params/embed",
        "multihost, params/bias",
        "multihost_codecs, model",
        "multihost_codecs, params/kernel",
        "multihost_codecs, params/embed",
        "multihost_codecs, params/bias"
    })
    void anArrayIsWhatFlaxRestores(String checkpoint, String path) throws IOException {
        Map<String, ?> expected = described(checkpoint, path);
        NdArray array = open(checkpoint, path).gather();
        assertEquals(expected.get("dtype"), array.dtype().name());
        assertEquals(expected.get("sha256"), TestArrays.sha256(array));
    }

    /** The JSON describes the float64 array that JAX was given, and made float32 of. */
    @ParameterizedTest
    @ValueSource(strings = {"multihost", "multihost_codecs"})
    void anArrayThatJaxNarrowedIsReadAsItIsStored(String checkpoint) {
        NdArray array = open(checkpoint, "params/scale").gather();
        assertEquals("float32", array.dtype().name());
        assertEquals("09ba0a7842ff28c03da8c0339b5352a0f9d9d1f123fd5f82ee1ea46f3f4f1d97", TestArrays.sha256(array));
    }

    @ParameterizedTest
    @CsvSource({"model", "params/kernel", "params/embed", "params/bias", "params/scale"})
    void theMetadataThatIsWrittenIsThatOfJaxToTheByte(String path) throws IOException {
        ZarrArray array = open("multihost", path);
        byte[] jax = Files.readAllBytes(folder("multihost").resolve(path).resolve(ZarrMetadata.FILE));
        assertArrayEquals(jax, ZarrWriter.describe(array.dtype(), array.shape(), array.chunkShape()));
    }

    private static ZarrArray open(String checkpoint, String path) {
        return TestArrays.open(folder(checkpoint), path);
    }

    private static Path folder(String checkpoint) {
        return TestArrays.resource("/flax/" + checkpoint + "/checkpoint_3_gda");
    }

    private static Map<String, ?> described(String checkpoint, String path) throws IOException {
        Map<String, ?> node = Json.object(Files.readAllBytes(TestArrays.resource("/flax/" + checkpoint + ".json")));
        for (String key : path.split("/", -1)) {
            node = ((List<?>) node.get("entries"))
                    .stream()
                            .map(entry -> (List<?>) entry)
                            .filter(entry -> entry.get(0).equals(key))
                            .map(entry -> TestArrays.map(entry.get(1)))
                            .findFirst()
                            .orElseThrow();
        }
        return node;
    }
}
