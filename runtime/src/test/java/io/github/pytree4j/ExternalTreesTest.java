package io.github.pytree4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.builtin.ExternalCodec;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.ExternalValue;
import io.github.pytree4j.state.StateValue.PlaceholderValue;
import io.github.pytree4j.support.FakeArray;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Trees in memory that hold arrays whose elements are not all here: these are leaves like any other. */
class ExternalTreesTest {
    private static final FakeArray ARRAY = new FakeArray(NdArray.arange(4), "a mesh");
    private static final FakeArray OTHER = new FakeArray(NdArray.arange(3), "another mesh");
    private static final Map<String, Object> TREE = Map.of("a", List.of(1L, ARRAY), "b", NdArray.arange(2));

    @Test
    void anExternalArrayIsALeaf() {
        assertEquals(
                List.of("1", "int64[4] (external)", "int64[2] {0, 1}"),
                PyTrees.leaves(TREE).stream().map(StateValue::toString).toList());
        assertSame(ARRAY, ((ExternalValue) PyTrees.leaves(TREE).get(1)).array());
    }

    @Test
    void aMappedTreeHasTheArraysThatTheFunctionMade() {
        Map<String, Object> other =
                PyTrees.map(TREE, leaf -> leaf instanceof ExternalValue ? new ExternalValue(OTHER) : leaf);
        assertEquals(Map.of("a", List.of(1L, OTHER), "b", NdArray.arange(2)), other);
        Map<String, Object> whole = PyTrees.map(
                TREE,
                leaf -> leaf instanceof ExternalValue value
                        ? new ArrayValue(value.array().gather())
                        : leaf);
        assertEquals(Map.of("a", List.of(1L, NdArray.arange(4)), "b", NdArray.arange(2)), whole);
        Map<String, Object> external =
                PyTrees.map(TREE, leaf -> leaf instanceof ArrayValue ? new ExternalValue(OTHER) : leaf);
        assertEquals(Map.of("a", List.of(1L, ARRAY), "b", OTHER), external);
    }

    @Test
    void aTypedTreeTakesTheArraysAsTheyAreToo() {
        var trees = new TreeOperations<>(new ExternalCodec<>(FakeArray.class), CodecRegistry.empty());
        assertEquals(OTHER, trees.map(ARRAY, leaf -> new ExternalValue(OTHER)));
        assertEquals(ARRAY, trees.map(OTHER, ARRAY, (first, second) -> second));
    }

    @Test
    void mappedArraysAreThoseThatAreHere() {
        assertEquals(
                Map.of("a", List.of(1L, ARRAY), "b", NdArray.arange(5)),
                PyTrees.mapArrays(TREE, array -> NdArray.arange(5)));
    }

    @Test
    void aFlattenedTreeIsMadeOfItsLeavesAgain() {
        Flattened<Map<String, Object>> flat = PyTrees.flatten(TREE);
        assertEquals(TREE, flat.structure().unflatten(flat.leaves()));
    }

    @Test
    void rawStateOfATreeGivesTheTreeBackDistributedLikeItsTarget() {
        StateDict state = PyTrees.toStateDict(TREE);
        assertEquals(TREE, PyTrees.fromStateDict(TREE, state));
        Map<String, Object> target = Map.of("a", List.of(0L, OTHER), "b", NdArray.arange(2));
        Map<String, Object> restored = PyTrees.fromStateDict(target, state);
        assertEquals(List.of(1L, new FakeArray(NdArray.arange(4), OTHER.sharding())), restored.get("a"));
    }

    @Test
    void rawStateIsMovedAndCopiedWithItsArrays() {
        StateDict state = PyTrees.toStateDict(TREE);
        state.move(StatePath.of("a", "1"), StatePath.of("c"));
        assertEquals(new ExternalValue(ARRAY), state.get("c"));
        assertEquals(state, state.copy());
        var failure = assertThrows(IllegalArgumentException.class, () -> state.array("c"));
        assertTrue(
                failure.getMessage().contains("an external array (int64[4] (external)), not an array"),
                failure.getMessage());
    }

    @Test
    void bytesHaveNoPlaceForThem() {
        var failure = assertThrows(UnsupportedValueException.class, () -> PyTrees.toBytes(TREE));
        assertTrue(
                failure.getMessage().startsWith("cannot save ./a/1: int64[4] is an array that several processes hold"),
                failure.getMessage());
        assertTrue(failure.getMessage().contains("pytree4j-multihost"), failure.getMessage());
        assertTrue(failure.getMessage().contains("gather()"), failure.getMessage());
    }

    @Test
    void aPlaceholderStaysInMemoryAndIsNeverSaved() {
        StateDict state = new StateDict().put("w", new PlaceholderValue("params/w"));
        assertEquals(state, PyTrees.map(state, leaf -> leaf));
        assertEquals(
                Map.of("t", state),
                PyTrees.fromStateDict(Map.of("t", new StateDict()), new StateDict().put("t", state)));
        var failure = assertThrows(UnsupportedValueException.class, () -> PyTrees.toBytes(state));
        assertTrue(
                failure.getMessage().startsWith("cannot save ./w: it is a placeholder of the array \"params/w\""),
                failure.getMessage());
    }

    @Test
    void aPlaceholderInMemoryIsRefusedWhereItsArrayIsAskedFor() {
        StateDict state = new StateDict().put("w", new PlaceholderValue("params/w"));
        assertThrows(UnsupportedFormatException.class, () -> PyTrees.fromStateDict(Map.of("w", ARRAY), state));
    }

    @Test
    void aRegistryHasNoOtherCodecForThem() {
        assertThrows(IllegalArgumentException.class, () -> CodecRegistry.builder()
                .add(FakeArray.class, new ExternalCodec<>(FakeArray.class)));
    }
}
