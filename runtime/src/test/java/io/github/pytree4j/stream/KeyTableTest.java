package io.github.pytree4j.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeyTableTest {
    private static final KeyTable KEYS = KeyTable.of("a", "b c", "\u00e9\ud83d\ude00", "");

    @Test
    void keysAreFoundWhateverIsGuessed() {
        for (int guess = 0; guess < 6; guess++) {
            for (int i = 0; i < KEYS.size(); i++) {
                assertEquals(i, KEYS.indexOf(KEYS.name(i), guess));
            }
            assertEquals(-1, KEYS.indexOf("c", guess));
        }
    }

    @Test
    void eachKeyHasItsBytes() {
        for (int i = 0; i < KEYS.size(); i++) {
            assertArrayEquals(
                    KEYS.name(i).getBytes(StandardCharsets.UTF_8), KEYS.key(i).utf8());
        }
    }

    @Test
    void halfASurrogatePairIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> KeyTable.of("\ud800"));
    }

    @Test
    void aTableMayBeEmpty() {
        assertEquals(-1, KeyTable.of().indexOf("a", 0));
    }
}
