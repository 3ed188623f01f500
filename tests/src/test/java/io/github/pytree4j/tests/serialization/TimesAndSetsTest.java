package io.github.pytree4j.tests.serialization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.state.StateValue.NullValue;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is there from the start: times, identifiers, optional numbers, sets, and codecs named on a component. */
class TimesAndSetsTest {
    private static final UUID RUN = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
    private static final Times FULL = new Times(
            Instant.parse("2024-02-29T12:00:00.123456789Z"),
            Duration.ofSeconds(90, 5),
            RUN,
            OptionalInt.of(3),
            OptionalLong.of(Long.MAX_VALUE),
            OptionalDouble.of(0.25),
            Set.of("b", "a"),
            Set.of(10, 9),
            URI.create("https://example.org/data"));
    private static final Times EMPTY = new Times(
            Instant.EPOCH,
            Duration.ZERO,
            new UUID(0, 0),
            OptionalInt.empty(),
            OptionalLong.empty(),
            OptionalDouble.empty(),
            Set.of(),
            Set.of(),
            URI.create(""));

    @TempDir
    Path directory;

    @Test
    void allComeBackFromAFileWhateverTheTargetHolds() {
        CheckpointManager checkpoints =
                CheckpointManager.builder(directory).keep(2).build();
        checkpoints.save(0, FULL);
        checkpoints.save(1, EMPTY);
        assertEquals(FULL, checkpoints.restore(EMPTY, Step.of(0)));
        assertEquals(EMPTY, checkpoints.restore(FULL, Step.of(1)));
    }

    @Test
    void theyNeedNoExampleInTheTarget() {
        Times nulls = new Times(null, null, null, null, null, null, null, null, null);
        assertEquals(FULL, PyTrees.fromBytes(nulls, PyTrees.toBytes(FULL)));
        Times noneAtAll = PyTrees.fromBytes(nulls, PyTrees.toBytes(nulls));
        assertEquals(OptionalInt.empty(), noneAtAll.epoch());
        assertEquals(null, noneAtAll.started());
    }

    @Test
    void flaxSeesTextsNumbersAndDictsOfPositions() {
        StateDict state = PyTrees.toStateDict(FULL);
        assertEquals("2024-02-29T12:00:00.123456789Z", state.string("started"));
        assertEquals("PT1M30.000000005S", state.string("took"));
        assertEquals(RUN.toString(), state.string("run"));
        assertEquals(3, state.int64("epoch"));
        assertEquals(Long.MAX_VALUE, state.int64("samples"));
        assertEquals(0.25, state.float64("loss"));
        assertEquals("a", state.dict("tags").string("0"));
        assertEquals(9, state.dict("devices").int64("0"));
        assertEquals("https://example.org/data", state.string("data"));
        assertEquals(NullValue.INSTANCE, PyTrees.toStateDict(EMPTY).get("epoch"));
    }

    @Test
    void aTextThatIsNoneIsADifferenceInWords() {
        StateDict state = PyTrees.toStateDict(FULL);
        state.put("started", "yesterday");
        state.put("took", "long");
        state.put("run", "1-2");
        state.put("epoch", "three");
        state.put("tags", new StateDict().put("0", "a").put("1", "a"));
        state.put("data", "no uri: \n");
        StateDictMismatchException e =
                assertThrows(StateDictMismatchException.class, () -> PyTrees.fromStateDict(FULL, state));
        assertEquals(
                List.of("./data", "./epoch", "./run", "./started", "./tags", "./took"),
                e.differences().stream()
                        .map(difference -> difference.path().toString())
                        .sorted()
                        .toList());
    }

    @Test
    void theyStandInPlainTreesToo() {
        Map<String, Object> tree = Map.of(
                "at",
                FULL.started(),
                "took",
                FULL.took(),
                "run",
                RUN,
                "epoch",
                FULL.epoch(),
                "loss",
                FULL.loss(),
                "tags",
                FULL.tags());
        Map<String, Object> target = Map.of(
                "at",
                EMPTY.started(),
                "took",
                EMPTY.took(),
                "run",
                EMPTY.run(),
                "epoch",
                OptionalInt.of(0),
                "loss",
                OptionalDouble.of(0),
                "tags",
                Set.of("x"));
        assertEquals(tree, PyTrees.fromBytes(target, PyTrees.toBytes(tree)));
    }

    @Test
    void theLeavesOfEqualSetsAreEqual() {
        Times other = new Times(
                FULL.started(),
                FULL.took(),
                RUN,
                FULL.epoch(),
                FULL.samples(),
                FULL.loss(),
                new LinkedHashSet<>(List.of("b", "a")),
                new LinkedHashSet<>(List.of(10, 9)),
                FULL.data());
        assertEquals(PyTrees.leaves(FULL), PyTrees.leaves(other));
        assertNotEquals(PyTrees.toStateDict(FULL), PyTrees.toStateDict(other), "an order that is meant is kept");
    }
}
