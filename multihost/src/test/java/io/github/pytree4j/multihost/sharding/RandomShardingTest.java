package io.github.pytree4j.multihost.sharding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.multihost.sharding.ShardedArray.Shard;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for every mesh, spec and shape. More of them: {@code -Dpytree4j.rounds=100000}. */
class RandomShardingTest {
    private static final int ROUNDS = Integer.getInteger("pytree4j.rounds", 1000);

    @FunctionalInterface
    private interface Round {
        void run(RandomSharding random, String seed);
    }

    private static void rounds(Round round) {
        long seed = Long.getLong("pytree4j.seed", System.nanoTime());
        System.out.println("RandomShardingTest: -Dpytree4j.seed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            round.run(new RandomSharding(random), "seed " + seed + ", round " + i);
        }
    }

    @Test
    void everyElementIsOwnedByOneProcessOnce() {
        rounds((random, seed) -> {
            NdArray whole = random.array();
            Sharding sharding = random.sharding(random.mesh(), whole.shape());
            int[] owners = new int[(int) whole.size()];
            for (int process = 0; process < sharding.mesh().processCount(); process++) {
                for (Region region : sharding.owned(process, whole.shape())) {
                    forEach(region, whole.shape(), index -> owners[index]++);
                }
            }
            int[] once = new int[owners.length];
            Arrays.fill(once, 1);
            assertArrayEquals(once, owners, seed);
        });
    }

    @Test
    void aProcessHoldsWhatItsDevicesHold() {
        rounds((random, seed) -> {
            long[] shape = random.array().shape();
            Sharding sharding = random.sharding(random.mesh(), shape);
            Mesh mesh = sharding.mesh();
            for (int process = 0; process <= mesh.processCount(); process++) {
                Set<Region> held = new HashSet<>();
                for (int device = 0; device < mesh.deviceCount(); device++) {
                    if (mesh.processOf(device) == process) {
                        held.add(sharding.region(device, shape));
                    }
                }
                List<Region> regions = sharding.regions(process, shape);
                assertEquals(held, new HashSet<>(regions), seed);
                assertEquals(held.size(), regions.size(), seed);
                assertTrue(regions.containsAll(sharding.owned(process, shape)), seed);
            }
        });
    }

    @Test
    void whatAllOwnPutTogetherIsTheArray() {
        rounds((random, seed) -> {
            NdArray whole = random.array();
            Sharding sharding = random.sharding(random.mesh(), whole.shape());
            int itemSize = whole.dtype().itemSize();
            byte[] together = new byte[(int) whole.byteSize()];
            for (int process = 0; process < sharding.mesh().processCount(); process++) {
                for (Shard shard :
                        ShardedArray.ofWhole(whole, sharding, process).owned()) {
                    byte[] bytes = shard.data().toByteArray();
                    int[] next = {0};
                    forEach(shard.region(), whole.shape(), index -> {
                        System.arraycopy(bytes, next[0], together, index * itemSize, itemSize);
                        next[0] += itemSize;
                    });
                }
            }
            assertArrayEquals(whole.toByteArray(), together, seed);
        });
    }

    @Test
    void anArrayGoesFromEveryMeshToEveryOther() {
        rounds((random, seed) -> {
            NdArray whole = random.array();
            // Of one process, which holds everything and can give it.
            ShardedArray stored = ShardedArray.ofWhole(whole, random.sharding(random.mesh(1), whole.shape()), 0);
            assertEquals(whole, stored.gather(), seed);
            Sharding sharding = random.sharding(random.mesh(), whole.shape());
            for (int process = 0; process < sharding.mesh().processCount(); process++) {
                ShardedArray target = ShardedArray.target(whole.dtype(), sharding, process);
                ShardedArray expected = ShardedArray.fromCallback(
                        whole.dtype(), whole.shape(), sharding, process, region -> slice(whole, region));
                assertEquals(expected, target.distribute((ExternalArray) stored), seed);
                assertEquals(expected, target.distribute(whole), seed);
                assertEquals(expected, ShardedArray.ofWhole(whole, sharding, process), seed);
            }
        });
    }

    private static NdArray slice(NdArray whole, Region region) {
        DType dtype = whole.dtype();
        byte[] from = whole.toByteArray();
        byte[] bytes = new byte[(int) region.size() * dtype.itemSize()];
        int[] next = {0};
        forEach(region, whole.shape(), index -> {
            System.arraycopy(from, index * dtype.itemSize(), bytes, next[0], dtype.itemSize());
            next[0] += dtype.itemSize();
        });
        return NdArray.of(dtype, bytes, region.shape());
    }

    private interface Element {
        void at(int index);
    }

    /** The flat indices of the elements of a region, one by one. */
    private static void forEach(Region region, long[] shape, Element element) {
        long size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        for (long index = 0; index < size; index++) {
            boolean inside = true;
            long rest = index;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                long at = rest % shape[axis];
                rest /= shape[axis];
                inside &= region.start(axis) <= at && at < region.end(axis);
            }
            if (inside) {
                element.at((int) index);
            }
        }
    }
}
