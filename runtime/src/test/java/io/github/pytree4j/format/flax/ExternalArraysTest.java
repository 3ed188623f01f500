package io.github.pytree4j.format.flax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.builtin.DynamicCodec;
import io.github.pytree4j.support.FakeArray;
import io.github.pytree4j.support.FakeReferences;
import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is written of arrays that stand beside the file. */
class ExternalArraysTest {
    private static final FakeArray ARRAY = new FakeArray(NdArray.arange(4), "a mesh");

    private final FakeReferences beside = new FakeReferences();
    private final List<String> told = new ArrayList<>();

    private byte[] written(Object tree) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FlaxWriter writer = new FlaxWriter(
                Channels.newChannel(bytes),
                (path, offset, length) -> told.add(path.toStatePath() + " " + offset + " " + length),
                beside);
        new StateSink(writer, CodecRegistry.empty(), StateSink.MapOrder.OWN).writeAll(DynamicCodec.INSTANCE, tree);
        return bytes.toByteArray();
    }

    @Test
    void theFileHasTheStringOfFlaxWithThePathThatItWasGiven() {
        byte[] bytes = written(Map.of("params", Map.of("Dense_0", List.of(ARRAY))));
        Map<String, Object> same = Map.of("params", Map.of("Dense_0", List.of("//GDAPlaceholder:params/Dense_0/0")));
        assertArrayEquals(PyTrees.toBytes(same), bytes);
        assertEquals(Map.of("params/Dense_0/0", ARRAY), beside.arrays());
    }

    @Test
    void aTreeThatIsOneArrayHasAnEmptyPath() {
        assertArrayEquals(PyTrees.toBytes("//GDAPlaceholder:"), written(ARRAY));
    }

    @Test
    void aPlaceholderIsALeafWithBytesOfItsOwn() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("a", ARRAY);
        tree.put("b", 1);
        written(tree);
        assertEquals(List.of("./a 3 19", "./b 24 1"), told);
    }

    @Test
    void nothingIsGathered() {
        FakeArray array = new FakeArray(NdArray.arange(4), "a mesh");
        written(Map.of("a", array));
        assertEquals(0, array.gathered());
    }
}
