package io.github.pytree4j.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.text.FloatText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DTypeTest {

    static Stream<String> valuesOfEveryPattern() throws IOException {
        return lines().filter(line -> !line.contains("@"));
    }

    static Stream<String> valuesOfSomePatterns() throws IOException {
        return lines().filter(line -> line.contains("@"));
    }

    private static Stream<String> lines() throws IOException {
        try (var in = DTypeTest.class.getResourceAsStream("/dtype-values.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#"));
        }
    }

    @ParameterizedTest
    @MethodSource("valuesOfEveryPattern")
    void everyPatternOfASmallDtypeHasTheValueThatMlDtypesGivesIt(String line) {
        String[] parts = line.split(" ", -1);
        DType dtype = DType.named(parts[0]).orElseThrow();
        byte[] patterns = new byte[parts.length - 1];
        for (int i = 0; i < patterns.length; i++) {
            patterns[i] = (byte) i;
        }
        NdArray array = NdArray.of(dtype, patterns, patterns.length);
        for (int i = 0; i < patterns.length; i++) {
            String value =
                    dtype.kind() == DType.Kind.FLOAT ? FloatText.of(array.doubleAt(i)) : Long.toString(array.longAt(i));
            assertEquals(parts[i + 1], value, dtype + " pattern " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("valuesOfSomePatterns")
    void sixteenBitFloatsHaveTheValueThatNumPyGivesThem(String line) {
        String[] parts = line.split(" ", -1);
        DType dtype = DType.named(parts[0].substring(0, parts[0].length() - 1)).orElseThrow();
        for (int i = 1; i < parts.length; i++) {
            String[] patternAndValue = parts[i].split("=", -1);
            short bits = (short) Integer.parseInt(patternAndValue[0], 16);
            NdArray array = NdArray.of(dtype, new byte[] {(byte) bits, (byte) (bits >> 8)}, 1);
            assertEquals(patternAndValue[1], FloatText.of(array.doubleAt(0)), dtype + " " + patternAndValue[0]);
        }
    }

    @Test
    void unsignedLongsBeyondTheSignedRangeReadAsTheNearestDouble() {
        NdArray array = NdArray.wrap(DType.UINT64, ByteBuffer.wrap(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1}), 1);
        assertEquals(0x1p64, array.doubleAt(0));
        assertEquals(-1, array.longAt(0));
    }

    @Test
    void dtypesThatJavaHasNoNumberForAreKnownBySize() {
        assertEquals(16, DType.named("float128").orElseThrow().itemSize());
        assertEquals(8, DType.named("timedelta64[s]").orElseThrow().itemSize());
        assertFalse(DType.named("datetime64[ns]").orElseThrow().isNumeric());
        assertTrue(DType.named("no_such_dtype").isEmpty());
    }

    @Test
    void elementsOfAnOpaqueDtypeCannotBeRead() {
        NdArray array = NdArray.zeros(DType.named("float128").orElseThrow(), 2);
        assertThrows(IllegalStateException.class, () -> array.doubleAt(0));
        assertEquals("float128[2]", array.toString());
    }

    @Test
    void aKnownDtypeCannotBeMadeOpaque() {
        var failure = assertThrows(IllegalArgumentException.class, () -> DType.opaque("float32", 4));
        assertEquals("dtype float32 is known and has 4 bytes an element; use DType.named", failure.getMessage());
        assertThrows(IllegalArgumentException.class, () -> DType.opaque("datetime64[s]", 4));
        assertEquals(DType.named("float128").orElseThrow(), DType.opaque("float128", 16));
    }
}
