package io.github.pytree4j.codec.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MapKindsTest {

    private static Map<String, Integer> entries() {
        Map<String, Integer> entries = new LinkedHashMap<>();
        entries.put("b", 1);
        entries.put("a", 2);
        return entries;
    }

    @SuppressWarnings("JdkObsolete")
    static Stream<Map<String, Integer>> modifiable() {
        return Stream.of(
                new HashMap<>(),
                new LinkedHashMap<>(),
                new TreeMap<>(),
                new ConcurrentHashMap<>(),
                new ConcurrentSkipListMap<>(),
                new Hashtable<>(),
                new WeakHashMap<>());
    }

    @ParameterizedTest
    @MethodSource("modifiable")
    void aMapThatCanChangeStaysOneOfItsClass(Map<String, Integer> target) {
        Map<String, Integer> map = MapKinds.like(target, entries());
        assertSame(target.getClass(), map.getClass());
        assertEquals(entries(), map);
        map.put("c", 3);
        assertEquals(3, map.size());
    }

    @Test
    void aSortedMapKeepsItsComparator() {
        for (SortedMap<String, Integer> target : List.<SortedMap<String, Integer>>of(
                new TreeMap<>(Collections.reverseOrder()), new ConcurrentSkipListMap<>(Collections.reverseOrder()))) {
            SortedMap<String, Integer> map = (SortedMap<String, Integer>) MapKinds.like(target, entries());
            assertSame(target.comparator(), map.comparator());
            assertEquals(List.of("b", "a"), List.copyOf(map.keySet()));
        }
    }

    @Test
    void anEnumMapStaysOneEvenIfItWasEmpty() {
        Map<DayOfWeek, Integer> entries = new LinkedHashMap<>(Map.of(DayOfWeek.MONDAY, 1));
        Map<DayOfWeek, Integer> map = MapKinds.like(new EnumMap<>(DayOfWeek.class), entries);
        assertSame(EnumMap.class, map.getClass());
        map.put(DayOfWeek.SUNDAY, 7);
        assertEquals(Map.of(DayOfWeek.MONDAY, 1, DayOfWeek.SUNDAY, 7), map);
    }

    @Test
    void aNewMapSharesNothingWithItsTarget() {
        EnumMap<DayOfWeek, Integer> target = new EnumMap<>(Map.of(DayOfWeek.MONDAY, 1));
        MapKinds.like(target, new LinkedHashMap<>(Map.of(DayOfWeek.FRIDAY, 5)));
        assertEquals(Map.of(DayOfWeek.MONDAY, 1), target);
    }

    static Stream<Map<String, Integer>> unmodifiable() {
        return Stream.of(
                Map.of(),
                Map.of("a", 1),
                Map.of("a", 1, "b", 2),
                Map.copyOf(new HashMap<>(Map.of("a", 1, "b", 2, "c", 3))),
                Collections.unmodifiableMap(new HashMap<>()),
                Collections.singletonMap("a", 1),
                Collections.unmodifiableSortedMap(new TreeMap<>()),
                Collections.unmodifiableNavigableMap(new TreeMap<>()));
    }

    @ParameterizedTest
    @MethodSource("unmodifiable")
    void anUnmodifiableMapStaysUnmodifiable(Map<String, Integer> target) {
        Map<String, Integer> map = MapKinds.like(target, entries());
        assertEquals(entries(), map);
        assertThrows(UnsupportedOperationException.class, () -> map.put("c", 3));
        assertEquals(target instanceof SortedMap, map instanceof SortedMap);
    }

    @Test
    void withoutATargetAMapIsUnmodifiableAndInTheFilesOrder() {
        Map<String, Integer> map = MapKinds.like(null, entries());
        assertEquals(List.of("b", "a"), List.copyOf(map.keySet()));
        assertThrows(UnsupportedOperationException.class, () -> map.put("c", 3));
    }

    @Test
    void aMapOfHoldsNullWhereTheCheckpointHasIt() {
        Map<String, Integer> entries = entries();
        entries.put("c", null);
        assertEquals(entries, MapKinds.like(Map.of(), entries));
    }

    @Test
    void mapsWithoutAnOrderAreKnown() {
        assertTrue(MapKinds.hasNoOrder(new HashMap<>()));
        assertTrue(MapKinds.hasNoOrder(new ConcurrentHashMap<>()));
        assertTrue(MapKinds.hasNoOrder(Map.of()));
        assertTrue(MapKinds.hasNoOrder(Map.of("a", 1)));
        assertTrue(MapKinds.hasNoOrder(Map.of("a", 1, "b", 2)));
        assertFalse(MapKinds.hasNoOrder(new LinkedHashMap<>()));
        assertFalse(MapKinds.hasNoOrder(new TreeMap<>()));
        assertFalse(MapKinds.hasNoOrder(new EnumMap<>(DayOfWeek.class)));
    }

    @Test
    void mapsThatRefuseNullAreKnown() {
        assertTrue(MapKinds.refusesNull(new ConcurrentHashMap<>()));
        assertTrue(MapKinds.refusesNull(new ConcurrentSkipListMap<>()));
        assertFalse(MapKinds.refusesNull(new TreeMap<>()));
        assertFalse(MapKinds.refusesNull(Map.of()));
    }
}
