package io.github.pytree4j.tests.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.Flattened;
import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.tests.model.AdamState;
import io.github.pytree4j.tests.model.TrainState;
import io.github.pytree4j.tests.model.TrainStateCodec;
import io.github.pytree4j.tests.support.Examples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What JAX users expect of tree_util, on records and on plain trees. */
class TreeOperationsTest {
    private static final UnaryOperator<String> APPLY = String::trim;

    @Test
    void theKeysOfAMapAreSortedAndTheItemsOfAListAreNot() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("b", List.of(1, 2));
        tree.put("a", Map.of("x", 3));
        assertEquals(List.of(IntValue.of(3), IntValue.of(1), IntValue.of(2)), PyTrees.leaves(tree));
    }

    @Test
    void nullAndEmptyContainersAreNoLeaves() {
        List<Object> tree = new ArrayList<>(Arrays.asList(1, null, List.of(), Map.of(), 2));
        assertEquals(List.of(IntValue.of(1), IntValue.of(2)), PyTrees.leaves(tree));
    }

    @Test
    void aSingleLeafIsATree() {
        assertEquals(List.of(IntValue.of(7)), PyTrees.leaves(7));
        assertEquals(8, PyTrees.map(7, TreeOperationsTest::increment));
    }

    @Test
    void staticComponentsAreNoLeaves() {
        TrainState state = Examples.small(1, 2, APPLY);
        // step, params (2), count, mu (2), nu (2)
        assertEquals(8, PyTrees.leaves(state).size());
    }

    @Test
    void mapChangesEveryLeafAndKeepsTheStructure() {
        TrainState doubled = PyTrees.map(Examples.small(3, 2, APPLY), TreeOperationsTest::twice);
        assertEquals(Examples.small(6, 4, APPLY), doubled);
    }

    @Test
    void mapArraysChangesArraysAndNothingElse() {
        TrainState zeros = PyTrees.mapArrays(Examples.small(3, 2, APPLY), NdArray::zerosLike);
        assertEquals(3, zeros.step());
        assertTrue(PyTrees.leaves(zeros).stream()
                .allMatch(leaf ->
                        !(leaf instanceof ArrayValue value) || value.array().equals(NdArray.zerosLike(value.array()))));
        // params (2), mu (2), nu (2); step and count are ints
        assertEquals(
                6,
                PyTrees.leaves(zeros).stream()
                        .filter(ArrayValue.class::isInstance)
                        .count());
    }

    @Test
    void mapKeepsStaticComponents() {
        TrainState doubled = PyTrees.map(Examples.small(3, 2, APPLY), TreeOperationsTest::twice);
        assertSame(APPLY, doubled.applyFn());
    }

    @Test
    void mapMayChangeDtypeAndShape() {
        Map<String, NdArray> tree = Map.of("w", NdArray.of(new float[2]));
        Map<String, NdArray> mapped = PyTrees.map(tree, leaf -> new ArrayValue(NdArray.zeros(DType.BFLOAT16, 3, 3)));
        assertEquals(Map.of("w", NdArray.zeros(DType.BFLOAT16, 3, 3)), mapped);
    }

    @Test
    void mapSkipsNull() {
        List<Object> tree = new ArrayList<>(Arrays.asList(1, null));
        assertEquals(
                IntValue.of(2),
                PyTrees.leaves(PyTrees.map(tree, TreeOperationsTest::increment)).get(0));
    }

    @Test
    void mapOverTwoTreesCombinesLeavesAtTheSamePlaces() {
        TrainState sum =
                PyTrees.map(Examples.small(3, 2, APPLY), Examples.small(4, 10, APPLY), TreeOperationsTest::add);
        assertEquals(Examples.small(7, 12, APPLY), sum);
    }

    @Test
    void mapOverTwoTreesDoesNotCareAboutTheOrderOfKeys() {
        Map<String, Integer> first = new LinkedHashMap<>();
        first.put("a", 1);
        first.put("b", 2);
        Map<String, Integer> second = new LinkedHashMap<>();
        second.put("b", 20);
        second.put("a", 10);
        assertEquals(Map.of("a", 11, "b", 22), PyTrees.map(first, second, TreeOperationsTest::add));
    }

    @Test
    void mapOverTwoTreesOfDifferentStructureNamesEveryPlace() {
        Map<String, Object> first = Map.of("a", 1, "b", List.of(1, 2), "c", Map.of("x", 1));
        Map<String, Object> second = Map.of("a", 1, "b", List.of(1), "c", 3, "d", 4);
        StateDictMismatchException e = assertThrows(
                StateDictMismatchException.class, () -> PyTrees.map(first, second, TreeOperationsTest::add));
        List<String> places = e.differences().stream()
                .map(difference -> difference.type() + " " + difference.path())
                .sorted()
                .toList();
        assertEquals(List.of("KIND ./c", "MISSING ./b/1", "UNKNOWN ./d"), places);
        assertTrue(e.getMessage().startsWith("the second tree does not fit the first"), e.getMessage());
    }

    @Test
    void mapOverTwoTreesTakesNullOnlyWhereBothHaveIt() {
        List<Object> nulls = new ArrayList<>(Arrays.asList(1, null));
        List<Object> values = new ArrayList<>(Arrays.asList(1, 2));
        assertEquals(
                1,
                PyTrees.leaves(PyTrees.map(nulls, nulls, TreeOperationsTest::add))
                        .size());
        assertThrows(StateDictMismatchException.class, () -> PyTrees.map(nulls, values, TreeOperationsTest::add));
        assertThrows(StateDictMismatchException.class, () -> PyTrees.map(values, nulls, TreeOperationsTest::add));
    }

    @Test
    void mapWithPathTellsWhereEachLeafStands() {
        List<String> paths = new ArrayList<>();
        TrainState same = PyTrees.mapWithPath(Examples.small(3, 2, APPLY), (path, leaf) -> {
            paths.add(path.toString());
            return leaf;
        });
        assertEquals(Examples.small(3, 2, APPLY), same);
        assertEquals(
                List.of(
                        "./step",
                        "./params/dense/bias",
                        "./params/dense/kernel",
                        "./opt_state/0/count",
                        "./opt_state/0/mu/dense/bias",
                        "./opt_state/0/mu/dense/kernel",
                        "./opt_state/0/nu/dense/bias",
                        "./opt_state/0/nu/dense/kernel"),
                paths);
    }

    @Test
    void mapWithPathChangesOnlyWhatItWantsTo() {
        TrainState state = PyTrees.mapWithPath(
                Examples.small(3, 2, APPLY), (path, leaf) -> path.keys().contains("mu") ? twice(leaf) : leaf);
        AdamState adam = (AdamState) state.optState().get(0);
        assertEquals(4, adam.mu().get("dense").get("bias").doubleAt(0));
        assertEquals(2, adam.nu().get("dense").get("bias").doubleAt(0));
    }

    @Test
    void aTreeTakenApartIsPutTogetherAgain() {
        TrainState state = Examples.small(3, 2, APPLY);
        Flattened<TrainState> flat = PyTrees.flatten(state);
        assertEquals(PyTrees.leaves(state), flat.leaves());
        assertEquals(state, flat.structure().unflatten(flat.leaves()));
    }

    @Test
    void otherLeavesMakeATreeOfTheSameStructure() {
        Flattened<TrainState> flat = PyTrees.flatten(Examples.small(3, 2, APPLY));
        List<StateValue> doubled =
                flat.leaves().stream().map(TreeOperationsTest::twice).toList();
        TrainState state = flat.structure().unflatten(doubled);
        assertEquals(Examples.small(6, 4, APPLY), state);
        assertSame(APPLY, state.applyFn());
    }

    @Test
    void tooFewOrTooManyLeavesAreRefused() {
        Flattened<Map<String, Integer>> flat = PyTrees.flatten(Map.of("a", 1));
        assertEquals(1, flat.structure().leafCount());
        assertThrows(IllegalArgumentException.class, () -> flat.structure().unflatten(List.of()));
        assertThrows(IllegalArgumentException.class, () -> flat.structure()
                .unflatten(List.of(IntValue.of(1), IntValue.of(2))));
    }

    @Test
    void aStructureDoesNotChangeWithTheTreeItWasTakenFrom() {
        Map<String, Object> tree = new LinkedHashMap<>(Map.of("a", 1));
        Flattened<Map<String, Object>> flat = PyTrees.flatten(tree);
        tree.put("b", 2);
        assertEquals(Map.of("a", 7), flat.structure().unflatten(List.of(IntValue.of(7))));
    }

    @Test
    void aLeafThatTheStaticTypeCannotHoldIsRefused() {
        TrainState state = Examples.small(3, 2, APPLY);
        assertThrows(
                StateDictMismatchException.class, () -> PyTrees.map(state, leaf -> new StateValue.StringValue("text")));
    }

    @Test
    void aGeneratedCodecHasTheSameOperations() {
        TrainState state = Examples.small(3, 2, APPLY);
        assertEquals(PyTrees.leaves(state), TrainStateCodec.INSTANCE.leaves(state));
        assertEquals(Examples.small(6, 4, APPLY), TrainStateCodec.INSTANCE.map(state, TreeOperationsTest::twice));
    }

    private static StateValue increment(StateValue leaf) {
        return IntValue.of(((IntValue) leaf).bits() + 1);
    }

    private static StateValue twice(StateValue leaf) {
        return add(leaf, leaf);
    }

    private static StateValue add(StateValue first, StateValue second) {
        if (first instanceof IntValue a && second instanceof IntValue b) {
            return IntValue.of(a.bits() + b.bits());
        }
        NdArray left = ((ArrayValue) first).array();
        float[] sum = left.toFloats();
        float[] right = ((ArrayValue) second).array().toFloats();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += right[i];
        }
        return new ArrayValue(NdArray.of(sum, left.shape()));
    }
}
