package io.github.pytree4j.multihost.sharding;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.multihost.assembly.ArrayAssembly;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Regions out of arrays, and out of the shards that a process holds. */
final class Slices {
    private static final int NAMED_PROCESSES = 8;

    private Slices() {}

    /** Regions of an array. Only the whole is not copied: a view of a part would keep all the rest from being freed. */
    static List<NdArray> of(NdArray whole, List<Region> regions) {
        return regions.stream().map(region -> of(whole, region)).toList();
    }

    private static NdArray of(NdArray whole, Region region) {
        if (region.equals(Region.whole(whole.shape()))) {
            return whole;
        }
        ArrayAssembly slice = new ArrayAssembly(whole.dtype(), region.shape());
        slice.copy(whole, region.start(), new long[region.rank()], region.shape());
        return slice.array();
    }

    /** A region of what a process holds. */
    static NdArray of(ShardedArray array, Region region) {
        Region all = Region.whole(array.shape());
        if (region.rank() != all.rank() || !all.contains(region)) {
            throw new IllegalArgumentException("region " + region + " is not within " + array.description());
        }
        for (ShardedArray.Shard shard : array.shards()) {
            if (shard.region().equals(region)) {
                return shard.data();
            }
        }
        requireHeld(array, region);
        ArrayAssembly slice = new ArrayAssembly(array.dtype(), region.shape());
        for (ShardedArray.Shard shard : array.shards()) {
            Region part = shard.region().intersection(region);
            if (part != null) {
                slice.copy(shard.data(), from(part, shard.region()), from(part, region), part.shape());
            }
        }
        return slice.array();
    }

    private static long[] from(Region part, Region in) {
        long[] from = part.start();
        for (int axis = 0; axis < from.length; axis++) {
            from[axis] -= in.start(axis);
        }
        return from;
    }

    private static void requireHeld(ShardedArray array, Region region) {
        long missing = region.size();
        for (ShardedArray.Shard shard : array.shards()) {
            // Shards of one array do not overlap.
            Region part = shard.region().intersection(region);
            missing -= part == null ? 0 : part.size();
        }
        if (missing > 0) {
            throw new IllegalStateException("process " + array.process() + " does not hold " + missing + " of the "
                    + region.size() + " elements in " + region + " of " + array.description() + "; "
                    + holders(array, region)
                    + ". Save the array with all processes, and restore it in this one: into an"
                    + " NdArray, or into a ShardedArray with Sharding.replicated(mesh)");
        }
    }

    /** Which processes have something of the region that this one does not have. */
    private static String holders(ShardedArray array, Region region) {
        Division division = Division.of(array.sharding(), array.shape());
        Mesh mesh = array.sharding().mesh();
        TreeSet<Integer> holders = new TreeSet<>();
        for (int device = 0; device < mesh.deviceCount(); device++) {
            @Nullable
            Region part = division.firstReplica(device) == device
                    ? division.region(device).intersection(region)
                    : null;
            if (part != null
                    && array.shards().stream().noneMatch(shard -> shard.region().contains(part))) {
                holders.add(mesh.processOf(device));
            }
        }
        String names =
                holders.stream().limit(NAMED_PROCESSES).map(String::valueOf).collect(Collectors.joining(", "));
        String more = holders.size() > NAMED_PROCESSES ? " and " + (holders.size() - NAMED_PROCESSES) + " more" : "";
        return holders.size() == 1 ? "process " + names + " holds them" : "processes " + names + more + " hold them";
    }
}
