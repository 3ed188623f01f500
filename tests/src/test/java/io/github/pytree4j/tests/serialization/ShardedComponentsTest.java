package io.github.pytree4j.tests.serialization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Compatibility;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.ExternalValue;
import io.github.pytree4j.tests.model.ShardedState;
import io.github.pytree4j.tests.model.ShardedStateCodec;
import io.github.pytree4j.tests.model.Shards;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records with arrays of several processes. */
class ShardedComponentsTest {
    private static final NdArray FOUR = NdArray.arange(4);

    @TempDir
    Path directory;

    private static ShardedState state(long step, NdArray whole, String mesh) {
        Shards shards = new Shards(whole, mesh);
        return new ShardedState(
                step,
                shards,
                shards,
                Map.of("Dense_0", Map.of("kernel", shards)),
                List.of(shards, shards),
                Optional.of(shards),
                shards);
    }

    /** The same with all elements here, as a single process saves it. */
    private static StateDict whole(ShardedState state) {
        return PyTrees.map(
                PyTrees.toStateDict(state),
                leaf -> leaf instanceof ExternalValue external
                        ? new ArrayValue(external.array().gather())
                        : leaf);
    }

    @Test
    void stateIsDistributedLikeTheTargetsOfAllComponents() {
        StateDict raw = PyTrees.toStateDict(state(7, FOUR, "4x2"));
        ShardedState target = state(0, NdArray.arange(9), "2x1");
        assertEquals(state(7, FOUR, "2x1"), PyTrees.fromStateDict(target, raw));
        assertEquals(state(7, FOUR, "2x1"), PyTrees.fromStateDict(target, whole(state(7, FOUR, "4x2"))));
    }

    @Test
    void aCheckpointOfPlainArraysIsDistributed() {
        try (CheckpointManager checkpoints =
                CheckpointManager.builder(directory).build()) {
            checkpoints.save(1, whole(state(7, FOUR, "4x2")));
            assertEquals(state(7, FOUR, "2x1"), checkpoints.restore(state(0, NdArray.arange(9), "2x1")));
        }
    }

    @Test
    void everyArrayOfAnotherDtypeIsTold() {
        StateDict raw = PyTrees.toStateDict(state(7, FOUR, "4x2"));
        ShardedState target = state(0, NdArray.zeros(DType.FLOAT32, 4), "2x1");
        var failure = assertThrows(StateDictMismatchException.class, () -> PyTrees.fromStateDict(target, raw));
        assertEquals(
                List.of(
                        "./kernel",
                        "./bias",
                        "./params/Dense_0/kernel",
                        "./layers/0",
                        "./layers/1",
                        "./ema",
                        "./anything"),
                failure.differences().stream()
                        .map(difference -> difference.path().toString())
                        .toList());
    }

    @Test
    void aMappedRecordHasTheArraysThatTheFunctionMade() {
        StateValue other = new ExternalValue(new Shards(NdArray.arange(2), "8"));
        ShardedState mapped = ShardedStateCodec.INSTANCE.map(
                state(7, FOUR, "4x2"), leaf -> leaf instanceof ExternalValue ? other : leaf);
        assertEquals(state(7, NdArray.arange(2), "8"), mapped);
        assertEquals(8, ShardedStateCodec.INSTANCE.leaves(mapped).size());
    }

    @Test
    void aSaveWithoutAStoreOfSuchArraysSaysWhatIsMissing() {
        try (CheckpointManager checkpoints =
                CheckpointManager.builder(directory).build()) {
            var failure =
                    assertThrows(UnsupportedValueException.class, () -> checkpoints.save(1, state(7, FOUR, "4x2")));
            assertTrue(failure.getMessage().startsWith("cannot save ./kernel: int64[4]"), failure.getMessage());
            assertTrue(failure.getMessage().contains("pytree4j-multihost"), failure.getMessage());
            assertEquals(List.of(), checkpoints.steps());
        }
    }

    @Test
    void aClassIsCheckedWithoutTargets() {
        try (CheckpointManager checkpoints =
                CheckpointManager.builder(directory).build()) {
            checkpoints.save(1, whole(state(7, FOUR, "4x2")));
            Compatibility check = checkpoints.check(ShardedState.class);
            assertEquals(List.of(), check.differences());
        }
    }
}
