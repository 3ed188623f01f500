package io.github.pytree4j.tests.collections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.state.StateValue.FloatValue;
import io.github.pytree4j.tests.collections.GrowingHistory.Epoch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that are longer in each checkpoint than in the state that a program starts with. */
class GrowingListsTest {
    private static final GrowingHistory FRESH =
            new GrowingHistory(new ArrayList<>(), new HashMap<>(), new ArrayList<>(), List.of());
    private static final GrowingHistory LATER = new GrowingHistory(
            List.of(3f, 2f, 1f),
            Map.of("accuracy", List.of(0.5, 0.75)),
            List.of(new Epoch(1, List.of(1f)), new Epoch(2, List.of(2f))),
            List.of());
    private static final RestorePolicy ANY_SIZE = RestorePolicy.STRICT.acceptingSizes();

    @TempDir
    Path directory;

    @Test
    void whatIsDeclaredToGrowHasTheSizeOfTheCheckpointAndGrowsOn() {
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        checkpoints.save(0, LATER);
        GrowingHistory resumed = checkpoints.restore(FRESH);
        assertEquals(LATER, resumed);
        resumed.losses().add(0.5f);
        resumed.metrics().put("recall", List.of());
        checkpoints.save(1, resumed);
        assertEquals(resumed, checkpoints.restore(FRESH));
    }

    @Test
    void whatIsDeclaredToGrowMayShrinkToo() {
        assertEquals(FRESH, PyTrees.fromBytes(LATER, PyTrees.toBytes(FRESH)));
    }

    @Test
    void aListOfARecordWithinAGrowingListKeepsItsOwnRule() {
        GrowingHistory target =
                new GrowingHistory(List.of(), Map.of(), List.of(new Epoch(0, List.of(9f, 9f))), List.of());
        StateDictMismatchException e =
                assertThrows(StateDictMismatchException.class, () -> PyTrees.fromBytes(target, PyTrees.toBytes(LATER)));
        assertEquals(
                List.of("SIZE ./epochs/0/losses", "SIZE ./epochs/1/losses"),
                e.differences().stream()
                        .map(difference -> difference.type() + " " + difference.path())
                        .toList());
    }

    @Test
    void whatIsNotDeclaredToGrowMustHaveTheSizeOfTheTarget() {
        GrowingHistory longer = new GrowingHistory(List.of(), Map.of(), List.of(), List.of(1f));
        byte[] bytes = PyTrees.toBytes(longer);
        StateDictMismatchException e =
                assertThrows(StateDictMismatchException.class, () -> PyTrees.fromBytes(FRESH, bytes));
        Difference only = e.differences().get(0);
        assertEquals(1, e.differences().size());
        assertEquals("./fixed  size  expected a list of 0, found 1 item", only.toString());
    }

    @Test
    void theMessageNamesEachWayThatWouldWork() {
        StateDictMismatchException e = assertThrows(
                StateDictMismatchException.class,
                () -> PyTrees.fromBytes(Map.of("losses", List.of()), PyTrees.toBytes(Map.of("losses", List.of(1)))));
        assertTrue(e.getMessage().contains("@PyTreeField(grows = true)"), e.getMessage());
        assertTrue(e.getMessage().contains("RestorePolicy.acceptingSizes()"), e.getMessage());
        assertTrue(e.getMessage().contains("null in its place in the target"), e.getMessage());
    }

    @Test
    void aPolicyTakesListsOfAnySizeInPlainTreesAndRecords() {
        Map<String, Object> target = Map.of("losses", new ArrayList<>(List.of(0.0)), "record", FRESH);
        GrowingHistory longer = new GrowingHistory(List.of(1f), Map.of(), List.of(), List.of(1f, 2f));
        Map<String, Object> state = Map.of("losses", List.of(1.0, 2.0, 3.0), "record", longer);
        assertEquals(state, PyTrees.fromBytes(target, PyTrees.toBytes(state), ANY_SIZE, CodecRegistry.empty()));
    }

    @Test
    void aPolicyOfAManagerTakesListsOfAnySize() {
        CheckpointManager checkpoints =
                CheckpointManager.builder(directory).policy(ANY_SIZE).build();
        checkpoints.save(0, Map.of("losses", List.of(1.0, 2.0)));
        assertEquals(Map.of("losses", List.of(1.0, 2.0)), checkpoints.restore(Map.of("losses", List.of(0.5))));
    }

    @Test
    void anyPolicyMayTakeListsOfAnySize() {
        RestorePolicy flax = RestorePolicy.FLAX.acceptingSizes();
        byte[] bytes = PyTrees.toBytes(Map.of("losses", List.of(1.0, 2.0), "more", 1));
        assertEquals(
                Map.of("losses", List.of(1.0, 2.0)),
                PyTrees.fromBytes(Map.of("losses", List.of(0.5)), bytes, flax, CodecRegistry.empty()));
    }

    @Test
    void itemsBeyondAnEmptyTargetAreRawWhereTheTypeSaysNothing() {
        byte[] bytes = PyTrees.toBytes(Map.of("losses", List.of(1.5)));
        Map<String, List<Object>> target = Map.of("losses", new ArrayList<>());
        Map<String, List<Object>> restored = PyTrees.fromBytes(target, bytes, ANY_SIZE, CodecRegistry.empty());
        assertEquals(List.of(new FloatValue(1.5)), restored.get("losses"));
    }

    @Test
    void nullInTheTargetTakesAListOfAnySize() {
        GrowingHistory target = new GrowingHistory(List.of(), Map.of(), List.of(), null);
        GrowingHistory longer = new GrowingHistory(List.of(), Map.of(), List.of(), List.of(1f, 2f));
        assertEquals(longer, PyTrees.fromBytes(target, PyTrees.toBytes(longer)));
        Map<String, Object> plain = new HashMap<>();
        plain.put("losses", null);
        StateDict raw = new StateDict().put("0", 1.5);
        assertEquals(
                raw,
                PyTrees.fromBytes(plain, PyTrees.toBytes(Map.of("losses", List.of(1.5))))
                        .get("losses"));
    }
}
