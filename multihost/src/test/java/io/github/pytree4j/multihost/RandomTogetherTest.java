package io.github.pytree4j.multihost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.multihost.sharding.Mesh;
import io.github.pytree4j.multihost.sharding.RandomSharding;
import io.github.pytree4j.multihost.sharding.Region;
import io.github.pytree4j.multihost.sharding.ShardedArray;
import io.github.pytree4j.multihost.sharding.Sharding;
import io.github.pytree4j.multihost.zarr.ZarrWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arrays of random dtypes and shapes, saved by up to 16 processes over a random mesh, and restored onto another one. */
class RandomTogetherTest {
    private static final int ROUNDS = Integer.getInteger("pytree4j.together.rounds", 40);

    @TempDir
    private Path directory;

    @Test
    void itIsTheSameArrayOfWhichEachShardIsWrittenOnceAndNoneReadsMoreThanItsOverlap() throws Exception {
        long seed = Long.getLong("pytree4j.seed", System.nanoTime());
        System.out.println("RandomTogetherTest: -Dpytree4j.seed=" + seed);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            round(new RandomSharding(random), directory.resolve("" + round), "seed " + seed + ", round " + round);
        }
    }

    private static void round(RandomSharding random, Path folder, String seed) throws Exception {
        Mesh mesh = random.mesh();
        NdArray whole = storable(random);
        Sharding sharding = random.sharding(mesh, whole.shape());
        try (Processes processes = new Processes(mesh.processCount())) {
            processes.all(group -> CheckpointManager.builder(folder)
                    .arrays(MultihostArrays.in(group))
                    .build()
                    .save(1, Map.of("w", ShardedArray.ofWhole(whole, sharding, group.index()))));
        }
        Path arrays = folder.resolve("checkpoint_1_gda/w");
        Set<Region> shards = regions(sharding, whole.shape());
        requireEachOnce(shards, sharding.shardShape(whole.shape()), arrays, seed);

        Mesh other = random.mesh();
        Sharding regrid = random.sharding(other, whole.shape());
        for (int process = 0; process < other.processCount(); process++) {
            Counting counting = new Counting();
            Map<String, Object> restored = CheckpointManager.builder(folder)
                    .arrays(MultihostArrays.alone().storage(counting.storage()))
                    .build()
                    .restore(Map.of("w", ShardedArray.target(whole.dtype(), regrid, process)));
            assertEquals(ShardedArray.ofWhole(whole, regrid, process), restored.get("w"), seed);
            long overlap = Files.size(arrays.resolve(".zarray"));
            List<Region> wanted = regrid.regions(process, whole.shape());
            for (Region shard : shards) {
                if (wanted.stream().anyMatch(region -> overlap(region, shard))) {
                    overlap += Files.size(arrays.resolve(name(shard, sharding.shardShape(whole.shape()))));
                }
            }
            assertEquals(overlap, counting.bytesRead(), seed);
        }
    }

    /** Of a dtype that Zarr has. */
    private static NdArray storable(RandomSharding random) {
        while (true) {
            NdArray array = random.array();
            try {
                ZarrWriter.describe(array.dtype(), array.shape(), array.shape());
                return array;
            } catch (UnsupportedValueException e) {
                // Another one.
            }
        }
    }

    private static boolean overlap(Region one, Region other) {
        Region both = one.intersection(other);
        return both != null && !both.isEmpty();
    }

    private static Set<Region> regions(Sharding sharding, long[] shape) {
        return IntStream.range(0, sharding.mesh().deviceCount())
                .mapToObj(device -> sharding.region(device, shape))
                .filter(region -> !region.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The shards are the grid of chunks, and each has its file: so no element is in two of them. */
    private static void requireEachOnce(Set<Region> shards, long[] shardShape, Path arrays, String seed)
            throws IOException {
        Set<String> expected = new TreeSet<>(Set.of(".zarray"));
        shards.forEach(shard -> expected.add(name(shard, shardShape)));
        try (Stream<Path> files = Files.list(arrays)) {
            assertEquals(
                    expected,
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)),
                    seed);
        }
        assertEquals(expected.size(), shards.size() + 1, seed);
    }

    private static String name(Region shard, long[] shardShape) {
        return shardShape.length == 0
                ? "0"
                : IntStream.range(0, shardShape.length)
                        .mapToObj(axis -> String.valueOf(shard.start(axis) / shardShape[axis]))
                        .collect(Collectors.joining("."));
    }
}
