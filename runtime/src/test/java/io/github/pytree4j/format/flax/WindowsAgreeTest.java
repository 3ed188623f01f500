package io.github.pytree4j.format.flax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.RandomState;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.codec.TreeReader;
import io.github.pytree4j.codec.builtin.DynamicCodec;
import io.github.pytree4j.errors.CheckpointIOException;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.state.StateDictMismatchException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file read through windows of whatever size, mapped or not, says the same as its bytes in memory. */
class WindowsAgreeTest {
    private static final int ROUNDS = 3_000;
    private static final int DEPTH = 20;

    /** What comes of reading: the tree as bytes, or what the exception says. */
    private static String outcome(TokenReader tokens, Function<TreeReader, Object> restore) {
        TreeReader source = new TreeReader(FlaxReader.of(tokens, DEPTH), CodecRegistry.empty(), RestorePolicy.STRICT);
        try {
            Object tree = restore.apply(source);
            return Arrays.toString(PyTrees.toBytes(tree));
        } catch (CorruptCheckpointException | StateDictMismatchException e) {
            return e.toString();
        }
    }

    private static String inMemory(byte[] bytes, Function<TreeReader, Object> restore) {
        return outcome(new TokenReader(new MemoryBytes(ByteBuffer.wrap(bytes)), "the test"), restore);
    }

    private static String inFile(
            byte[] bytes, int window, int mapped, boolean maps, Function<TreeReader, Object> restore) {
        InputBytes input = new LargeFileBytes(new FileInMemory(bytes, maps), "the test", window, mapped);
        return outcome(new TokenReader(input, "the test", Math.max(16, window / 2)), restore);
    }

    /** Tokens, keys and strings stand across the border of some window: all begin anywhere. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "chunked_1",
                "chunked_91",
                "chunked_bf16",
                "dtypes",
                "float32_scalar_wire",
                "guide",
                "pre_linen",
                "pre_linen_converted",
                "raw_lists",
                "scalars",
                "train_adam"
            })
    void everyFixtureIsReadAlike(String fixture) throws IOException {
        byte[] bytes = Fixtures.bytes(fixture);
        Object target = PyTrees.rawFromBytes(bytes);
        for (Function<TreeReader, Object> restore : List.<Function<TreeReader, Object>>of(
                TreeReader::readRaw, source -> source.restore("it", DynamicCodec.INSTANCE, target))) {
            String expected = inMemory(bytes, restore);
            for (int window = 1; window <= 40; window++) {
                String where = "a window of " + window;
                assertEquals(expected, inFile(bytes, window, 1, true, restore), where);
                assertEquals(expected, inFile(bytes, window, 20, true, restore), where);
                assertEquals(expected, inFile(bytes, window, 20, false, restore), where);
            }
        }
    }

    @Test
    void randomTreesWholeOrDamagedAreReadAlike() {
        long seed = Long.getLong("pytree4j.seed", System.nanoTime());
        System.out.println("WindowsAgreeTest: -Dpytree4j.seed=" + seed);
        Random random = new Random(seed);
        RandomState states = new RandomState(random);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = PyTrees.toBytes(states.state(4));
            Object target = states.target(4);
            for (int changes = random.nextInt(3); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            int window = 1 + random.nextInt(60);
            int mapped = random.nextInt(40);
            boolean maps = random.nextBoolean();
            String where = "seed " + seed + ", round " + i;
            Function<TreeReader, Object> into = source -> source.restore("it", DynamicCodec.INSTANCE, target);
            assertEquals(inMemory(bytes, into), inFile(bytes, window, mapped, maps, into), where);
            assertEquals(
                    inMemory(bytes, TreeReader::readRaw),
                    inFile(bytes, window, mapped, maps, TreeReader::readRaw),
                    where);
        }
    }

    /** Cut after it was opened, at every length and at every read: nothing but a failure to read, and no end of it. */
    @Test
    void aFileThatIsCutWhileItIsReadFailsOrHasBeenRead() throws IOException {
        byte[] bytes = Fixtures.bytes("guide");
        String whole = inMemory(bytes, TreeReader::readRaw);
        int failures = 0;
        for (int length = 0; length < bytes.length; length++) {
            FileInMemory file = new FileInMemory(bytes, true);
            LargeFileBytes input = new LargeFileBytes(file, "the test", 32, 16);
            TokenReader tokens = new TokenReader(input, "the test", 16);
            file.cutTo(length);
            try {
                assertEquals(whole, outcome(tokens, TreeReader::readRaw));
            } catch (CheckpointIOException e) {
                assertTrue(e.getMessage().contains("cut to " + length), e.getMessage());
                failures++;
            }
        }
        assertTrue(failures > bytes.length / 2, failures + " failures");
    }
}
