package io.github.pytree4j.tests.fuzz;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Bytes as the state of a typed tree. The first byte chooses target and policy, the others are the state. What comes of them
 * can be written, and restores into the same target to what is written alike.
 */
public final class FuzzTyped {
    private static final Budget READING = new Budget(600, 200_000);
    private static final Budget WRITING = new Budget(800, 400_000);

    private static final List<RestorePolicy> POLICIES = List.of(
            RestorePolicy.STRICT,
            RestorePolicy.FLAX,
            RestorePolicy.STRICT
                    .droppingUnknown()
                    .keepingTarget()
                    .acceptingLeaves()
                    .acceptingSizes());

    private static final List<Object> TARGETS = Targets.all();

    private FuzzTyped() {}

    /** For each target and policy, the state of the target itself, and what Flax wrote. */
    static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (int choice = 0; choice < TARGETS.size() * POLICIES.size(); choice++) {
            seeds.add(chosen(choice, PyTrees.toBytes(TARGETS.get(choice / POLICIES.size()))));
        }
        for (byte[] state : Seeds.states()) {
            seeds.add(chosen(seeds.size() % (TARGETS.size() * POLICIES.size()), state));
        }
        return seeds;
    }

    private static byte[] chosen(int choice, byte[] state) {
        byte[] seed = new byte[state.length + 1];
        seed[0] = (byte) choice;
        System.arraycopy(state, 0, seed, 1, state.length);
        return seed;
    }

    public static void fuzzerInitialize() {
        seeds().forEach(FuzzTyped::fuzzerTestOneInput);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        int choice = Byte.toUnsignedInt(input[0]) % (TARGETS.size() * POLICIES.size());
        Object target = TARGETS.get(choice / POLICIES.size());
        RestorePolicy policy = POLICIES.get(choice % POLICIES.size());
        byte[] state = Arrays.copyOfRange(input, 1, input.length);
        Optional<Object> read = READING.restored(state.length, () -> read(target, state, policy));
        if (read.isEmpty()) {
            return;
        }
        byte[] written = WRITING.spend(state.length, () -> PyTrees.toBytes(read.get()));
        Object again = READING.spend(written.length, () -> read(target, written, policy));
        if (!Arrays.equals(written, PyTrees.toBytes(again))) {
            throw new AssertionError("restored as " + read.get() + ", and when written, as " + again);
        }
    }

    private static Object read(Object target, byte[] state, RestorePolicy policy) {
        return PyTrees.fromBytes(target, state, policy, CodecRegistry.empty());
    }
}
