package io.github.pytree4j.tests.serialization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.state.StateValue.BytesValue;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Raw state and steps give plain Java values. */
class RawNumbersTest {
    @TempDir
    Path directory;

    @Test
    void eachKindOfLeafOfARawRestoreIsReadByItsTypedGetter() {
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        checkpoints.save(
                12,
                new StateDict()
                        .put("step", 1L << 40)
                        .put("small", 7)
                        .put("rate", 0.5)
                        .put("done", true)
                        .put("name", "run")
                        .put("bytes", new BytesValue(new byte[] {1, 2}))
                        .put("count", NdArray.of(new int[] {9}).reshape())
                        .put("inner", new StateDict().put("x", 3)));
        StateDict raw = checkpoints.restoreRaw();
        assertEquals(1L << 40, raw.int64("step"));
        assertEquals(7, raw.int32("small"));
        assertEquals(0.5, raw.float64("rate"));
        assertTrue(raw.bool("done"));
        assertEquals("run", raw.string("name"));
        assertArrayEquals(new byte[] {1, 2}, raw.bytes("bytes"));
        assertEquals(9, raw.int64("count"));
        assertEquals(3, raw.int64(StatePath.of("inner", "x")));
    }

    @Test
    void whatANumberCannotHoldIsRefusedWithItsKey() {
        StateDict raw = new StateDict().put("step", 1L << 40).put("name", "run");
        for (var call : List.<Executable>of(
                () -> raw.int32("step"), () -> raw.int64("name"), () -> raw.bool("step"), () -> raw.string("none"))) {
            RuntimeException e = assertThrows(RuntimeException.class, call);
            assertTrue(e.getMessage().contains("step") || e.getMessage().contains("name"), e.getMessage());
        }
    }

    @Test
    void aStepGivesItsLongWithoutADetourOverDouble() {
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        long step = (1L << 53) + 1;
        checkpoints.save(step, new StateDict());
        assertEquals(step, checkpoints.latest().orElseThrow().longValue());
        assertEquals(2, Step.of(2.0).longValue());
        assertThrows(ArithmeticException.class, () -> Step.of(2.5).longValue());
    }
}
