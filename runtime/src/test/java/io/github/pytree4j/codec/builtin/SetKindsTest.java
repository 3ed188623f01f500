package io.github.pytree4j.codec.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SetKindsTest {

    private static Set<String> elements() {
        return new LinkedHashSet<>(Arrays.asList("b", "a"));
    }

    static Stream<Set<String>> modifiable() {
        return Stream.of(
                new HashSet<>(),
                new LinkedHashSet<>(),
                new TreeSet<>(),
                new ConcurrentSkipListSet<>(),
                new CopyOnWriteArraySet<>(),
                ConcurrentHashMap.newKeySet());
    }

    @ParameterizedTest
    @MethodSource("modifiable")
    void aSetThatCanChangeStaysOneOfItsClass(Set<String> target) {
        Set<String> set = SetKinds.like(target, elements());
        assertSame(target.getClass(), set.getClass());
        assertEquals(elements(), set);
        set.add("c");
        assertEquals(3, set.size());
    }

    @Test
    void aSortedSetKeepsItsComparator() {
        for (SortedSet<String> target : List.<SortedSet<String>>of(
                new TreeSet<>(Collections.reverseOrder()), new ConcurrentSkipListSet<>(Collections.reverseOrder()))) {
            SortedSet<String> set = (SortedSet<String>) SetKinds.like(target, elements());
            assertSame(target.comparator(), set.comparator());
            assertEquals(List.of("b", "a"), List.copyOf(set));
        }
    }

    @Test
    void anEnumSetStaysOneEvenIfItWasEmpty() {
        Set<DayOfWeek> set =
                SetKinds.like(EnumSet.noneOf(DayOfWeek.class), new LinkedHashSet<>(Set.of(DayOfWeek.MONDAY)));
        assertTrue(set instanceof EnumSet);
        set.add(DayOfWeek.SUNDAY);
        assertEquals(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), set);
    }

    @Test
    void aNewSetSharesNothingWithItsTarget() {
        EnumSet<DayOfWeek> target = EnumSet.of(DayOfWeek.MONDAY);
        SetKinds.like(target, new LinkedHashSet<>(Set.of(DayOfWeek.FRIDAY)));
        assertEquals(EnumSet.of(DayOfWeek.MONDAY), target);
    }

    static Stream<Set<String>> unmodifiable() {
        return Stream.of(
                Set.of(),
                Set.of("a"),
                Set.of("a", "b", "c"),
                Collections.unmodifiableSet(new HashSet<>()),
                Collections.singleton("a"),
                Collections.unmodifiableSortedSet(new TreeSet<>()),
                Collections.unmodifiableNavigableSet(new TreeSet<>()));
    }

    @ParameterizedTest
    @MethodSource("unmodifiable")
    void anUnmodifiableSetStaysUnmodifiable(Set<String> target) {
        Set<String> set = SetKinds.like(target, elements());
        assertEquals(elements(), set);
        assertThrows(UnsupportedOperationException.class, () -> set.add("c"));
        assertEquals(target instanceof SortedSet, set instanceof SortedSet);
    }

    @Test
    void withoutATargetASetIsUnmodifiableAndInTheFilesOrder() {
        Set<String> set = SetKinds.like(null, elements());
        assertEquals(List.of("b", "a"), List.copyOf(set));
        assertThrows(UnsupportedOperationException.class, () -> set.add("c"));
    }

    @Test
    void setsWithoutAnOrderAreKnown() {
        assertTrue(SetKinds.hasNoOrder(new HashSet<>()));
        assertTrue(SetKinds.hasNoOrder(Set.of("a")));
        assertTrue(SetKinds.hasNoOrder(Set.of("a", "b", "c")));
        assertTrue(SetKinds.hasNoOrder(ConcurrentHashMap.newKeySet()));
        assertFalse(SetKinds.hasNoOrder(new LinkedHashSet<>()));
        assertFalse(SetKinds.hasNoOrder(new TreeSet<>()));
        assertFalse(SetKinds.hasNoOrder(EnumSet.noneOf(DayOfWeek.class)));
    }
}
