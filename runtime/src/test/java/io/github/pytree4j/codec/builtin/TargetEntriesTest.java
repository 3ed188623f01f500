package io.github.pytree4j.codec.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TargetEntriesTest {
    private static final List<String> ORDER = List.of("a", "b", "c");

    private static Map<String, Integer> filled(Map<String, Integer> map) {
        ORDER.forEach(key -> map.put(key, key.charAt(0) - 'a'));
        return map;
    }

    static Stream<Map<String, Integer>> maps() {
        return Stream.of(
                filled(new LinkedHashMap<>()),
                filled(new HashMap<>()),
                filled(new TreeMap<>()),
                Map.copyOf(filled(new HashMap<>())));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void keysAreFoundInWhateverOrderTheyCome(Map<String, Integer> map) {
        for (List<String> order : List.of(ORDER, List.of("c", "a", "b"), List.of("a", "x", "c", "b"))) {
            TargetEntries<String, Integer> entries = new TargetEntries<>(map);
            for (String text : order) {
                String found = entries.find(text);
                assertEquals(map.containsKey(text) ? text : null, found);
                assertEquals(map.get(text), entries.example());
            }
        }
    }

    @Test
    void onlyKeysOfTheTargetsOrderAreInOrder() {
        Map<String, Integer> map = filled(new LinkedHashMap<>());
        TargetEntries<String, Integer> entries = new TargetEntries<>(map);
        for (String key : ORDER) {
            assertFalse(entries.allCameInOrder());
            assertEquals(key, entries.likely());
            entries.find(key);
        }
        assertNull(entries.likely());
        assertTrue(entries.allCameInOrder());
        entries.find("x");
        assertFalse(entries.allCameInOrder());
    }

    @Test
    void integersAndConstantsAreFoundByTheirTexts() {
        Map<Integer, String> numbers = new HashMap<>(Map.of(10, "ten", 9, "nine"));
        TargetEntries<Integer, String> entries = new TargetEntries<>(numbers);
        assertEquals(10, entries.find("10"));
        assertEquals(9, entries.find("9"));
        assertEquals("nine", entries.example());
        assertNull(entries.find("8"));
        assertNull(entries.example());
        Map<DayOfWeek, String> days = new EnumMap<>(Map.of(DayOfWeek.MONDAY, "1", DayOfWeek.FRIDAY, "5"));
        assertSame(DayOfWeek.FRIDAY, new TargetEntries<>(days).find("FRIDAY"));
    }

    @Test
    void anExampleOfNullIsFoundToo() {
        Map<String, String> map = new HashMap<>();
        map.put("a", "1");
        map.put("b", null);
        TargetEntries<String, String> entries = new TargetEntries<>(map);
        assertEquals("b", entries.find("b"));
        assertNull(entries.example());
        assertEquals("a", entries.find("a"));
    }
}
