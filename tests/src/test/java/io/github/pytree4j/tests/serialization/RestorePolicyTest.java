package io.github.pytree4j.tests.serialization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.tests.model.JavaArrays;
import io.github.pytree4j.tests.model.NamedTuple;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each policy accepts and refuses. */
class RestorePolicyTest {
    private static final NamedTuple TARGET = new NamedTuple(1, NdArray.of(new long[3]), 2);

    @Test
    void flaxDropsUnknownKeysOfADict() {
        StateDict state = new StateDict().put("a", 1).put("extra", 2);
        assertEquals(Map.of("a", 1), restore(Map.of("a", 0), state, RestorePolicy.FLAX));
    }

    @Test
    void flaxRefusesUnknownFieldsOfARecord() {
        StateDict state = PyTrees.toStateDict(TARGET).put("extra", 2);
        refused(TARGET, state, RestorePolicy.FLAX);
    }

    @Test
    void flaxRefusesMissingKeysAndFields() {
        refused(Map.of("a", 0), new StateDict(), RestorePolicy.FLAX);
        refused(TARGET, new StateDict().put("a", 1), RestorePolicy.FLAX);
    }

    @Test
    void flaxRefusesAListOfAnotherLength() {
        StateDict state = PyTrees.toStateDict(List.of(1, 2, 3));
        refused(List.of(0, 0), state, RestorePolicy.FLAX);
    }

    @Test
    void flaxTakesArraysOfAnyDtypeAndShape() {
        StateDict state = PyTrees.toStateDict(new NamedTuple(1, NdArray.zeros(DType.BFLOAT16, 2, 2), 3));
        NamedTuple restored = restore(TARGET, state, RestorePolicy.FLAX);
        assertEquals(NdArray.zeros(DType.BFLOAT16, 2, 2), restored.b());
    }

    @Test
    void flaxTakesALeafOfAnotherKindWhereTheStaticTypeAllowsIt() {
        StateDict state = new StateDict().put("a", "text").put("b", 1.5).put("c", true);
        Map<String, Object> target = Map.of("a", NdArray.arange(2), "b", "text", "c", 7L);
        assertEquals(Map.of("a", "text", "b", 1.5, "c", true), restore(target, state, RestorePolicy.FLAX));
    }

    @Test
    void flaxTakesNoneWhereTheTargetHasAValue() {
        StateDict state = new StateDict().put("a", StateValue.NullValue.INSTANCE);
        Map<String, Object> expected = new HashMap<>();
        expected.put("a", null);
        assertEquals(expected, restore(Map.of("a", "text"), state, RestorePolicy.FLAX));
    }

    /** Flax asks a dict, list, dataclass or named tuple for its keys, which None does not have. */
    @Test
    void flaxRefusesNoneWhereTheTargetHasAContainer() {
        StateDict state = new StateDict().put("a", StateValue.NullValue.INSTANCE);
        refused(Map.of("a", Map.of("x", 1)), state, RestorePolicy.FLAX);
        refused(Map.of("a", List.of(1)), state, RestorePolicy.FLAX);
        refused(Map.of("a", TARGET), state, RestorePolicy.FLAX);
    }

    @Test
    void flaxTakesAnIntegerThatTheTargetsClassCannotHold() {
        StateValue largest = StateValue.IntValue.ofUnsigned(-1);
        StateDict state = new StateDict().put("a", largest).put("b", largest);
        assertEquals(
                Map.of("a", largest, "b", largest),
                restore(Map.<String, Object>of("a", 1, "b", 1L), state, RestorePolicy.FLAX));
    }

    @Test
    void flaxLeavesANumPyScalarWhatItIsWhereTheTargetHasAnArray() {
        StateValue scalar = new StateValue.ScalarValue(NdArray.scalar(1.5f));
        StateDict state = new StateDict().put("a", scalar);
        Map<String, Object> target = Map.of("a", NdArray.arange(2));
        assertEquals(Map.of("a", scalar), restore(target, state, RestorePolicy.FLAX));
    }

    @Test
    void flaxStillRefusesWhatTheStaticTypeCannotHold() {
        StateDict state = PyTrees.toStateDict(TARGET).put("a", "text");
        refused(TARGET, state, RestorePolicy.FLAX);
        refused(TARGET, PyTrees.toStateDict(TARGET).put("a", 1L << 40), RestorePolicy.FLAX);
    }

    @Test
    void strictRefusesUnknownKeysOfADict() {
        StateDict state = new StateDict().put("a", 1).put("extra", 2);
        refused(Map.of("a", 0), state, RestorePolicy.STRICT);
    }

    @Test
    void strictRefusesAnotherDtypeOfAJavaArray() {
        StateDict state = new StateDict().put("x", NdArray.of(new float[2]));
        refused(Map.of("x", new double[2]), state, RestorePolicy.STRICT);
    }

    @Test
    void strictRefusesAnotherLengthOfAJavaArray() {
        StateDict state = new StateDict().put("x", NdArray.of(new float[3]));
        refused(Map.of("x", new float[2]), state, RestorePolicy.STRICT);
    }

    @Test
    void acceptingLeavesTakesAnotherLengthOfAJavaArray() {
        StateDict state = new StateDict().put("x", NdArray.of(new float[] {1, 2, 3}));
        Map<String, float[]> target = Map.of("x", new float[2]);
        assertArrayEquals(
                new float[] {1, 2, 3},
                restore(target, state, RestorePolicy.STRICT.acceptingLeaves()).get("x"));
    }

    @Test
    void acceptingLeavesDoesNotConvertTheDtypeOfAJavaArrayComponent() {
        JavaArrays none = new JavaArrays(null, null, null, null, null, null, null, null);
        StateDict state = PyTrees.toStateDict(none).put("f", NdArray.of(new double[2]));
        refused(none, state, RestorePolicy.STRICT.acceptingLeaves());
    }

    @Test
    void droppingUnknownDropsFieldsAndKeysHoweverLarge() {
        StateDict state = PyTrees.toStateDict(Map.of("t", TARGET)).put("extra", new StateDict().put("deep", 1));
        state.dict("t").put("more", NdArray.arange(1000));
        assertEquals(Map.of("t", TARGET), restore(Map.of("t", TARGET), state, RestorePolicy.STRICT.droppingUnknown()));
    }

    @Test
    void droppingUnknownStillRefusesMissingFields() {
        refused(TARGET, new StateDict().put("a", 1), RestorePolicy.STRICT.droppingUnknown());
    }

    @Test
    void keepingTargetKeepsItsFieldsAndKeysThatTheCheckpointLacks() {
        StateDict state = new StateDict().put("t", new StateDict().put("a", 7));
        Map<String, Object> target = Map.of("t", TARGET, "kept", "text");
        assertEquals(
                Map.of("t", new NamedTuple(7, TARGET.b(), 2), "kept", "text"),
                restore(target, state, RestorePolicy.STRICT.keepingTarget()));
    }

    @Test
    void keepingTargetStillRefusesUnknownFields() {
        StateDict state = PyTrees.toStateDict(TARGET).put("extra", 1);
        refused(TARGET, state, RestorePolicy.STRICT.keepingTarget());
    }

    @Test
    void policiesAddUp() {
        StateDict state = new StateDict().put("b", NdArray.arange(9)).put("extra", 1);
        RestorePolicy lenient =
                RestorePolicy.STRICT.droppingUnknown().keepingTarget().acceptingLeaves();
        assertEquals(new NamedTuple(1, NdArray.arange(9), 2), restore(TARGET, state, lenient));
    }

    @Test
    void aManagerRestoresUnderItsPolicy(@TempDir Path directory) {
        CheckpointManager checkpoints =
                CheckpointManager.builder(directory).policy(RestorePolicy.FLAX).build();
        checkpoints.save(0, Map.of("a", 1, "extra", 2));
        assertEquals(Map.of("a", 1), checkpoints.restore(Map.of("a", 0)));
    }

    /** Restores from the state dict, and makes sure that bytes give the same. */
    private static <T> T restore(T target, StateDict state, RestorePolicy policy) {
        T restored = PyTrees.fromStateDict(target, state, policy, CodecRegistry.empty());
        T fromBytes = PyTrees.fromBytes(target, PyTrees.toBytes(state), policy, CodecRegistry.empty());
        assertEquals(PyTrees.toStateDict(restored), PyTrees.toStateDict(fromBytes));
        return restored;
    }

    private static void refused(Object target, StateDict state, RestorePolicy policy) {
        assertThrows(StateDictMismatchException.class, () -> restore(target, state, policy));
    }

    @Test
    void flaxHandsOverWhatStandsInThePlaceOfAJavaArray() {
        StateDict state = new StateDict()
                .put("other dtype", NdArray.of(new double[] {1, 2}))
                .put("other length", NdArray.of(new float[] {1, 2, 3}))
                .put("no array", "text")
                .put("no bytes", 7);
        Map<String, Object> target = Map.of(
                "other dtype",
                new float[2],
                "other length",
                new float[2],
                "no array",
                new float[2],
                "no bytes",
                new byte[1]);

        Map<String, Object> restored = PyTrees.fromStateDict(target, state, RestorePolicy.FLAX, CodecRegistry.empty());

        assertEquals(NdArray.of(new double[] {1, 2}), restored.get("other dtype"));
        assertArrayEquals(new float[] {1, 2, 3}, (float[]) restored.get("other length"));
        assertEquals("text", restored.get("no array"));
        assertEquals(7L, restored.get("no bytes"));
    }
}
