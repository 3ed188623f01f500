package io.github.pytree4j.multihost.zarr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.multihost.sharding.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkGridTest {
    private final ChunkGrid grid = new ChunkGrid(new long[] {8, 25}, new long[] {3, 2}, '.');

    @Test
    void aRegionTouchesTheChunksThatHaveItsElements() {
        Region region = Region.of(new long[] {2, 4}, new long[] {4, 5});
        assertEquals(Region.of(new long[] {0, 2}, new long[] {2, 3}), grid.touched(region));
    }

    @Test
    void anEmptyRegionTouchesNone() {
        assertTrue(grid.touched(Region.of(new long[] {2, 4}, new long[] {4, 0})).isEmpty());
    }

    @Test
    void aChunkGoesOnBeyondTheArray() {
        assertEquals(Region.of(new long[] {6, 24}, new long[] {3, 2}), grid.region(new long[] {2, 12}));
    }

    @Test
    void aNameSaysThePosition() {
        assertEquals("2.12", grid.name(new long[] {2, 12}));
        assertArrayEquals(new long[] {2, 12}, grid.position("2.12").orElseThrow());
        ChunkGrid folders = new ChunkGrid(grid.shape(), grid.chunks(), '/');
        assertArrayEquals(new long[] {2, 12}, folders.position("2/12").orElseThrow());
        assertEquals("0", new ChunkGrid(new long[0], new long[0], '.').name(new long[0]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2",
                "2.12.0",
                "3.0",
                "0.13",
                "02.1",
                "-1.0",
                "+1.0",
                "1.",
                ".zarray",
                "1/1",
                "1.9999999999999999999",
                "\u0662.1"
            })
    void whatIsNoChunksNameHasNoPosition(String name) {
        assertTrue(grid.position(name).isEmpty());
    }
}
