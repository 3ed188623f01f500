package io.github.pytree4j.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "batchStats, batch_stats",
        "layer2Norm, layer2_norm",
        "batch_stats, batch_stats",
        "Dense_0, dense_0",
        "URLPath, url_path",
        "parseURL, parse_url",
        "aB, a_b",
        "x, x",
        "X, x",
        "_private, _private",
        "MAX_SIZE, max_size",
    })
    void snakeCaseIsWhatPythonWouldCallIt(String declared, String stored) {
        assertEquals(stored, Names.snakeCase(declared));
    }
}
