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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ListKindsTest {
    private static final Object[] ITEMS = {"a", null, "b"};

    @SuppressWarnings("JdkObsolete")
    static Stream<List<String>> growing() {
        return Stream.of(new ArrayList<>(), new LinkedList<>(), new Vector<>(), new CopyOnWriteArrayList<>());
    }

    @ParameterizedTest
    @MethodSource("growing")
    void aListThatCanGrowStaysOneOfItsClass(List<String> target) {
        List<?> list = ListKinds.like(target, ITEMS);
        assertSame(target.getClass(), list.getClass());
        assertEquals(Arrays.asList(ITEMS), list);
        list.add(null);
        assertEquals(4, list.size());
    }

    @Test
    void aSubclassOfArrayListBecomesAnArrayList() {
        assertSame(
                ArrayList.class,
                ListKinds.like(new ArrayList<String>() {}, ITEMS).getClass());
    }

    @Test
    void aListOfFixedSizeStaysOne() {
        List<?> list = ListKinds.like(Arrays.asList("x"), ITEMS);
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
        List<?> list = ListKinds.like(target, ITEMS);
        assertEquals(Arrays.asList(ITEMS), list);
        assertNull(list.get(1));
        assertThrows(UnsupportedOperationException.class, () -> list.set(0, null));
        assertThrows(UnsupportedOperationException.class, () -> list.add(null));
    }

    @Test
    void withoutATargetAListIsUnmodifiable() {
        List<?> list = ListKinds.like(null, ITEMS);
        assertEquals(Arrays.asList(ITEMS), list);
        assertThrows(UnsupportedOperationException.class, () -> list.remove(0));
    }
}
