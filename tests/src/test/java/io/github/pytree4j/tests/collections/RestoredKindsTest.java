package io.github.pytree4j.tests.collections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.IntValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A restored or mapped collection is of its target's kind: what could be changed before still can. */
class RestoredKindsTest {
    @TempDir
    Path directory;

    @SuppressWarnings("JdkObsolete") // Users have them.
    static Stream<Named<Map<String, Integer>>> changeableMaps() {
        Map<String, Integer> entries = Map.of("b", 1, "a", 2);
        return Stream.of(
                        new HashMap<>(entries),
                        new LinkedHashMap<>(entries),
                        new TreeMap<>(entries),
                        new ConcurrentHashMap<>(entries),
                        new ConcurrentSkipListMap<>(entries),
                        new Hashtable<>(entries))
                .map(map -> Named.of(map.getClass().getSimpleName(), map));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changeableMaps")
    void aMapThatCanBeChangedStaysOne(Map<String, Integer> map) {
        Map<String, Integer> mapped = PyTrees.map(map, RestoredKindsTest::plusOne);
        assertSame(map.getClass(), mapped.getClass());
        Map<String, Integer> restored = PyTrees.fromBytes(map, PyTrees.toBytes(map));
        assertSame(map.getClass(), restored.getClass());
        restored.put("c", 3);
        assertEquals(3, restored.size());
        assertEquals(2, map.size());
    }

    @SuppressWarnings("JdkObsolete") // Users have them.
    static Stream<Named<List<Integer>>> changeableLists() {
        List<Integer> items = List.of(3, 1, 2);
        return Stream.of(new ArrayList<>(items), new LinkedList<>(items), new CopyOnWriteArrayList<>(items))
                .map(list -> Named.of(list.getClass().getSimpleName(), list));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changeableLists")
    void aListThatCanBeChangedStaysOne(List<Integer> list) {
        assertSame(
                list.getClass(), PyTrees.map(list, RestoredKindsTest::plusOne).getClass());
        List<Integer> restored = PyTrees.fromBytes(list, PyTrees.toBytes(list));
        assertSame(list.getClass(), restored.getClass());
        restored.add(4);
        assertEquals(List.of(3, 1, 2, 4), restored);
    }

    @Test
    void theResultOfMapIsAssignedToTheClassOfTheTree() {
        HashMap<String, Integer> tree = new HashMap<>(Map.of("a", 1));
        HashMap<String, Integer> mapped = PyTrees.map(tree, RestoredKindsTest::plusOne);
        HashMap<String, Integer> combined = PyTrees.map(tree, tree, (first, second) -> first);
        HashMap<String, Integer> unflattened = PyTrees.flatten(tree).structure().unflatten(List.of(IntValue.of(5)));
        assertEquals(Map.of("a", 2), mapped);
        assertEquals(tree, combined);
        assertEquals(Map.of("a", 5), unflattened);
    }

    @Test
    void aListOfARecordGrowsAfterAResumeAsItDidBefore() {
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        Collected state = collected(new ArrayList<>(List.of(1)), new HashMap<>(Map.of("a", 1.5)));
        checkpoints.save(0, state);
        Collected restored = checkpoints.restore(state);
        restored.list().add(2);
        restored.map().put("b", 2.5);
        restored.colors().put(Palette.BLUE, 7);
        restored.tags().add("new");
        assertEquals(List.of(1, 2), restored.list());
        assertEquals(Map.of(Palette.GREEN, 1, Palette.BLUE, 7), restored.colors());
        assertEquals(Set.of("x", "new"), restored.tags());
    }

    @Test
    void collectionsWithinCollectionsAreOfTheirTargetsKindToo() {
        Map<String, List<Map<String, Integer>>> tree = new HashMap<>();
        tree.put("a", new ArrayList<>(List.of(new HashMap<>(Map.of("x", 1)))));
        Map<String, List<Map<String, Integer>>> restored = PyTrees.fromBytes(tree, PyTrees.toBytes(tree));
        restored.get("a").get(0).put("y", 2);
        restored.get("a").add(Map.of());
        assertEquals(Map.of("a", List.of(Map.of("x", 1, "y", 2), Map.of())), restored);
    }

    @Test
    void aSortedMapKeepsItsComparator() {
        Comparator<String> backwards = Comparator.reverseOrder();
        TreeMap<String, Integer> target = new TreeMap<>(backwards);
        target.putAll(Map.of("a", 1, "b", 2, "c", 3));
        TreeMap<String, Integer> restored = PyTrees.fromBytes(target, PyTrees.toBytes(target));
        assertSame(backwards, restored.comparator());
        assertEquals(List.of("c", "b", "a"), List.copyOf(restored.keySet()));
        assertSame(backwards, PyTrees.map(target, RestoredKindsTest::plusOne).comparator());
    }

    @Test
    void anEnumMapStaysOneEvenIfItWasEmpty() {
        EnumMap<Palette, Integer> empty = new EnumMap<>(Palette.class);
        EnumMap<Palette, Integer> restored = PyTrees.fromBytes(empty, PyTrees.toBytes(empty));
        restored.put(Palette.RED, 1);
        EnumMap<Palette, Integer> full = new EnumMap<>(Map.of(Palette.GREEN, 1, Palette.RED, 2));
        assertInstanceOf(EnumMap.class, PyTrees.fromBytes(full, PyTrees.toBytes(full)));
        assertEquals(full, PyTrees.fromBytes(full, PyTrees.toBytes(full)));
    }

    @Test
    void setsAreOfTheirTargetsKind() {
        for (Set<String> set : List.of(
                new HashSet<>(Set.of("b", "a")),
                new LinkedHashSet<>(List.of("b", "a")),
                new TreeSet<>(Set.of("b", "a")))) {
            Set<String> restored = PyTrees.fromBytes(set, PyTrees.toBytes(set));
            assertSame(set.getClass(), restored.getClass());
            assertEquals(List.copyOf(set), List.copyOf(restored));
            restored.add("c");
        }
        EnumSet<Palette> colors = EnumSet.of(Palette.RED, Palette.GREEN);
        assertInstanceOf(EnumSet.class, PyTrees.fromBytes(colors, PyTrees.toBytes(colors)));
    }

    static Stream<Named<Object>> unmodifiable() {
        return Stream.of(
                Named.of("Map.of", Map.of("a", 1)),
                Named.of("Map.of of two", Map.of("a", 1, "b", 2)),
                Named.of("unmodifiableMap", Collections.unmodifiableMap(new HashMap<>(Map.of("a", 1)))),
                Named.of("unmodifiableSortedMap", Collections.unmodifiableSortedMap(new TreeMap<>(Map.of("a", 1)))),
                Named.of("List.of", List.of(1, 2, 3)),
                Named.of("unmodifiableList", Collections.unmodifiableList(new ArrayList<>(List.of(1)))),
                Named.of("Set.of", Set.of("a")),
                Named.of("unmodifiableSet", Collections.unmodifiableSet(new HashSet<>(Set.of("a")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unmodifiable")
    void whatCannotBeChangedStaysSo(Object tree) {
        Object restored = PyTrees.fromBytes(tree, PyTrees.toBytes(tree));
        assertEquals(tree, restored);
        assertThrows(UnsupportedOperationException.class, () -> clear(restored));
        assertThrows(UnsupportedOperationException.class, () -> clear(PyTrees.map(tree, leaf -> leaf)));
    }

    @Test
    void aListOfFixedSizeTakesNewItemsInPlaceOfOldOnes() {
        List<Integer> target = Arrays.asList(1, 2);
        List<Integer> restored = PyTrees.fromBytes(target, PyTrees.toBytes(target));
        restored.set(0, 9);
        assertEquals(List.of(9, 2), restored);
        assertThrows(UnsupportedOperationException.class, () -> restored.add(3));
    }

    @Test
    void withoutATargetCollectionsAreUnmodifiableAndInTheFilesOrder() {
        Map<String, Double> inOrder = new LinkedHashMap<>();
        inOrder.put("z", 1.0);
        inOrder.put("a", 2.0);
        byte[] bytes = PyTrees.toBytes(collected(List.of(1), inOrder));
        Collected restored = PyTrees.fromBytes(new Collected(null, null, null, null), bytes);
        assertEquals(List.of("z", "a"), List.copyOf(restored.map().keySet()));
        assertThrows(UnsupportedOperationException.class, () -> clear(restored.list()));
        assertThrows(UnsupportedOperationException.class, () -> clear(restored.map()));
        assertThrows(UnsupportedOperationException.class, () -> clear(restored.colors()));
        assertThrows(UnsupportedOperationException.class, () -> clear(restored.tags()));
    }

    @Test
    void aLinkedHashMapHasTheOrderOfTheTargetAndNotOfTheFile() {
        LinkedHashMap<String, Object> target = new LinkedHashMap<>();
        target.put("z", 0);
        target.put("a", 0);
        StateDict state = new StateDict().put("a", 1).put("z", 26);
        LinkedHashMap<String, Object> restored = PyTrees.fromStateDict(target, state);
        assertEquals(List.of("z", "a"), List.copyOf(restored.keySet()));
        restored.put("new", 1);
    }

    private static Collected collected(List<Integer> list, Map<String, Double> map) {
        return new Collected(list, map, new EnumMap<>(Map.of(Palette.GREEN, 1)), new LinkedHashSet<>(Set.of("x")));
    }

    private static void clear(Object collection) {
        if (collection instanceof Map<?, ?> map) {
            map.clear();
        } else {
            ((Collection<?>) collection).clear();
        }
    }

    private static StateValue plusOne(StateValue leaf) {
        return IntValue.of(((IntValue) leaf).bits() + 1);
    }
}
