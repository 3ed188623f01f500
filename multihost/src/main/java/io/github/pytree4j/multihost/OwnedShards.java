package io.github.pytree4j.multihost;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.multihost.sharding.Region;
import io.github.pytree4j.multihost.sharding.ShardedArray;
import io.github.pytree4j.multihost.zarr.ZarrArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The shards of an array that one process writes. Of an array that is not divided among processes, such as one that was opened in
 * another checkpoint, that is all for the leader.
 *
 * @param array the array
 * @param process who writes
 */
record OwnedShards(ExternalArray array, int process) {

    DType dtype() {
        return array.dtype();
    }

    long[] shape() {
        return array.shape();
    }

    /** The shape of all shards, but those at the end of an axis. */
    long[] shardShape() {
        if (array instanceof ShardedArray sharded) {
            return sharded.sharding().shardShape(array.shape());
        }
        return array instanceof ZarrArray stored ? stored.chunkShape() : array.shape();
    }

    /** Where they are; none of them is empty. */
    List<Region> regions() {
        if (array instanceof ShardedArray sharded) {
            return sharded.owned().stream()
                    .map(ShardedArray.Shard::region)
                    .filter(region -> !region.isEmpty())
                    .toList();
        }
        Region whole = Region.whole(array.shape());
        return process == SaveRounds.LEADER && !whole.isEmpty() ? chunksOf(whole, shardShape()) : List.of();
    }

    /** Whether their elements are in memory already. */
    boolean areInMemory() {
        return array instanceof ShardedArray;
    }

    /** The elements of one of them. */
    NdArray read(Region region) {
        if (array instanceof ShardedArray sharded) {
            return sharded.read(List.of(region)).get(0);
        }
        return array instanceof ZarrArray stored ? stored.read(List.of(region)).get(0) : array.gather();
    }

    private static List<Region> chunksOf(Region whole, long[] chunk) {
        List<Region> chunks = new ArrayList<>();
        long[] start = new long[whole.rank()];
        while (true) {
            long[] length = new long[start.length];
            Arrays.setAll(length, axis -> Math.min(chunk[axis], whole.length(axis) - start[axis]));
            chunks.add(Region.of(start.clone(), length));
            int axis = start.length - 1;
            while (axis >= 0 && start[axis] + chunk[axis] >= whole.length(axis)) {
                start[axis--] = 0;
            }
            if (axis < 0) {
                return chunks;
            }
            start[axis] += chunk[axis];
        }
    }
}
