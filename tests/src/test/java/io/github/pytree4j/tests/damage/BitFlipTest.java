package io.github.pytree4j.tests.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.tests.support.Fixtures;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bytes that a bad disk changed: they may still be a state, but must never be anything but that or an exception of ours. */
class BitFlipTest {

    @Test
    void noFlippedBitOfARawRestoreEscapesAsAnythingButACheckpointException() {
        for (String fixture : List.of("guide_custom.msgpack", "namedtuple_legacy.msgpack", "raw_lists.msgpack")) {
            flipEveryBit(fixture, bytes -> PyTrees.fromBytes(new StateDict(), bytes));
        }
    }

    @Test
    void noFlippedBitOfARestoreIntoATargetEscapesAsAnythingButACheckpointException() {
        Map<String, Object> target = guideTarget();
        assertTrue(flipEveryBit("guide.msgpack", bytes -> PyTrees.fromBytes(target, bytes)) > 0);
    }

    @Test
    void noFlippedBitOfAChunkedArrayEscapesAsAnythingButACheckpointException() {
        flipEveryBit("chunked_1.msgpack", bytes -> PyTrees.fromBytes(new StateDict(), bytes));
    }

    @Test
    void noRandomDamageOfManyBytesEscapesAsAnythingButACheckpointException() {
        long seed = Long.getLong("pytree4j.seed", System.nanoTime());
        Random random = new Random(seed);
        byte[] original = Fixtures.bytes("scalars.msgpack");
        for (int round = 0; round < 5_000; round++) {
            byte[] damaged = original.clone();
            for (int left = 1 + random.nextInt(8); left > 0; left--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            survives(damaged, bytes -> PyTrees.fromBytes(new StateDict(), bytes), "seed " + seed + " round " + round);
        }
    }

    @Test
    void theBytesGivenAreNeverChanged() {
        byte[] bytes = Fixtures.bytes("guide.msgpack");
        PyTrees.fromBytes(guideTarget(), bytes);
        assertEquals(-1, Arrays.mismatch(Fixtures.bytes("guide.msgpack"), bytes));
    }

    private interface Restore {
        Object of(byte[] bytes);
    }

    /** How many of the flips were refused. */
    private static int flipEveryBit(String fixture, Restore restore) {
        byte[] bytes = Fixtures.bytes(fixture);
        int refused = 0;
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            refused += survives(flipped, restore, fixture + " with bit " + bit + " flipped") ? 0 : 1;
        }
        return refused;
    }

    private static boolean survives(byte[] bytes, Restore restore, String what) {
        try {
            restore.of(bytes);
            return true;
        } catch (CheckpointException expected) {
            return false;
        } catch (RuntimeException | Error e) {
            return fail(what + " escaped as " + e, e);
        }
    }

    private static Map<String, Object> guideTarget() {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("kernel", NdArray.zeros(DType.FLOAT32, 5, 3));
        params.put("bias", NdArray.zeros(DType.FLOAT32, 3));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("step", 0L);
        model.put("params", params);
        model.put("opt_state", List.of(Map.of(), Map.of()));
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("model", model);
        target.put("config", null);
        target.put("data", List.of(new float[5]));
        return target;
    }
}
