package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSizesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "1023, 1023 B",
        "1024, 1.0 KiB",
        "1536, 1.5 KiB",
        "1048575, 1.0 MiB",
        "2147483648, 2.0 GiB",
        "9223372036854775807, 8.0 EiB",
    })
    void readsLikeASize(long bytes, String text) {
        assertEquals(text, ByteSizes.text(bytes));
    }
}
