package io.github.pytree4j.tests.serialization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.tests.model.AdamState;
import io.github.pytree4j.tests.model.EmptyState;
import io.github.pytree4j.tests.model.Layer;
import io.github.pytree4j.tests.model.NamedTuple;
import io.github.pytree4j.tests.model.OptState;
import io.github.pytree4j.tests.model.Pair;
import io.github.pytree4j.tests.model.TrainState;
import io.github.pytree4j.tests.support.Examples;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A checkpoint that does not fit its target: every difference in the whole tree, with its place, at once. */
class MismatchTest {
    private final TrainState target = Examples.small(0, 0, UnaryOperator.identity());
    private StateDict state;

    @BeforeEach
    void makeStateThatFits() {
        state = PyTrees.toStateDict(target);
    }

    @Test
    void aMissingFieldIsNamedWithItsPath() {
        state.dict("opt_state").dict("0").remove("mu");
        assertEquals(List.of("MISSING ./opt_state/0/mu"), differences(target, state));
    }

    @Test
    void anUnknownFieldIsNamedWithItsPathAndRecord() {
        state.dict("opt_state").dict("0").put("ema", 1);
        StateDictMismatchException e = mismatch(target, state);
        assertEquals(List.of("UNKNOWN ./opt_state/0/ema"), summary(e));
        assertTrue(e.getMessage().contains("the checkpoint has it, AdamState does not"), e.getMessage());
    }

    @Test
    void aMissingKeyOfADictIsADifference() {
        state.dict("params").dict("dense").remove("bias");
        assertEquals(List.of("MISSING ./params/dense/bias"), differences(target, state));
    }

    @Test
    void anUnknownKeyOfADictIsADifference() {
        state.dict("params").put("conv", new StateDict());
        assertEquals(List.of("UNKNOWN ./params/conv"), differences(target, state));
    }

    @Test
    void anotherDtypeIsADifference() {
        state.dict("params").dict("dense").put("bias", NdArray.zeros(DType.FLOAT64, 2));
        StateDictMismatchException e = mismatch(target, state);
        assertEquals(List.of("DTYPE ./params/dense/bias"), summary(e));
        assertEquals("expected float32, found float64", e.differences().get(0).explanation());
    }

    @Test
    void anotherShapeIsADifference() {
        state.dict("params").dict("dense").put("kernel", NdArray.zeros(DType.FLOAT32, 4));
        StateDictMismatchException e = mismatch(target, state);
        assertEquals(List.of("SHAPE ./params/dense/kernel"), summary(e));
        assertEquals("expected [2, 2], found [4]", e.differences().get(0).explanation());
    }

    @Test
    void anotherLengthOfAListIsADifference() {
        state.dict("opt_state").put("2", new StateDict());
        StateDictMismatchException e = mismatch(target, state);
        assertEquals(List.of("SIZE ./opt_state"), summary(e));
        assertEquals(
                "expected a list of 2, found 3 items", e.differences().get(0).explanation());
    }

    @Test
    void anItemUnderAKeyThatIsNoPositionIsADifference() {
        state.dict("opt_state").rename(StatePath.of("1"), "01");
        assertEquals(List.of("UNKNOWN ./opt_state/01"), differences(target, state));
    }

    @Test
    void anotherNamedTupleIsADifferenceInEveryFieldOfBoth() {
        NamedTuple tuple = new NamedTuple(1, NdArray.arange(3), 2);
        Map<String, OptState> targets = Map.of("0", new AdamState(0, Map.of(), Map.of()));
        StateDict other = PyTrees.toStateDict(Map.of("0", tuple));
        assertEquals(
                List.of(
                        "UNKNOWN ./0/a",
                        "UNKNOWN ./0/b",
                        "UNKNOWN ./0/c",
                        "MISSING ./0/count",
                        "MISSING ./0/mu",
                        "MISSING ./0/nu"),
                differences(targets, other));
    }

    @Test
    void anEmptyNamedTupleWhereOneWithFieldsShouldBeMissesThemAll() {
        Pair<OptState, String> targets = new Pair<>(new AdamState(0, Map.of(), Map.of()), "");
        StateDict other = PyTrees.toStateDict(new Pair<>(new EmptyState(), "x"));
        assertEquals(
                List.of("MISSING ./left/count", "MISSING ./left/mu", "MISSING ./left/nu"), differences(targets, other));
    }

    @Test
    void anotherKindOfValueIsADifference() {
        state.put("step", "seven").put("params", NdArray.arange(2));
        state.dict("opt_state").put("1", 3);
        assertEquals(List.of("KIND ./step", "KIND ./params", "KIND ./opt_state/1"), differences(target, state));
    }

    @Test
    void nullWhereTheTargetHasAValueIsADifference() {
        state.put("params", StateValue.NullValue.INSTANCE);
        assertEquals(List.of("KIND ./params"), differences(target, state));
    }

    @Test
    void everyDifferenceOfTheTreeIsFoundAtOnce() {
        assertEquals(
                List.of(
                        "KIND ./step",
                        "DTYPE ./params/dense/kernel",
                        "SHAPE ./params/dense/kernel",
                        "MISSING ./params/dense/bias",
                        "UNKNOWN ./opt_state/0/ema",
                        "MISSING ./opt_state/0/nu",
                        "UNKNOWN ./ema",
                        "MISSING ./batch_stats"),
                differences(target, damagedEverywhere()));
    }

    @Test
    void bytesGiveTheSameDifferencesAsAStateDict() {
        StateDict damaged = damagedEverywhere();
        StateDictMismatchException fromBytes = assertThrows(
                StateDictMismatchException.class, () -> PyTrees.fromBytes(target, PyTrees.toBytes(damaged)));
        assertEquals(mismatch(target, damaged).differences(), fromBytes.differences());
    }

    @Test
    void theMessageListsAllInColumnsAndSaysWhatToDo() {
        state.remove("batch_stats");
        state.put("ema", 1);
        state.dict("params").dict("dense").put("bias", NdArray.zeros(DType.FLOAT32, 3));
        String[] lines = mismatch(target, state).getMessage().split("\n", -1);
        assertEquals("the state does not fit TrainState: 3 differences", lines[0]);
        assertEquals("  ./params/dense/bias  shape    expected [2], found [3]", lines[1]);
        assertEquals("  ./ema                unknown  the checkpoint has it, TrainState does not", lines[2]);
        assertEquals("  ./batch_stats        missing  the target has it, the checkpoint does not", lines[3]);
        assertTrue(lines[4].contains("restoreRaw") && lines[4].contains("keepingTarget()"), lines[4]);
        assertTrue(lines[5].contains("acceptingLeaves()"), lines[5]);
    }

    @Test
    void theMessageOfManyDifferencesIsShortButTheDataIsWhole() {
        StateDict many = PyTrees.toStateDict(Map.of());
        for (int i = 0; i < 250; i++) {
            many.put("key" + i, i);
        }
        StateDictMismatchException e = mismatch(Map.of(), many);
        assertEquals(250, e.differences().size());
        assertTrue(e.getMessage().contains("... and 150 more: see differences()"), e.getMessage());
    }

    @Test
    void aKeyWithASlashIsQuotedInThePath() {
        StateDict other = new StateDict().put("a/b", 1);
        assertEquals(List.of("UNKNOWN ./\"a/b\""), differences(Map.of(), other));
        assertEquals(
                List.of("a/b"),
                mismatch(Map.of(), other).differences().get(0).path().keys());
    }

    @Test
    void anUnknownConstantOfAnEnumIsADifference() {
        StateDict other = new StateDict().put("layer", "POOLING");
        StateDictMismatchException e = mismatch(Map.of("layer", Layer.ENCODER), other);
        assertEquals(List.of("VALUE ./layer"), summary(e));
        assertTrue(e.getMessage().contains("found \"POOLING\""), e.getMessage());
        assertTrue(e.getMessage().contains("ENCODER"), e.getMessage());
    }

    @Test
    void aSealedTypeWithoutAnExampleIsADifference() {
        TrainState noExample = new TrainState(0, Map.of(), null, Map.of(), null);
        StateDictMismatchException e = mismatch(
                noExample, PyTrees.toStateDict(new TrainState(0, Map.of(), List.of(new EmptyState()), Map.of(), null)));
        assertEquals(List.of("NO_EXAMPLE ./opt_state/0"), summary(e));
        assertTrue(e.getMessage().contains("AdamState"), e.getMessage());
    }

    private StateDict damagedEverywhere() {
        StateDict damaged = state.copy();
        damaged.put("step", "seven");
        damaged.dict("params")
                .dict("dense")
                .put("kernel", NdArray.zeros(DType.INT32, 4))
                .remove("bias");
        damaged.dict("opt_state").dict("0").put("ema", 1).remove("nu");
        damaged.put("ema", 1).remove("batch_stats");
        return damaged;
    }

    private static List<String> differences(Object target, StateDict state) {
        return summary(mismatch(target, state));
    }

    private static List<String> summary(StateDictMismatchException e) {
        return e.differences().stream().map(d -> d.type() + " " + d.path()).toList();
    }

    private static StateDictMismatchException mismatch(Object target, StateDict state) {
        return assertThrows(StateDictMismatchException.class, () -> PyTrees.fromStateDict(target, state));
    }
}
