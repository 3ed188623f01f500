package io.github.pytree4j.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void eachRoundBeginsWithTheNext() {
        List<String> contenders = List.of("a", "b", "c");
        assertEquals(List.of("a", "b", "c"), Settings.order(contenders, 1));
        assertEquals(List.of("b", "c", "a"), Settings.order(contenders, 2));
        assertEquals(List.of("a", "b", "c"), Settings.order(contenders, 4));
    }
}
