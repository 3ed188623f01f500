package io.github.pytree4j.tests.serialization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.tests.model.AdamState;
import io.github.pytree4j.tests.model.AdamTrainState;
import io.github.pytree4j.tests.model.EmptyState;
import io.github.pytree4j.tests.model.GuideState;
import io.github.pytree4j.tests.model.MomentumTrainState;
import io.github.pytree4j.tests.model.NamedTuple;
import io.github.pytree4j.tests.model.TraceState;
import io.github.pytree4j.tests.model.TrainState;
import io.github.pytree4j.tests.support.Examples;
import io.github.pytree4j.tests.support.Fixtures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that real Flax wrote, restored into records and saved again. */
class FlaxFilesTest {
    private static final UnaryOperator<String> APPLY = UnaryOperator.identity();

    @Test
    void theTrainStateOfTheGuideIsRestored() {
        Runnable apply = () -> {};
        Map<String, Object> restored = PyTrees.fromBytes(guideTarget(apply), Fixtures.bytes("guide.msgpack"));
        GuideState model = assertInstanceOf(GuideState.class, restored.get("model"));
        assertEquals(0, model.step());
        assertEquals(-0.14671504497528076, model.params().get("kernel").doubleAt(0));
        assertEquals(List.of(new EmptyState(), new EmptyState()), model.optState());
        assertSame(apply, model.applyFn());
        NdArray data = assertInstanceOf(NdArray.class, ((List<?>) restored.get("data")).get(0));
        assertEquals(1.004014253616333, data.doubleAt(0));
    }

    @Test
    void theConfigOfTheGuideStaysRawUnderANullOfTheTarget() {
        Map<String, Object> restored = PyTrees.fromBytes(guideTarget(() -> {}), Fixtures.bytes("guide.msgpack"));
        StateDict config =
                new StateDict().put("dimensions", NdArray.of(new long[] {5, 3})).put("name", "dense");
        assertEquals(config, restored.get("config"));
    }

    @Test
    void theGuideSavedAgainIsTheSameFile() {
        byte[] bytes = Fixtures.bytes("guide.msgpack");
        assertArrayEquals(bytes, PyTrees.toBytes(PyTrees.fromBytes(guideTarget(() -> {}), bytes)));
    }

    @Test
    void theAdamStateIsRestored() {
        TrainState restored = PyTrees.fromBytes(Examples.convNetTarget(APPLY), Fixtures.bytes("train_adam.msgpack"));
        AdamState adam = assertInstanceOf(AdamState.class, restored.optState().get(0));
        assertEquals(3, restored.step());
        assertEquals(
                0.19300387799739838, adam.mu().get("BatchNorm_0").get("scale").doubleAt(0));
        assertEquals(0.0017010258743539453, adam.nu().get("Dense_1").get("bias").doubleAt(1));
        assertEquals(new EmptyState(), restored.optState().get(1));
        assertSame(APPLY, restored.applyFn());
    }

    @Test
    void theCountOfAJittedOptimiserIsAZeroDimensionalArrayThatAnIntHolds() {
        TrainState restored = PyTrees.fromBytes(Examples.convNetTarget(APPLY), Fixtures.bytes("train_adam.msgpack"));
        assertEquals(3, ((AdamState) restored.optState().get(0)).count());
    }

    @Test
    void theAdamStateSavedAgainIsTheSameFile() {
        byte[] bytes = Fixtures.bytes("train_adam.msgpack");
        AdamTrainState.Adam adam =
                new AdamTrainState.Adam(NdArray.scalar(0), Examples.convNetParams(), Examples.convNetParams());
        AdamTrainState target = new AdamTrainState(
                0,
                Examples.convNetParams(),
                new AdamTrainState.Chain(adam, new EmptyState()),
                Examples.convNetStatistics());
        assertArrayEquals(bytes, PyTrees.toBytes(PyTrees.fromBytes(target, bytes)));
    }

    @Test
    void theMomentumInAChainWithinAChainIsRestored() {
        MomentumTrainState restored = PyTrees.fromBytes(momentumTarget(), Fixtures.bytes("train_momentum.msgpack"));
        TraceState trace = (TraceState) ((List<?>) restored.optState().get(1)).get(0);
        assertEquals(2, restored.step());
        assertEquals(
                0.01617393083870411,
                trace.trace().get("BatchNorm_0").get("scale").doubleAt(0));
    }

    @Test
    void theMomentumSavedAgainIsTheSameFile() {
        byte[] bytes = Fixtures.bytes("train_momentum.msgpack");
        assertArrayEquals(bytes, PyTrees.toBytes(PyTrees.fromBytes(momentumTarget(), bytes)));
    }

    @Test
    void aNamedTupleOfOldFlaxIsReadIntoARecord() {
        Map<String, NamedTuple> target = Map.of("opt", new NamedTuple(0, NdArray.of(new long[3]), 0));
        Map<String, NamedTuple> restored = PyTrees.fromBytes(target, Fixtures.bytes("namedtuple_legacy.msgpack"));
        assertEquals(new NamedTuple(1, NdArray.arange(3), 3.5f), restored.get("opt"));
    }

    @Test
    void aNamedTupleOfOldFlaxIsReadFromRawStateToo() {
        Map<String, NamedTuple> target = Map.of("opt", new NamedTuple(0, NdArray.of(new long[3]), 0));
        StateDict raw = PyTrees.fromBytes(new StateDict(), Fixtures.bytes("namedtuple_legacy.msgpack"));
        assertEquals(
                new NamedTuple(1, NdArray.arange(3), 3.5f),
                PyTrees.fromStateDict(target, raw).get("opt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guide.msgpack",
                "guide_custom.msgpack",
                "train_adam.msgpack",
                "train_momentum.msgpack",
                "namedtuple_legacy.msgpack",
                "scalars.msgpack",
                "dtypes.msgpack",
                "dtypes_exotic.msgpack",
                "leaf_array.msgpack",
                "leaf_int.msgpack",
                "order_in_place.msgpack"
            })
    void rawStateSavedAgainIsTheSameFile(String fixture) {
        byte[] bytes = Fixtures.bytes(fixture);
        assertArrayEquals(bytes, PyTrees.toBytes(PyTrees.rawFromBytes(bytes)));
    }

    @Test
    void restoringUnderFlaxsPolicyGivesTheSame() {
        byte[] bytes = Fixtures.bytes("train_momentum.msgpack");
        MomentumTrainState strict = PyTrees.fromBytes(momentumTarget(), bytes);
        MomentumTrainState asFlax =
                PyTrees.fromBytes(momentumTarget(), bytes, RestorePolicy.FLAX, CodecRegistry.empty());
        assertEquals(strict, asFlax);
    }

    private static Map<String, Object> guideTarget(Runnable apply) {
        Map<String, NdArray> params = new LinkedHashMap<>();
        params.put("kernel", NdArray.zeros(DType.FLOAT32, 5, 3));
        params.put("bias", NdArray.zeros(DType.FLOAT32, 3));
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("model", new GuideState(-1, params, List.of(new EmptyState(), new EmptyState()), apply));
        target.put("config", null);
        target.put("data", List.of(NdArray.zeros(DType.FLOAT32, 5)));
        return target;
    }

    private static MomentumTrainState momentumTarget() {
        List<Object> sgd = List.of(new TraceState(Examples.convNetParams()), new EmptyState());
        return new MomentumTrainState(
                0, Examples.convNetParams(), List.of(new EmptyState(), sgd), Examples.convNetStatistics());
    }
}
