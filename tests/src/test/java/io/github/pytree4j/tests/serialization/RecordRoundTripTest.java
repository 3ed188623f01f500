package io.github.pytree4j.tests.serialization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.tests.model.AdamTrainState;
import io.github.pytree4j.tests.model.EmptyState;
import io.github.pytree4j.tests.model.Pair;
import io.github.pytree4j.tests.model.TrainState;
import io.github.pytree4j.tests.model.TrainStateCodec;
import io.github.pytree4j.tests.model.Tree;
import io.github.pytree4j.tests.support.Examples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Records of every kind as state dicts and as bytes, and back. */
class RecordRoundTripTest {
    private static final UnaryOperator<String> SAVED = String::trim;
    private static final UnaryOperator<String> TARGETS = String::strip;

    @Test
    void aRecordComesBackFromItsStateDict() {
        TrainState state = Examples.small(7, 1.5f, SAVED);
        assertEquals(state, PyTrees.fromStateDict(Examples.small(0, 0, SAVED), PyTrees.toStateDict(state)));
    }

    @Test
    void aRecordComesBackFromItsBytes() {
        TrainState state = Examples.small(7, 1.5f, SAVED);
        assertEquals(state, PyTrees.fromBytes(Examples.small(0, 0, SAVED), PyTrees.toBytes(state)));
    }

    @Test
    void theBytesAreThoseOfTheStateDict() {
        TrainState state = Examples.small(7, 1.5f, SAVED);
        assertArrayEquals(PyTrees.toBytes(PyTrees.toStateDict(state)), PyTrees.toBytes(state));
    }

    @Test
    void theKeysStandInDeclaredOrderInSnakeCase() {
        StateDict dict = PyTrees.toStateDict(Examples.small(7, 1.5f, SAVED));
        assertEquals(List.of("step", "params", "opt_state", "batch_stats"), List.copyOf(dict.keys()));
    }

    @Test
    void aStaticComponentIsNotStoredAndTakenFromTheTarget() {
        TrainState state = Examples.small(7, 1.5f, SAVED);
        TrainState restored = PyTrees.fromBytes(Examples.small(0, 0, TARGETS), PyTrees.toBytes(state));
        assertSame(TARGETS, restored.applyFn());
    }

    @Test
    void aListIsADictOfItsPositions() {
        StateDict dict = PyTrees.toStateDict(Examples.small(7, 1.5f, SAVED));
        assertEquals(List.of("0", "1"), List.copyOf(dict.dict("opt_state").keys()));
        assertEquals(new StateDict(), dict.dict("opt_state").dict("1"));
    }

    @Test
    void aComponentWithANameOfItsOwnIsStoredUnderIt() {
        AdamTrainState.Adam adam = new AdamTrainState.Adam(NdArray.scalar(3), Map.of(), Map.of());
        AdamTrainState state =
                new AdamTrainState(1, Map.of(), new AdamTrainState.Chain(adam, new EmptyState()), Map.of());
        StateDict dict = PyTrees.toStateDict(state);
        assertEquals(List.of("step", "params", "opt_state", "batch_stats"), List.copyOf(dict.keys()));
        assertEquals(List.of("0", "1"), List.copyOf(dict.dict("opt_state").keys()));
        assertEquals(state, PyTrees.fromStateDict(state, dict));
    }

    @Test
    void aGenericRecordHoldsWhateverItsTargetHolds() {
        Pair<NdArray, Pair<String, List<Integer>>> state =
                new Pair<>(NdArray.arange(3), new Pair<>("text", List.of(1, 2)));
        Pair<NdArray, Pair<String, List<Integer>>> target =
                new Pair<>(NdArray.of(new long[3]), new Pair<>("", List.of(0, 0)));
        assertEquals(state, PyTrees.fromBytes(target, PyTrees.toBytes(state)));
    }

    @Test
    void aRecordThatHoldsItselfComesBack() {
        Tree leaf = new Tree("leaf", List.of(), Optional.empty());
        Tree tree =
                new Tree("root", List.of(leaf, new Tree("twig", List.of(leaf), Optional.of(leaf))), Optional.of(leaf));
        assertEquals(tree, PyTrees.fromBytes(tree, PyTrees.toBytes(tree)));
    }

    @Test
    void aPackagePrivateRecordComesBack() {
        Hidden hidden = new Hidden(3);
        assertEquals(hidden, PyTrees.fromBytes(new Hidden(0), PyTrees.toBytes(hidden)));
    }

    @Test
    void aRecordNestedInAPackagePrivateClassComesBack() {
        Nested.Inner inner = new Nested.Inner(new Hidden(4));
        assertEquals(inner, PyTrees.fromBytes(new Nested.Inner(new Hidden(0)), PyTrees.toBytes(inner)));
    }

    @Test
    void recordsMixWithMapsListsAndArraysInAPlainMap() {
        Map<String, Object> state = Map.of(
                "model", Examples.small(7, 1.5f, SAVED), "data", List.of(new Hidden(1), NdArray.arange(2)), "lr", 0.1);
        Map<String, Object> target = Map.of(
                "model", Examples.small(0, 0, SAVED), "data", List.of(new Hidden(0), NdArray.arange(2)), "lr", 0.0);
        assertEquals(state, PyTrees.fromBytes(target, PyTrees.toBytes(state)));
    }

    @Test
    void aGeneratedCodecIsUsedByItsName() {
        TrainState state = Examples.small(7, 1.5f, SAVED);
        StateDict dict = TrainStateCodec.INSTANCE.toStateDict(state);
        assertEquals(PyTrees.toStateDict(state), dict);
        assertEquals(state, TrainStateCodec.INSTANCE.fromStateDict(Examples.small(0, 0, SAVED), dict));
    }

    @Test
    void aRecordsKeysMayStandInAnyOrder() {
        TrainState state = Examples.small(7, 1.5f, SAVED);
        assertEquals(state, PyTrees.fromStateDict(state, sorted(PyTrees.toStateDict(state))));
    }

    @Test
    void aRecordsKeysMayStandInAnyOrderInAFileToo() {
        TrainState state = Examples.small(7, 1.5f, SAVED);
        byte[] asJaxWrites = PyTrees.toBytes(sorted(PyTrees.toStateDict(state)));
        assertEquals(state, PyTrees.fromBytes(state, asJaxWrites));
    }

    @Test
    void changingTheStateDictDoesNotChangeTheRecord() {
        TrainState state = Examples.small(7, 1.5f, SAVED);
        PyTrees.toStateDict(state).put(StatePath.of("params", "dense", "bias"), new StateDict());
        assertEquals(Examples.small(7, 1.5f, SAVED), state);
    }

    /** As {@code jax.tree_util} rebuilds dicts: with sorted keys. */
    private static StateDict sorted(StateDict dict) {
        StateDict sorted = new StateDict();
        dict.keys().stream().sorted().forEach(key -> {
            sorted.put(key, dict.get(key) instanceof StateDict inner ? sorted(inner) : dict.get(key));
        });
        return sorted;
    }
}
