package io.github.pytree4j.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FloatTextTest {

    /** Bits and text of doubles that Python printed: edges, powers of two, random bits, random numbers. */
    static Stream<String> pythonReprs() throws IOException {
        try (var in = FloatTextTest.class.getResourceAsStream("/python-repr.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#"));
        }
    }

    @ParameterizedTest
    @MethodSource("pythonReprs")
    void doublesAreSpelledAsPythonSpellsThem(String line) {
        String[] parts = line.split(" ", -1);
        double value = Double.longBitsToDouble(Long.parseUnsignedLong(parts[0], 16));
        assertEquals(parts[1], FloatText.of(value));
    }
}
