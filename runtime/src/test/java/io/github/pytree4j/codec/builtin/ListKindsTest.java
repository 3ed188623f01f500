package io.github.pytree4j.codec.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.Vector;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ListKindsTest {
    private static final @Nullable String[] ITEMS = {"a", null, "b"};

    private static List<String> like(@Nullable List<String> target) {
        return like(target, List.of(0, 1, 2));
    }

    private static List<String> like(@Nullable List<String> target, List<Integer> order) {
        List<@Nullable String> items = ListKinds.toFill(target, ITEMS.length);
        for (int i : order) {
            ListKinds.put(items, i, ITEMS.length, ITEMS[i]);
        }
        return ListKinds.like(target, items);
    }

    @SuppressWarnings("JdkObsolete")
    static Stream<List<String>> growing() {
        return Stream.of(new ArrayList<>(), new LinkedList<>(), new Vector<>(), new CopyOnWriteArrayList<>());
    }

    @ParameterizedTest
    @MethodSource("growing")
    void aListThatCanGrowStaysOneOfItsClass(List<String> target) {
        List<?> list = like(target);
        assertSame(target.getClass(), list.getClass());
        assertEquals(Arrays.asList(ITEMS), list);
        list.add(null);
        assertEquals(4, list.size());
    }

    @ParameterizedTest
    @MethodSource({"growing", "unmodifiable"})
    void itemsMayComeInAnyOrder(List<String> target) {
        assertEquals(Arrays.asList(ITEMS), like(target, List.of(2, 0, 1)));
        assertEquals(Arrays.asList(ITEMS), like(target, List.of(0, 2, 1)));
        assertEquals(Arrays.asList(ITEMS), like(target, List.of(1, 2, 0)));
    }

    @Test
    void aSubclassOfArrayListBecomesAnArrayList() {
        assertSame(ArrayList.class, like(new ArrayList<String>() {}).getClass());
    }

    @Test
    void aListOfFixedSizeStaysOne() {
        List<?> list = like(Arrays.asList("x"));
        Collections.reverse(list);
        assertEquals(Arrays.asList("b", null, "a"), list);
        assertThrows(UnsupportedOperationException.class, () -> list.add(null));
    }

    static Stream<List<String>> unmodifiable() {
        return Stream.of(
                List.of(),
                List.of("x"),
                List.of("x", "y", "z"),
                Collections.unmodifiableList(new ArrayList<>()),
                Collections.singletonList("x"),
                Stream.of("x").toList(),
                new ArrayList<>(List.of("x", "y")).subList(0, 1));
    }

    @ParameterizedTest
    @MethodSource("unmodifiable")
    void anyOtherListIsUnmodifiableAndHoldsNull(List<String> target) {
        List<?> list = like(target);
        assertEquals(Arrays.asList(ITEMS), list);
        assertNull(list.get(1));
        assertThrows(UnsupportedOperationException.class, () -> list.set(0, null));
        assertThrows(UnsupportedOperationException.class, () -> list.add(null));
    }

    @Test
    void withoutATargetAListIsUnmodifiable() {
        List<?> list = like(null);
        assertEquals(Arrays.asList(ITEMS), list);
        assertThrows(UnsupportedOperationException.class, () -> list.remove(0));
    }
}
