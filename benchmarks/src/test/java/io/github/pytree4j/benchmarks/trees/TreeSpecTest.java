package io.github.pytree4j.benchmarks.trees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.NdArray;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreeSpecTest {

    @Test
    void aTreeHasTheLeavesAndBytesOfItsSpelling() {
        Map<String, Object> arrays = TreeSpec.parse("arrays:3x4096").tree();
        assertEquals(3, arrays.size());
        assertEquals(4096, ((NdArray) arrays.get("layer_2")).byteSize());
        assertEquals(3 * 4096, TreeSpec.parse("arrays:3x4096").payload());
        Map<String, Object> scalars = TreeSpec.parse("scalars:5x7").tree();
        assertEquals(5, scalars.size());
        assertEquals(7, ((Map<?, ?>) scalars.get("layer_4")).size());
        assertEquals(35, TreeSpec.parse("scalars:5x7").leaves());
    }

    @Test
    void theSpellingIsReadBack() {
        for (TreeSpec tree : new TreeSpec[] {TreeSpec.arraysOf(1L << 32), TreeSpec.scalars(1_000_000)}) {
            assertEquals(tree, TreeSpec.parse(tree.toString()));
        }
        assertEquals("arrays:16x268435456", TreeSpec.arraysOf(1L << 32).toString());
    }

    @Test
    void allNumbersDiffer() {
        float[] floats = ((NdArray) TreeSpec.parse("arrays:1x4000").tree().get("layer_0")).toFloats();
        long distinct = IntStream.range(0, floats.length)
                .mapToObj(i -> floats[i])
                .distinct()
                .count();
        assertEquals(1000, distinct);
    }

    @Test
    void whatIsNoTreeIsToldWhatOneIs() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> TreeSpec.parse("arrays:16"));
        assertTrue(e.getMessage().contains("arrays:16x65536"), e.getMessage());
    }
}
