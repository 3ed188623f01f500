package io.github.pytree4j.tests.collections;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.Flattened;
import io.github.pytree4j.PyTrees;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.IntValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of leaves is that of JAX, and that of files is Flax's, however a map was put together. */
class LeafOrderTest {
    @TempDir
    Path directory;

    @Test
    void stringKeysAreSortedByCodePoints() {
        // An emoji is above U+FFFD, though its first UTF-16 unit is below.
        assertEquals(
                List.of("./1", "./10", "./2", "./B", "./_", "./a", "./\uffee", "./\ud83d\ude00"),
                paths(keyed("\ud83d\ude00", "a", "2", "\uffee", "B", "10", "_", "1")));
    }

    @Test
    void integerKeysAreSortedAsNumbers() {
        Map<Long, Integer> longs = new LinkedHashMap<>();
        for (long key : new long[] {100, 9, -10, 10, -9, Long.MAX_VALUE, Long.MIN_VALUE}) {
            longs.put(key, 0);
        }
        assertEquals(
                List.of("./" + Long.MIN_VALUE, "./-10", "./-9", "./9", "./10", "./100", "./" + Long.MAX_VALUE),
                paths(longs));
    }

    @Test
    void fieldsOfARecordAreAsDeclaredAndItemsOfAListByIndex() {
        List<Integer> list = new ArrayList<>(Collections.nCopies(12, 1));
        Ordered ordered = new Ordered(
                0,
                keyed("b", "a"),
                Map.of(10, 0, 9, 0),
                new HashMap<>(Map.of(Palette.RED, 0, Palette.BLUE, 0)),
                new java.util.LinkedHashSet<>(List.of("y", "x")),
                list,
                0);
        assertEquals(
                List.of(
                        "./zulu",
                        "./names/a",
                        "./names/b",
                        "./numbers/9",
                        "./numbers/10",
                        "./colors/BLUE",
                        "./colors/RED",
                        "./tags/0",
                        "./tags/1",
                        "./list/0",
                        "./list/1",
                        "./list/2"),
                paths(ordered).subList(0, 12));
        assertEquals("./list/11", paths(ordered).get(20));
        assertEquals("./alpha", paths(ordered).get(21));
    }

    @Test
    void leavesOfOneMapFitTheStructureOfAnEqualOne() {
        long seed = Long.getLong("pytree4j.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<String> keys = new ArrayList<>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                keys.add("Dense_" + i);
            }
            Map<String, Integer> first = inOrder(keys, random);
            String message = "pytree4j.seed=" + seed + ", round " + round;
            for (Map<String, Integer> second : List.of(
                    inOrder(keys, random),
                    Map.copyOf(inOrder(keys, random)),
                    new HashMap<>(first),
                    new ConcurrentHashMap<>(first),
                    new TreeMap<>(first))) {
                Flattened<Map<String, Integer>> flat = PyTrees.flatten(second);
                assertEquals(PyTrees.leaves(first), flat.leaves(), message);
                assertEquals(first, flat.structure().unflatten(PyTrees.leaves(first)), message);
            }
        }
    }

    @Test
    void aStructureKeepsWhichLeafBelongsWhereWhenValuesDiffer() {
        Map<String, Integer> zeros = Map.of("x", 0, "y", 0, "z", 0);
        List<StateValue> leaves = List.of(IntValue.of(1), IntValue.of(2), IntValue.of(3));
        assertEquals(
                Map.of("x", 1, "y", 2, "z", 3),
                PyTrees.flatten(zeros).structure().unflatten(leaves));
    }

    @Test
    void equalMapsWithoutAnOrderGiveEqualFiles() throws IOException {
        CheckpointManager checkpoints =
                CheckpointManager.builder(directory).keep(9).build();
        Map<String, Integer> few = new HashMap<>();
        Map<String, Integer> roomy = new HashMap<>(1 << 12);
        for (int i = 0; i < 40; i++) {
            few.put("layer" + i, i);
            roomy.put("layer" + (39 - i), 39 - i);
        }
        Path first = checkpoints.save(0, few);
        for (Map<String, Integer> same : List.of(roomy, Map.copyOf(few), new ConcurrentHashMap<>(few))) {
            Path file = checkpoints.save(checkpoints.steps().size(), same);
            assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(file));
        }
        assertEquals("layer0", checkpoints.restoreRaw().keys().iterator().next());
    }

    @Test
    void aMapWithAnOrderIsWrittenInIt() {
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        checkpoints.save(0, keyed("z", "a", "m"));
        assertEquals(
                List.of("z", "a", "m"), List.copyOf(checkpoints.restoreRaw().keys()));
        TreeMap<String, Integer> backwards = new TreeMap<>(Collections.reverseOrder());
        backwards.putAll(keyed("a", "z", "m"));
        assertEquals(
                List.of("z", "m", "a"),
                List.copyOf(PyTrees.toStateDict(backwards).keys()));
    }

    private static Map<String, Integer> keyed(String... keys) {
        Map<String, Integer> map = new LinkedHashMap<>();
        for (String key : keys) {
            map.put(key, map.size());
        }
        return map;
    }

    private static Map<String, Integer> inOrder(List<String> keys, Random random) {
        List<String> order = new ArrayList<>(keys);
        Collections.shuffle(order, random);
        Map<String, Integer> map = new LinkedHashMap<>();
        order.forEach(key -> map.put(key, key.hashCode()));
        return map;
    }

    private static List<String> paths(Object tree) {
        List<String> paths = new ArrayList<>();
        PyTrees.mapWithPath(tree, (path, leaf) -> {
            paths.add(path.toString());
            return leaf;
        });
        return paths;
    }
}
