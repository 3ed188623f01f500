package io.github.pytree4j.multihost.zarr;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.multihost.assembly.ArrayAssembly;
import io.github.pytree4j.multihost.sharding.Region;

/**
 * A region that is being read.
 *
 * @param region where it is in the array
 * @param assembly what its elements are copied into
 */
record RegionTarget(Region region, ArrayAssembly assembly) {

    /** Copies what a piece of the array and the region have in common. */
    void take(NdArray piece, Region where) {
        Region common = where.intersection(region);
        if (common != null) {
            assembly.copy(piece, from(common, where), from(common, region), common.shape());
        }
    }

    private static long[] from(Region part, Region in) {
        long[] from = part.start();
        for (int axis = 0; axis < from.length; axis++) {
            from[axis] -= in.start(axis);
        }
        return from;
    }
}
