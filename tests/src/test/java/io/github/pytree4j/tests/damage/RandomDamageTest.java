package io.github.pytree4j.tests.damage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.tests.support.Fixtures;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of Flax with a few bytes changed at random, or cut off: damaged or another state, but nothing else. */
class RandomDamageTest {
    private static final int FILES = 4_000;

    /** First bytes of the msgpack tokens that declare a length, and of one that does not exist. */
    private static final byte[] TELLING = {
        (byte) 0xc1,
        (byte) 0xc6,
        (byte) 0xc7,
        (byte) 0xc9,
        (byte) 0xcf,
        (byte) 0xd8,
        (byte) 0xdb,
        (byte) 0xdd,
        (byte) 0xdf,
        (byte) 0x80,
        (byte) 0x90,
        (byte) 0xff,
        0x7f,
        0
    };

    @ParameterizedTest
    @ValueSource(strings = {"guide.msgpack", "train_adam.msgpack", "namedtuple_legacy.msgpack"})
    void aDamagedFileIsRefusedOrAnotherState(String name) {
        long seed = Long.getLong("pytree4j.seed", System.nanoTime());
        System.out.println("RandomDamageTest: -Dpytree4j.seed=" + seed);
        Random random = new Random(seed);
        byte[] intact = Fixtures.bytes(name);
        int refused = 0;
        for (int i = 0; i < FILES; i++) {
            byte[] damaged = damage(intact, random);
            try {
                StateValue state = PyTrees.rawFromBytes(damaged);
                // What is believed to be a state can be printed and written again.
                assertTrue(state.toString().length() > 0);
                assertTrue(PyTrees.toBytes(state, CodecRegistry.empty()).length > 0);
            } catch (CorruptCheckpointException e) {
                refused++;
            }
        }
        assertTrue(refused > 0, "no damage was noticed at all");
    }

    private static byte[] damage(byte[] intact, Random random) {
        byte[] damaged = intact.clone();
        for (int changes = 1 + random.nextInt(5); changes > 0; changes--) {
            // Mostly near the beginning, where the structure is.
            int at = random.nextInt(random.nextInt(4) == 0 ? damaged.length : Math.min(damaged.length, 200));
            damaged[at] = random.nextBoolean() ? (byte) random.nextInt() : TELLING[random.nextInt(TELLING.length)];
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
    }
}
