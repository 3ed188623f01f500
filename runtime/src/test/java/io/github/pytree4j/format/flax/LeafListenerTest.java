package io.github.pytree4j.format.flax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.builtin.DynamicCodec;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.BytesValue;
import io.github.pytree4j.state.StateValue.ComplexValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.NullValue;
import io.github.pytree4j.state.StateValue.ScalarValue;
import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a writer says that its leaves are, there they are: nothing but the bytes of one value. */
class LeafListenerTest {

    private record Leaf(StatePath path, long offset, long length) {}

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Leaf> leaves = new ArrayList<>();

    private void write(Object tree, long maxChunkBytes) {
        FlaxWriter writer = new FlaxWriter(
                Channels.newChannel(bytes),
                (path, offset, length) -> leaves.add(new Leaf(path.toStatePath(), offset, length)),
                maxChunkBytes);
        new StateSink(writer, CodecRegistry.empty(), StateSink.MapOrder.OWN).writeAll(DynamicCodec.INSTANCE, tree);
    }

    /** Each leaf, read from just its own bytes. */
    private Map<String, StateValue> readEach() {
        Map<String, StateValue> values = new LinkedHashMap<>();
        for (Leaf leaf : leaves) {
            int from = Math.toIntExact(leaf.offset());
            byte[] own = Arrays.copyOfRange(bytes.toByteArray(), from, from + Math.toIntExact(leaf.length()));
            values.put(leaf.path().toString(), PyTrees.rawFromBytes(own));
        }
        return values;
    }

    private static StateDict everyKind() {
        return new StateDict()
                .put("null", NullValue.INSTANCE)
                .put("bool", true)
                .put("int", -1)
                .put("unsigned", IntValue.ofUnsigned(-1))
                .put("float", 0.5)
                .put("complex", new ComplexValue(1, 2))
                .put("text", "x".repeat(300))
                .put("bytes", new BytesValue(new byte[70_000]))
                .put("scalar", new ScalarValue(NdArray.scalar(2f)))
                .put("empty", NdArray.zeros(DType.INT8, 0, 3))
                .put("small", NdArray.arange(10))
                .put("medium", NdArray.arange(16_384))
                .put("large", NdArray.arange(16_385))
                .put("larger", NdArray.arange(600_000))
                .put("list", new StateList(List.of(IntValue.of(1), new StateDict().put("a/b", 2))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1L << 30, 1 << 17, 1000})
    void everyKindOfLeafStandsWhereTheListenerWasTold(long maxChunkBytes) {
        write(everyKind(), maxChunkBytes);
        Map<String, StateValue> read = readEach();
        assertEquals(16, read.size());
        read.forEach((path, value) -> {
            StateValue expected = path.startsWith("./list")
                    ? IntValue.of(path.equals("./list/0") ? 1 : 2)
                    : everyKind().get(StatePath.parse(path));
            assertEquals(expected, value, path);
        });
    }

    @Test
    void leavesComeInOrderWithoutOverlapAndTheLastOneEndsTheFile() {
        write(everyKind(), 1 << 17);
        long end = 0;
        for (Leaf leaf : leaves) {
            assertTrue(leaf.offset() >= end, leaf.toString());
            end = leaf.offset() + leaf.length();
        }
        assertEquals(bytes.size(), end);
    }

    @ParameterizedTest
    @ValueSource(longs = {1L << 30, 100_001})
    void javaArraysStandWhereTheListenerWasTold(long maxChunkBytes) {
        double[] doubles = new double[40_000];
        Arrays.setAll(doubles, i -> i);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("doubles", doubles);
        tree.put("flags", new boolean[] {true, false});
        tree.put("none", new long[0]);
        write(tree, maxChunkBytes);
        Map<String, StateValue> read = readEach();
        StateDict expected = PyTrees.toStateDict(tree);
        for (String key : expected.keys()) {
            assertEquals(expected.get(key), read.get("./" + key));
        }
    }

    @Test
    void aTreeThatIsOneLeafIsTheWholeFile() {
        write(NdArray.arange(3), 1 << 30);
        assertEquals(List.of(new Leaf(StatePath.ROOT, 0, bytes.size())), leaves);
    }

    @Test
    void listeningChangesNoByte() {
        write(everyKind(), 1L << 30);
        assertArrayEquals(PyTrees.toBytes(everyKind()), bytes.toByteArray());
    }

    @Test
    void emptyDictsHaveNoLeaves() {
        write(Map.of("a", Map.of(), "b", List.of()), 1 << 30);
        assertEquals(List.of(), leaves);
        assertTrue(Objects.requireNonNull(bytes).size() > 0);
    }
}
