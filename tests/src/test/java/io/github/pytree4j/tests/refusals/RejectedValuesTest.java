package io.github.pytree4j.tests.refusals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.FloatValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.tests.refusals.Schedule.Linear;
import io.github.pytree4j.tests.refusals.Schedule.Rate;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A compact constructor that rejects what was restored is a difference like any other. */
class RejectedValuesTest {
    private static final Schedule TARGET = new Schedule(
            new Rate(1),
            List.of(new Rate(1), new Rate(2)),
            Map.of("a", new Rate(1), "b", new Rate(2)),
            Optional.of(new Rate(1)),
            "cosine",
            new Linear(10));

    @TempDir
    Path directory;

    @Test
    void aRejectedValueSaysWhereWhichRecordAndWhy() {
        StateDict state = PyTrees.toStateDict(TARGET);
        state.dict("rate").put("value", -1.5);
        Difference only = mismatch(state).differences().get(0);
        assertEquals(Difference.Type.VALUE, only.type());
        assertEquals("./rate", only.path().toString());
        assertTrue(only.expected().contains("Rate"), only.toString());
        assertTrue(only.found().contains("a rate must be over 0, not -1.5"), only.toString());
    }

    @Test
    void rejectionsAreListedWithAllOtherDifferences() {
        StateDict state = PyTrees.toStateDict(TARGET);
        state.dict("rate").put("value", 0);
        state.dict("rates").dict("1").put("value", -1);
        state.dict("named").dict("b").put("value", -2);
        state.dict("maybe").put("value", -3);
        state.dict("decay").put("steps", 13);
        state.remove("name");
        state.put("more", 1);
        assertEquals(
                List.of(
                        "./decay VALUE",
                        "./maybe VALUE",
                        "./more UNKNOWN",
                        "./name MISSING",
                        "./named/b VALUE",
                        "./rate VALUE",
                        "./rates/1 VALUE"),
                places(mismatch(state)));
    }

    @Test
    void aConstructorThatThrowsWithoutAMessageIsNamedByItsException() {
        StateDict state = PyTrees.toStateDict(TARGET);
        state.dict("decay").put("steps", 13);
        assertTrue(mismatch(state).getMessage().contains("IllegalStateException"), () -> mismatch(state)
                .getMessage());
    }

    @Test
    void aRecordIsNotMadeOfComponentsThatDoNotFit() {
        StateDict state = PyTrees.toStateDict(TARGET);
        state.dict("rate").put("value", "text");
        assertEquals(List.of("./rate/value KIND"), places(mismatch(state)));
    }

    @Test
    void aFileAndItsBytesGiveTheSameDifferences() {
        StateDict state = PyTrees.toStateDict(TARGET);
        state.dict("rate").put("value", 0);
        state.remove("name");
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        checkpoints.save(0, state);
        StateDictMismatchException e =
                assertThrows(StateDictMismatchException.class, () -> checkpoints.restore(TARGET));
        assertEquals(
                mismatch(state).differences().stream()
                        .sorted(RejectedValuesTest::byPath)
                        .toList(),
                e.differences().stream().sorted(RejectedValuesTest::byPath).toList());
        assertTrue(e.getMessage().startsWith("checkpoint_0 does not fit Schedule"), e.getMessage());
    }

    @Test
    void whatMapMakesIsRejectedLikeWhatWasRestored() {
        StateDictMismatchException e =
                assertThrows(StateDictMismatchException.class, () -> PyTrees.map(TARGET, RejectedValuesTest::negated));
        assertEquals(
                List.of(
                        "./maybe VALUE",
                        "./named/a VALUE",
                        "./named/b VALUE",
                        "./rate VALUE",
                        "./rates/0 VALUE",
                        "./rates/1 VALUE"),
                places(e));
        assertTrue(e.getMessage().contains("a rate must be over 0, not -1.0"), e.getMessage());
    }

    @Test
    void whatMapMakesOfTwoTreesAndUnflattenAreRejectedToo() {
        assertThrows(
                StateDictMismatchException.class, () -> PyTrees.map(TARGET, TARGET, (first, second) -> negated(first)));
        List<StateValue> leaves =
                PyTrees.leaves(TARGET).stream().map(RejectedValuesTest::negated).toList();
        assertThrows(
                StateDictMismatchException.class,
                () -> PyTrees.flatten(TARGET).structure().unflatten(leaves));
        assertThrows(
                StateDictMismatchException.class,
                () -> ScheduleCodec.INSTANCE.map(TARGET, RejectedValuesTest::negated));
    }

    @Test
    void theMessageOfAMapDoesNotTalkOfCheckpoints() {
        StateDictMismatchException e =
                assertThrows(StateDictMismatchException.class, () -> PyTrees.map(TARGET, RejectedValuesTest::negated));
        assertFalse(e.getMessage().contains("checkpoint"), e.getMessage());
    }

    @Test
    void recordsInAPlainTreeAreRejectedAtTheirPlaces() {
        Map<String, Object> tree = Map.of("list", List.of(new Rate(1), new Rate(2)), "other", 1);
        StateDictMismatchException e =
                assertThrows(StateDictMismatchException.class, () -> PyTrees.map(tree, RejectedValuesTest::negated));
        assertEquals(List.of("./list/0 VALUE", "./list/1 VALUE"), places(e));
    }

    private static StateDictMismatchException mismatch(StateDict state) {
        return assertThrows(StateDictMismatchException.class, () -> PyTrees.fromStateDict(TARGET, state));
    }

    private static int byPath(Difference first, Difference second) {
        return first.toString().compareTo(second.toString());
    }

    private static List<String> places(StateDictMismatchException e) {
        return e.differences().stream()
                .map(difference -> difference.path() + " " + difference.type())
                .sorted()
                .toList();
    }

    private static StateValue negated(StateValue leaf) {
        if (leaf instanceof FloatValue number) {
            return new FloatValue(-number.value());
        }
        return leaf instanceof IntValue number ? IntValue.of(-number.bits()) : leaf;
    }
}
