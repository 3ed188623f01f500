package io.github.pytree4j.codec;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctKeysTest {
    private final DistinctKeys keys = new DistinctKeys();

    private void addAll(int count) {
        for (int i = 0; i < count; i++) {
            assertTrue(keys.add("key" + i), "key " + i + " of " + count);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 10, 100, 3000})
    void eachKeyIsTakenOnce(int count) {
        addAll(count);
        for (int i = 0; i < count; i++) {
            assertFalse(keys.add("key" + i), "key " + i + " of " + count);
        }
    }

    @Test
    void theNextDictBeginsWithNone() {
        for (int count : new int[] {9, 8, 3000, 9, 1, 100, 100}) {
            addAll(count);
            assertFalse(keys.add("key0"));
            keys.clear();
        }
    }

    @Test
    void keysOfOneHashAreDistinct() {
        assertTrue(keys.add("Aa"));
        assertTrue(keys.add("BB"));
        assertFalse(keys.add("BB"));
    }
}
