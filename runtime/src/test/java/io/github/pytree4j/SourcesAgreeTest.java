package io.github.pytree4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.state.StateValue;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** State in memory and the bytes of it are restored alike, whatever they hold, and never with a bare exception. */
class SourcesAgreeTest {
    private static final int ROUNDS = 5_000;
    private static final List<RestorePolicy> POLICIES = List.of(
            RestorePolicy.STRICT,
            RestorePolicy.FLAX,
            RestorePolicy.STRICT.droppingUnknown().keepingTarget(),
            RestorePolicy.FLAX.acceptingSizes().droppingUnknown());

    /** What came of a restore, as a text that two can be compared by. */
    private interface Restore {
        Object run();
    }

    private static String outcome(Restore restore) {
        try {
            Object restored = restore.run();
            return PyTrees.toStateValue(restored, CodecRegistry.empty()).toString();
        } catch (StateDictMismatchException e) {
            return e.differences().toString();
        }
    }

    @Test
    void aRestoreFromBytesIsTheSameAsOneFromState() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RandomState states = new RandomState(random);
        for (int i = 0; i < ROUNDS; i++) {
            Object target = states.target(3);
            StateValue state = states.state(3);
            RestorePolicy policy = POLICIES.get(random.nextInt(POLICIES.size()));
            byte[] bytes = PyTrees.toBytes(state);
            String fromState = outcome(() -> PyTrees.fromStateDict(target, state, policy, CodecRegistry.empty()));
            String fromBytes = outcome(() -> PyTrees.fromBytes(target, bytes, policy, CodecRegistry.empty()));
            assertEquals(fromState, fromBytes, () -> "seed " + seed + ", target " + target + ", state " + state);
        }
    }

    @Test
    void whatATargetBecomesFitsItAgain() {
        long seed = System.nanoTime();
        RandomState states = new RandomState(new Random(seed));
        for (int i = 0; i < ROUNDS; i++) {
            Object target = states.target(3);
            byte[] bytes;
            try {
                bytes = PyTrees.toBytes(target);
            } catch (CheckpointException e) {
                continue;
            }
            assertEquals(
                    PyTrees.rawFromBytes(bytes).toString(),
                    outcome(() -> PyTrees.fromBytes(target, bytes)),
                    () -> "seed " + seed + ", target " + target);
        }
    }

    /** Every failure of damaged bytes is a mismatch or damage; the stack, the heap and the time hold. */
    @Test
    void damagedBytesAreReadOrRefusedButNeverAnythingElse() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RandomState states = new RandomState(random);
        for (int i = 0; i < ROUNDS; i++) {
            Object target = states.target(2);
            byte[] bytes = PyTrees.toBytes(
                    random.nextBoolean()
                            ? states.state(3)
                            : PyTrees.toStateValue(List.of(1, "x", 2.5), CodecRegistry.empty()));
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            String where = "seed " + seed + ", bytes " + java.util.Arrays.toString(bytes);
            assertIsOurs(() -> PyTrees.rawFromBytes(bytes), where);
            assertIsOurs(() -> PyTrees.fromBytes(target, bytes), where);
        }
    }

    private static void assertIsOurs(Restore restore, String where) {
        try {
            restore.run();
        } catch (CorruptCheckpointException | StateDictMismatchException e) {
            assertEquals(true, e.getMessage().length() < 100_000, where);
        } catch (RuntimeException | Error e) {
            throw new AssertionError(where, e);
        }
    }
}
