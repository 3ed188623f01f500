package io.github.pytree4j.tests.serialization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.tests.model.Layer;
import io.github.pytree4j.tests.support.Fixtures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Trees without records: maps, lists and leaves as a user mixes them. */
class PlainTreesTest {

    @Test
    void aMapOfEverythingComesBack() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("long", 1L);
        state.put("int", -5);
        state.put("double", 0.1);
        state.put("bool", true);
        state.put("text", "grüße");
        state.put("enum", Layer.DECODER);
        state.put("optional", Optional.of("x"));
        state.put("list", List.of(1, List.of(), Map.of("deep", NdArray.arange(2))));
        state.put("map", Map.of());
        state.put("raw", new StateValue.ComplexValue(1, 2));
        assertEquals(state, PyTrees.fromBytes(state, PyTrees.toBytes(state)));
    }

    /** Right: what {@code flax.serialization.to_bytes({'b': [1, 2.5], 'a': None})} of Flax 0.12.8 gives. */
    @Test
    void theBytesAreThoseOfFlax() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("b", List.of(1, 2.5));
        state.put("a", null);
        String flax = "82a16282a13001a131cb4004000000000000a161c0";
        assertEquals(flax, HexFormat.of().formatHex(PyTrees.toBytes(state)));
    }

    @Test
    void aNullOfTheTargetTakesTheRawState() {
        byte[] bytes = PyTrees.toBytes(Map.of("a", Map.of("x", 1, "y", List.of("z"))));
        Map<String, Object> target = new HashMap<>();
        target.put("a", null);
        StateDict raw = new StateDict().put("x", 1).put("y", new StateDict().put("0", "z"));
        assertEquals(raw, PyTrees.fromBytes(target, bytes).get("a"));
    }

    @Test
    void aNullOfTheTargetTakesALeafToo() {
        Map<String, Object> target = new HashMap<>();
        target.put("a", null);
        assertEquals(
                StateValue.IntValue.of(3),
                PyTrees.fromBytes(target, PyTrees.toBytes(Map.of("a", 3))).get("a"));
    }

    @Test
    void aNullIsNoneAndComesBackAsNull() {
        Map<String, Object> state = new HashMap<>();
        state.put("a", null);
        assertEquals(state, PyTrees.fromBytes(state, PyTrees.toBytes(state)));
    }

    @Test
    void keysThatAreNoStringsComeBackAsTheTargetsKeys() {
        Map<Object, Object> state = new LinkedHashMap<>();
        state.put(1, "int");
        state.put(-2L, "long");
        state.put(Layer.ENCODER, "enum");
        state.put("text", "string");
        assertEquals(state, PyTrees.fromBytes(state, PyTrees.toBytes(state)));
    }

    @Test
    void twoKeysOfOneSpellingAreRefused() {
        Map<Object, Object> state = Map.of(1, "int", "1", "string");
        assertThrows(UnsupportedValueException.class, () -> PyTrees.toBytes(state));
    }

    @Test
    void aRestoredMapHasTheTargetsOrder() {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("z", 0);
        target.put("a", 0);
        byte[] sorted = PyTrees.toBytes(new TreeMap<>(Map.of("a", 1, "z", 26)));
        assertEquals(
                List.of("z", "a"), List.copyOf(PyTrees.fromBytes(target, sorted).keySet()));
    }

    @Test
    void itemsOfAListMayStandInAnyOrder() {
        List<String> state = new ArrayList<>();
        Map<String, Object> sortedAsText = new TreeMap<>();
        for (int i = 0; i < 12; i++) {
            state.add("item " + i);
            sortedAsText.put(Integer.toString(i), "item " + i);
        }
        // As jax.tree_util sorts the keys of a dict.
        assertEquals(
                "[0, 1, 10, 11, 2, 3, 4, 5, 6, 7, 8, 9]", sortedAsText.keySet().toString());
        assertEquals(state, PyTrees.fromBytes(state, PyTrees.toBytes(sortedAsText)));
    }

    @Test
    void aMsgpackArrayIsReadIntoAList() {
        StateValue.IntValue one = StateValue.IntValue.of(1);
        StateDict raw = new StateDict().put("a", new StateList(List.of(one, one)));
        assertEquals(Map.of("a", List.of(1, 1)), PyTrees.fromBytes(Map.of("a", List.of(0, 0)), PyTrees.toBytes(raw)));
    }

    @Test
    void aListThatFlaxWroteRawStaysOneWhenSavedAgain() {
        byte[] bytes = Fixtures.bytes("raw_lists.msgpack");
        StateDict raw = PyTrees.fromBytes(new StateDict(), bytes);
        StateDict again = PyTrees.fromBytes(new StateDict(), PyTrees.toBytes(raw));
        assertEquals(raw, again);
    }

    @Test
    void aListIsNotReadFromALeaf() {
        StateDict raw = new StateDict().put("a", 1);
        assertThrows(StateDictMismatchException.class, () -> PyTrees.fromStateDict(Map.of("a", List.of(0)), raw));
    }

    @Test
    void restoredContainersCannotBeChanged() {
        Map<String, Object> restored =
                PyTrees.fromBytes(Map.of("a", List.of(1)), PyTrees.toBytes(Map.of("a", List.of(2))));
        List<?> list = assertInstanceOf(List.class, restored.get("a"));
        assertThrows(UnsupportedOperationException.class, restored::clear);
        assertThrows(UnsupportedOperationException.class, list::clear);
    }

    @Test
    void randomTreesComeBackAndAreTheSameBytes() {
        long seed = Long.getLong("pytree4j.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            Object tree = randomTree(random, 4);
            byte[] bytes = PyTrees.toBytes(tree);
            String message = "pytree4j.seed=" + seed + ", round " + round;
            Object restored = PyTrees.fromBytes(tree, bytes);
            assertEquals(tree, restored, message);
            assertArrayEquals(bytes, PyTrees.toBytes(restored), message);
            assertEquals(tree, PyTrees.fromStateDict(tree, PyTrees.toStateValue(tree, CodecRegistry.empty())), message);
        }
    }

    private static Object randomTree(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 5 : 8);
        return switch (kind) {
            case 0 -> random.nextLong();
            case 1 -> Double.longBitsToDouble(random.nextLong() & ~(0x7ffL << 52));
            case 2 -> new String(Character.toChars(0x20 + random.nextInt(0x500))) + random.nextInt();
            case 3 -> NdArray.of(random.doubles(random.nextInt(4)).toArray());
            case 4 -> random.nextBoolean();
            case 5 -> {
                List<Object> list = new ArrayList<>();
                for (int left = random.nextInt(20); left > 0; left--) {
                    list.add(randomTree(random, depth - 1));
                }
                yield list;
            }
            default -> {
                Map<String, Object> map = new LinkedHashMap<>();
                for (int left = random.nextInt(20); left > 0; left--) {
                    map.put("key/" + random.nextInt(), randomTree(random, depth - 1));
                }
                yield map;
            }
        };
    }
}
