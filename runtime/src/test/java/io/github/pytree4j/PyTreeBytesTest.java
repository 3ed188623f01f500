package io.github.pytree4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.errors.CheckpointException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What comes of one tree does not depend on those before it, whatever became of these. */
class PyTreeBytesTest {
    private static final int ROUNDS = 10_000;

    /** What came of a call, as a text that two can be compared by. */
    private interface Call {
        String result();
    }

    private static String outcome(Call call) {
        try {
            return call.result();
        } catch (CheckpointException e) {
            return e.toString();
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String text(Object restored) {
        return restored.getClass() + " " + PyTrees.toStateValue(restored, CodecRegistry.empty());
    }

    @Test
    void eachTreeIsWrittenAsIfItWereTheFirst() {
        long seed = System.nanoTime();
        RandomState states = new RandomState(new Random(seed));
        PyTreeBytes trees = new PyTreeBytes();
        for (int i = 0; i < ROUNDS; i++) {
            Object tree = i % 2 == 0 ? states.target(3) : states.state(3);
            assertEquals(
                    outcome(() -> hex(PyTrees.toBytes(tree))),
                    outcome(() -> hex(trees.toBytes(tree))),
                    () -> "seed " + seed + ", tree " + tree);
        }
    }

    @Test
    void eachTreeIsRestoredAsIfItWereTheFirst() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RandomState states = new RandomState(random);
        for (RestorePolicy policy : List.of(RestorePolicy.STRICT, RestorePolicy.FLAX.droppingUnknown())) {
            PyTreeBytes trees = new PyTreeBytes(policy, CodecRegistry.empty());
            for (int i = 0; i < ROUNDS; i++) {
                Object target = states.target(3);
                byte[] bytes = bytes(random, states, target);
                assertEquals(
                        outcome(() -> text(PyTrees.fromBytes(target, bytes, policy, CodecRegistry.empty()))),
                        outcome(() -> text(trees.fromBytes(target, bytes))),
                        () -> "seed " + seed + ", target " + target + ", bytes " + hex(bytes));
            }
        }
    }

    /** Mostly those of the target itself, which it restores from; or of anything, or damaged ones. */
    private static byte[] bytes(Random random, RandomState states, Object target) {
        byte[] bytes = PyTrees.toBytes(states.state(3));
        try {
            bytes = random.nextInt(4) == 0 ? bytes : PyTrees.toBytes(target);
        } catch (CheckpointException e) {
            return bytes;
        }
        if (random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    @Test
    void largeTreesComeBetweenSmallOnes() {
        PyTreeBytes trees = new PyTreeBytes();
        for (int size : new int[] {1, 1_000, 500_000, 10, 300_000, 3}) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("array", NdArray.arange(size));
            tree.put("text", "x".repeat(size));
            tree.put("ints", new int[size]);
            byte[] bytes = trees.toBytes(tree);
            assertArrayEquals(PyTrees.toBytes(tree), bytes);
            assertEquals(NdArray.arange(size), trees.fromBytes(tree, bytes).get("array"));
        }
    }

    @Test
    void bytesBelongToTheCaller() {
        PyTreeBytes trees = new PyTreeBytes();
        Map<String, Object> tree = Map.of("weights", NdArray.arange(3));
        byte[] first = trees.toBytes(tree);
        Map<String, Object> restored = trees.fromBytes(tree, first);
        byte[] second = trees.toBytes(tree);
        Arrays.fill(first, (byte) 7);
        assertEquals(NdArray.arange(3), restored.get("weights"));
        assertEquals(tree, trees.fromBytes(tree, second));
        assertArrayEquals(second, trees.toBytes(tree));
    }

    @Test
    void aCodecMayUseTheSameOne() {
        PyTreeBytes[] trees = new PyTreeBytes[1];
        Codec<StringJoiner> nested = new Codec<>() {
            @Override
            public void encode(StringJoiner value, StateSink sink) {
                sink.bytes(trees[0].toBytes(Map.of("inner", value.toString())));
            }

            @Override
            public StringJoiner decode(StringJoiner target, StateSource source) {
                Map<String, String> inner = trees[0].fromBytes(Map.of("inner", ""), source.bytes());
                return new StringJoiner("").add(String.valueOf(inner.get("inner")));
            }
        };
        CodecRegistry codecs =
                CodecRegistry.builder().add(StringJoiner.class, nested).build();
        trees[0] = new PyTreeBytes(RestorePolicy.STRICT, codecs);
        for (int i = 0; i < 3; i++) {
            List<Object> tree = List.of("before", new StringJoiner("").add("text" + i), "after");
            List<Object> target = List.of("", new StringJoiner(""), "");
            List<Object> restored = trees[0].fromBytes(target, trees[0].toBytes(tree));
            assertEquals(List.of("before", "text" + i, "after").toString(), restored.toString());
        }
    }

    @Test
    @Timeout(60)
    void threadsDoNotDisturbEachOther() throws Exception {
        PyTreeBytes trees = new PyTreeBytes();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                Map<String, Object> tree =
                        Map.of("name", "thread" + thread, "value", thread, "list", List.of(thread, 1));
                byte[] expected = PyTrees.toBytes(tree);
                all.add(threads.submit(() -> {
                    for (int i = 0; i < 5_000; i++) {
                        assertArrayEquals(expected, trees.toBytes(tree));
                        assertEquals(tree, trees.fromBytes(tree, expected));
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Timeout(60)
    void theBytesThatWereReadAreLetGo() throws InterruptedException {
        PyTreeBytes trees = new PyTreeBytes();
        WeakReference<byte[]> bytes = new WeakReference<>(restored(trees));
        while (bytes.get() != null) {
            System.gc();
            Thread.sleep(1);
        }
        assertNull(bytes.get());
        restored(trees);
    }

    private static byte[] restored(PyTreeBytes trees) {
        byte[] bytes = trees.toBytes(List.of(1, 2, 3));
        assertEquals(List.of(1, 2, 3), trees.fromBytes(List.of(0, 0, 0), bytes));
        return bytes;
    }

    @Test
    void nullIsRefusedAsElsewhere() {
        PyTreeBytes trees = new PyTreeBytes();
        List<Integer> target = List.of(0);
        byte[] bytes = trees.toBytes(target);
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    "the bytes are null",
                    assertThrows(NullPointerException.class, () -> trees.fromBytes(target, null))
                            .getMessage());
            assertThrows(NullPointerException.class, () -> trees.fromBytes(null, bytes));
            assertEquals(target, trees.fromBytes(target, bytes));
        }
        assertThrows(NullPointerException.class, () -> new PyTreeBytes(null, CodecRegistry.empty()));
        assertThrows(NullPointerException.class, () -> new PyTreeBytes(RestorePolicy.STRICT, null));
    }
}
