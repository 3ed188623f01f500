package io.github.pytree4j.multihost.sharding;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import java.util.List;

/** An array of which parts can be had without the rest: one that a checkpoint stores in chunks, or of which a process holds shards. */
public interface RegionSource extends ExternalArray {

    /**
     * The elements in these regions. Asked for all at once, so that what several of them need is read once.
     *
     * @param regions of this array; they may overlap, be equal, or empty
     * @return an array for each region, of its shape
     * @throws IllegalArgumentException if a region is not within this array
     */
    List<NdArray> read(List<Region> regions);
}
