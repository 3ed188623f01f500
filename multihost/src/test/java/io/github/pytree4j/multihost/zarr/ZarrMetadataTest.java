package io.github.pytree4j.multihost.zarr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.errors.UnsupportedValueException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZarrMetadataTest {
    private static final String GOOD = "{\"chunks\":[2,1],\"compressor\":{\"id\":\"zstd\",\"level\":1},"
            + "\"dimension_separator\":\".\",\"dtype\":\"<i4\",\"fill_value\":null,\"filters\":null,\"order\":\"C\","
            + "\"shape\":[8,2],\"zarr_format\":2}";

    @TempDir
    private Path folder;

    private ZarrArray open(String json) throws IOException {
        TestArrays.metadata(folder, "params/kernel", json);
        return TestArrays.open(folder, "params/kernel");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "bool |b1",
                "int8 |i1",
                "int16 <i2",
                "int32 <i4",
                "int64 <i8",
                "uint8 |u1",
                "uint16 <u2",
                "uint32 <u4",
                "uint64 <u8",
                "float16 <f2",
                "float32 <f4",
                "float64 <f8",
                "complex64 <c8",
                "complex128 <c16",
                "bfloat16 bfloat16",
                "float8_e4m3fn float8_e4m3fn",
                "float8_e8m0fnu float8_e8m0fnu",
                "float4_e2m1fn float4_e2m1fn",
                "int4 int4",
                "int2 int2"
            })
    void aDtypeIsSpelledAsTensorStoreSpellsIt(String name, String spelling) throws IOException {
        DType dtype = DType.named(name).orElseThrow();
        String json =
                new String(ZarrMetadata.print(dtype, new long[] {8, 2}, new long[] {2, 1}), StandardCharsets.UTF_8);
        assertEquals(GOOD.replace("<i4", spelling), json);
        assertEquals(dtype, open(json).dtype());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {">f4 float32", "uint4 uint4", "<f16 float128", "<M8[ns] datetime64[ns]"})
    void moreIsReadThanIsWritten(String spelling, String name) throws IOException {
        assertEquals(name, open(GOOD.replace("<i4", spelling)).dtype().name());
    }

    @Test
    void aDtypeThatTensorStoreCannotSpellIsNotWritten() {
        UnsupportedValueException refused = assertThrows(
                UnsupportedValueException.class,
                () -> ZarrWriter.describe(DType.named("uint4").orElseThrow(), new long[] {4}, new long[] {2}));
        assertEquals(
                "an array of dtype uint4 cannot be saved in shards, since Zarr and TensorStore have no spelling for that dtype;"
                        + " save it as an NdArray, or convert it to a dtype of JAX",
                refused.getMessage());
    }

    @Test
    void keysThatNobodyKnowsArePassedOver() throws IOException {
        ZarrArray array = open(GOOD.replace("{\"chunks\"", "{\"later\":{\"a\":[1,{}]},\"chunks\""));
        assertEquals("array \"params/kernel\" of int32[8, 2]", array.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "2}|3}|Zarr format 3",
                "2}|'\"2\"}'|expected the key \"zarr_format\" with 2, found \"2\"",
                ",\"zarr_format\":2||found no such key",
                "2}|2|JSON",
                "2}|2}}|JSON",
                "<i4|<q9|its elements are of dtype \"<q9\"",
                "\"<i4\"|7|\"dtype\" with a text",
                "\"<i4\"|'[[\"a\",\"<f4\"]]'|records of several fields",
                "[8,2]|[8,-2]|whole numbers from 0",
                "[8,2]|[8,2.5]|whole numbers from 0",
                "[8,2]|[8]|as many numbers as the shape has, 1",
                "[8,2]|[9223372036854775807,2]|less than 2^63 bytes",
                "[8,2]|[9223372036854775808,2]|whole numbers from 0",
                "[8,2]|[9223372036854775806,0]|chunks that end before 2^63",
                "[8,2]|7|a list of at most 64 numbers",
                "[2,1]|[0,1]|whole numbers from 1",
                "[2,1]|[9223372036854775807,9223372036854775807]|less than 2^63 bytes",
                "[2,1]|[[[[[[[[[[[[[[[[[[[2]]]]]]]]]]]]]]]]]]]|JSON",
                "\"order\":\"C\"|'\"order\":\"A\"'|\"C\" or \"F\"",
                "\"order\":\"C\"|'\"order\":\"C\",\"order\":\"C\"'|JSON",
                "\".\"|'\"-\"'|\".\" or \"/\"",
                "\"zstd\"|'\"lzma\"'|compressed with \"lzma\", which is not read; write it again",
                "'{\"id\":\"zstd\",\"level\":1}'|true|null or an object",
                "\"filters\":null|'\"filters\":[{\"id\":\"delta\"}]'|went through filters",
                "\"fill_value\":null|'\"fill_value\":\"x\"'|null or a value of dtype int32",
                "\"fill_value\":null|\"fill_value\":2147483648|null or a value of dtype int32",
                "\"fill_value\":null|\"fill_value\":1e400|null or a value of dtype int32"
            })
    void whatIsWrongIsSaid(String part, String instead, String expected) {
        String json = GOOD.replace(part, instead == null ? "" : instead);
        CheckpointException refused = assertThrows(CheckpointException.class, () -> open(json));
        String message = refused.getMessage();
        assertTrue(
                message.startsWith("array \"params/kernel\", file " + folder.resolve("params/kernel/.zarray") + ": "),
                message);
        assertTrue(message.contains(expected), message);
        assertTrue(refused instanceof CorruptCheckpointException || refused instanceof UnsupportedFormatException);
    }

    @Test
    void anArrayWithoutMetadataIsNotThere() {
        CorruptCheckpointException refused =
                assertThrows(CorruptCheckpointException.class, () -> TestArrays.open(folder, "gone"));
        assertEquals(
                "array \"gone\", file " + folder.resolve("gone/.zarray")
                        + ": expected the metadata of the array, found no such file; "
                        + "restore another step, or copy this one again from where it is whole",
                refused.getMessage());
    }

    @Test
    void aHugeDocumentIsNotRead() {
        CorruptCheckpointException refused =
                assertThrows(CorruptCheckpointException.class, () -> open(GOOD + " ".repeat(1 << 20)));
        assertTrue(refused.getMessage().contains("expected at most 1048576 bytes"), refused.getMessage());
    }
}
