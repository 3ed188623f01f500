package io.github.pytree4j.multihost.zarr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.DType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bytes are those of TensorStore for the same JSON. */
class FillValueTest {

    private static Optional<String> fill(String dtype, String json) throws IOException {
        Object value = Json.object(("{\"v\":" + json + "}").getBytes(StandardCharsets.UTF_8))
                .get("v");
        return FillValue.bytes(DType.named(dtype).orElseThrow(), value).map(HexFormat.of()::formatHex);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "float32|null|00000000",
                "float32|\"NaN\"|0000c07f",
                "float64|\"-Infinity\"|000000000000f0ff",
                "float32|1.1|cdcc8c3f",
                "float32|3|00004040",
                "bfloat16|1.5|c03f",
                "bfloat16|1.1|8d3f",
                "bfloat16|\"NaN\"|c07f",
                "float16|1.5|003e",
                "float16|\"Infinity\"|007c",
                "float8_e4m3fn|1.5|3c",
                "float8_e4m3fn|\"NaN\"|7f",
                "complex64|'[\"NaN\",1.0]'|0000c07f0000803f",
                "complex64|\"AACAPwAAAEA=\"|0000803f00000040",
                "int64|-9223372036854775808|0000000000000080",
                "uint64|18446744073709551615|ffffffffffffffff",
                "int8|3.0|03",
                "int4|-3|fd",
                "bool|true|01"
            })
    void aValueBecomesAnElement(String dtype, String json, String expected) throws IOException {
        assertEquals(Optional.of(expected), fill(dtype, json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int8|300",
                "int4|9",
                "uint8|-1",
                "int32|1.5",
                "int32|\"AQAAAA==\"",
                "float32|\"AACAPw==\"",
                "complex64|[1.0]",
                "complex64|\"AACAPw==\"",
                "complex64|\"?\"",
                "bool|\"x\"",
                "uint64|18446744073709551616",
                "int64|1e300"
            })
    void whatIsNoValueOfTheDtypeIsNone(String dtype, String json) throws IOException {
        assertTrue(fill(dtype, json).isEmpty());
    }
}
