package io.github.pytree4j.tests.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mapping lasts until it is garbage, and a process may have so many only; so restores make them for large arrays alone. */
class LeftMappingsTest {
    private static final Path MAPPINGS = Path.of("/proc/self/maps");

    @TempDir
    private Path directory;

    @BeforeEach
    void mappingsCanBeListed() {
        assumeTrue(Files.exists(MAPPINGS));
    }

    private List<String> mappings(Path file) throws IOException {
        String end = file.toRealPath().toString();
        try (Stream<String> lines = Files.lines(MAPPINGS)) {
            return lines.filter(line -> line.endsWith(end)).toList();
        }
    }

    @Test
    void aThousandRestoresOfASmallFileLeaveNone() throws IOException {
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        Map<String, NdArray> state = Map.of("a", NdArray.arange(10), "b", NdArray.arange(50_000));
        Path file = checkpoints.save(0, state);
        Map<String, NdArray> last = state;
        for (int i = 0; i < 1_000; i++) {
            last = checkpoints.restore(state);
        }
        assertEquals(List.of(), mappings(file));
        assertEquals(state, last);
    }

    @Test
    void aLargeFileOfSmallValuesLeavesNone() throws IOException {
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        Map<String, Object> state = new LinkedHashMap<>();
        for (int i = 0; i < 1_000; i++) {
            state.put("number " + i, i);
            state.put("array " + i, NdArray.arange(1_000));
        }
        Path file = checkpoints.save(0, state);
        Map<String, Object> restored = checkpoints.restore(state);
        assertEquals(List.of(), mappings(file));
        assertEquals(state, restored);
    }

    @Test
    void allLargeArraysOfAFileShareOne() throws IOException {
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        Map<String, NdArray> state = Map.of("a", NdArray.arange(500_000), "b", NdArray.arange(600_000));
        Path file = checkpoints.save(0, state);
        Map<String, NdArray> restored = checkpoints.restore(state);
        try {
            assertEquals(1, mappings(file).size());
        } finally {
            Reference.reachabilityFence(restored);
        }
    }
}
