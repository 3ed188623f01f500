package io.github.pytree4j.codec.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {

    @Test
    void keysAreSpelledAsFlaxSpellsThem() {
        assertEquals("a/b", KeyText.of("a/b"));
        assertEquals("-7", KeyText.of(-7));
        assertEquals("9223372036854775807", KeyText.of(Long.MAX_VALUE));
        assertEquals("7", KeyText.of((byte) 7));
        assertEquals("7", KeyText.of((short) 7));
        assertEquals("MONDAY", KeyText.of(DayOfWeek.MONDAY));
    }

    @Test
    void nothingElseIsAKey() {
        assertNull(KeyText.of(null));
        assertNull(KeyText.of(1.0));
        assertNull(KeyText.of('c'));
        assertNull(KeyText.of(true));
        assertNull(KeyText.of(List.of()));
    }

    @Test
    void anIntegerKeyIsReadBackFromJustItsOwnSpelling() {
        assertEquals(-7, KeyText.INTEGER.reader().apply("-7"));
        assertEquals(Long.MIN_VALUE, KeyText.LONG.reader().apply("-9223372036854775808"));
        assertEquals((byte) 127, KeyText.BYTE.reader().apply("127"));
        assertEquals((short) -1, KeyText.SHORT.reader().apply("-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+1", "01", "-0", " 1", "1 ", "1.0", "one", "2147483648", "\u0661"})
    void anotherSpellingIsNoKey(String text) {
        assertNull(KeyText.INTEGER.reader().apply(text));
    }

    @Test
    void anEnumKeyIsTheNameOfAConstant() {
        KeyText<DayOfWeek> days = KeyText.enumOf(DayOfWeek.class);
        assertEquals(DayOfWeek.MONDAY, days.reader().apply("MONDAY"));
        assertNull(days.reader().apply("monday"));
        assertEquals("a constant of DayOfWeek", days.expected());
    }

    @Test
    @SuppressWarnings("IdentityHashMapUsage") // Else there are no two keys that are equal.
    void keysAreTheirOwnTextsIfAllAreStringsAndNoneIsThereTwice() {
        Map<Object, Integer> keys = new IdentityHashMap<>(Map.of("a", 1, "", 2));
        assertTrue(KeyText.onlyStrings(keys.entrySet()));
        keys.put(new String(new char[0]), 3);
        assertFalse(KeyText.onlyStrings(keys.entrySet()));
        assertFalse(KeyText.onlyStrings(Map.of("a", 1, 2, 2).entrySet()));
        Map<String, Integer> many = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            many.put("key" + i, i);
        }
        assertTrue(KeyText.onlyStrings(many.entrySet()));
    }

    @Test
    void integersComeByValueBeforeTexts() {
        assertSorted(-10, (byte) 2, 9L, (short) 10, 100, "", "1", "A", "Z", "a");
    }

    @Test
    void textsComeInTheOrderOfTheirCodePoints() {
        assertSorted("\uffff", "\ud800\udc00", "\ud83d\ude00");
        assertSorted("a", "aa", "a\ud83d\ude00", "b");
    }

    @Test
    void constantsComeByName() {
        assertSorted(DayOfWeek.FRIDAY, "M", DayOfWeek.MONDAY, DayOfWeek.SUNDAY, "T", DayOfWeek.TUESDAY);
    }

    private static void assertSorted(Object... keys) {
        List<Object> shuffled = new ArrayList<>(Arrays.asList(keys));
        Collections.shuffle(shuffled, new Random(keys.length));
        shuffled.sort(KeyText.ORDER);
        assertEquals(Arrays.asList(keys), shuffled);
    }
}
