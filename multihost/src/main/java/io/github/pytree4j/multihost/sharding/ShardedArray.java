package io.github.pytree4j.multihost.sharding;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An array that the devices of a mesh hold in parts, and the parts of one process: a {@code jax.Array} with a {@code NamedSharding}.
 * A part that several devices of the process hold is there once. Immutable, and safe to share between threads.
 *
 * <p>It is a leaf of a pytree. In a save of several processes each writes what it {@link Sharding#owned owns}; as the target of a
 * restore it says which parts this process wants, whatever mesh has saved them. Its elements and shape do not matter then, so that
 * {@link #target} makes one without.
 */
public final class ShardedArray implements RegionSource {
    private final DType dtype;
    private final long[] shape;
    private final Sharding sharding;
    private final int process;
    private final List<Shard> shards;

    /**
     * A part of an array.
     *
     * @param region where it is in the array
     * @param data its elements, of the region's shape
     */
    public record Shard(Region region, NdArray data) {
        /** @throws IllegalArgumentException if the data has another shape than the region */
        public Shard {
            Objects.requireNonNull(region, "the region must not be null");
            Objects.requireNonNull(data, "the data must not be null");
            if (!Arrays.equals(region.shape(), data.shape())) {
                throw new IllegalArgumentException("region " + region + " needs data of shape "
                        + Arrays.toString(region.shape()) + ", found " + Arrays.toString(data.shape()));
            }
        }
    }

    private ShardedArray(DType dtype, long[] shape, Sharding sharding, int process, List<Shard> shards) {
        this.dtype = dtype;
        this.shape = shape;
        this.sharding = sharding;
        this.process = process;
        this.shards = shards;
    }

    /**
     * An array whose parts a callback gives: {@code jax.make_array_from_callback}. It is called at once, in this thread, once for each
     * {@link Sharding#regions region} that the process holds.
     *
     * @param dtype of the elements
     * @param shape of the whole array
     * @param sharding which device holds what
     * @param process the index of this process in the mesh; one that has no device there holds nothing
     * @param elements gives the elements in a region, as an array of its shape
     * @throws IllegalArgumentException if the shape cannot be divided so, or the callback gives another dtype or shape
     */
    public static ShardedArray fromCallback(
            DType dtype, long[] shape, Sharding sharding, int process, Function<Region, NdArray> elements) {
        Objects.requireNonNull(elements, "the callback must not be null");
        return of(
                Objects.requireNonNull(dtype, "dtype must not be null"),
                shape,
                sharding,
                process,
                regions -> regions.stream().map(elements).toList());
    }

    /**
     * The parts of an array that this process has whole, as every other one has. What is not the whole array is copied.
     *
     * @throws IllegalArgumentException if its shape cannot be divided so
     */
    public static ShardedArray ofWhole(NdArray whole, Sharding sharding, int process) {
        Objects.requireNonNull(whole, "the array must not be null");
        return of(whole.dtype(), whole.shape(), sharding, process, regions -> Slices.of(whole, regions));
    }

    /**
     * Zeros, which take no memory. A target that has the shape of what it is to be restored from.
     *
     * @throws IllegalArgumentException if the shape cannot be divided so
     */
    public static ShardedArray zeros(DType dtype, long[] shape, Sharding sharding, int process) {
        return fromCallback(dtype, shape, sharding, process, region -> NdArray.zeros(dtype, region.shape()));
    }

    /** What to restore an array of any shape into: {@link #zeros} with the fewest axes and elements that the spec allows. */
    public static ShardedArray target(DType dtype, Sharding sharding, int process) {
        return zeros(dtype, new long[sharding.spec().rank()], sharding, process);
    }

    private static ShardedArray of(
            DType dtype, long[] shape, Sharding sharding, int process, Function<List<Region>, List<NdArray>> elements) {
        Objects.requireNonNull(sharding, "the sharding must not be null");
        if (process < 0) {
            throw new IllegalArgumentException("expected the index of a process, from 0, found " + process);
        }
        long[] lengths = Objects.requireNonNull(shape, "shape must not be null").clone();
        List<Region> regions = sharding.regions(process, lengths);
        List<NdArray> parts = elements.apply(regions);
        List<Shard> shards = new ArrayList<>(regions.size());
        for (int i = 0; i < regions.size(); i++) {
            Region region = regions.get(i);
            NdArray part =
                    Objects.requireNonNull(parts.get(i), () -> "the elements in " + region + " must not be null");
            if (!part.dtype().equals(dtype) || !Arrays.equals(part.shape(), region.shape())) {
                throw new IllegalArgumentException("the elements in " + region + " of an array of shape "
                        + Arrays.toString(lengths) + ": expected " + dtype + Arrays.toString(region.shape())
                        + ", found " + part.dtype() + Arrays.toString(part.shape()));
            }
            shards.add(new Shard(region, part));
        }
        return new ShardedArray(dtype, lengths, sharding, process, List.copyOf(shards));
    }

    @Override
    public DType dtype() {
        return dtype;
    }

    @Override
    public long[] shape() {
        return shape.clone();
    }

    /** Which device holds what. */
    public Sharding sharding() {
        return sharding;
    }

    /** The index of the process whose parts these are. */
    public int process() {
        return process;
    }

    /** What this process holds, each region once, in the order of its devices. */
    public List<Shard> shards() {
        return shards;
    }

    /** Those of the {@link #shards} that this process writes in a save: its part of {@link Sharding#owned}. */
    public List<Shard> owned() {
        List<Region> owned = sharding.owned(process, shape);
        return shards.stream().filter(shard -> owned.contains(shard.region())).toList();
    }

    /**
     * The elements in these regions, as far as this process holds them. A region that is a shard is given as it is, others are copied.
     *
     * @throws IllegalArgumentException if a region is not within this array
     * @throws IllegalStateException if this process does not hold all elements; the message says which process does
     */
    @Override
    public List<NdArray> read(List<Region> regions) {
        return regions.stream().map(region -> Slices.of(this, region)).toList();
    }

    /**
     * All elements, if this process holds them all.
     *
     * @throws IllegalStateException if it does not; the message says which process holds the others
     */
    @Override
    public NdArray gather() {
        return Slices.of(this, Region.whole(shape));
    }

    /**
     * The elements of another array, of which this process takes the parts that the sharding of this one gives it.
     *
     * @throws IllegalArgumentException if the shape of the other cannot be divided so
     * @throws IllegalStateException if the other is a sharded array, and this process does not hold all that it needs of it
     */
    @Override
    public ShardedArray distribute(ExternalArray stored) {
        Objects.requireNonNull(stored, "the array must not be null");
        return stored instanceof RegionSource source
                ? of(stored.dtype(), stored.shape(), sharding, process, source::read)
                : distribute(stored.gather());
    }

    /**
     * As {@link #ofWhole}, with the sharding of this array.
     *
     * @throws IllegalArgumentException if the shape cannot be divided so
     */
    @Override
    public ShardedArray distribute(NdArray stored) {
        return ofWhole(stored, sharding, process);
    }

    /** Whether the other is the same part of an array: dtype, shape, sharding, process, and the bytes of the shards. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ShardedArray that
                        && process == that.process
                        && dtype.equals(that.dtype)
                        && Arrays.equals(shape, that.shape)
                        && sharding.equals(that.sharding)
                        && shards.equals(that.shards));
    }

    /** Does not depend on the elements, so that it is cheap. */
    @Override
    public int hashCode() {
        return Objects.hash(dtype, Arrays.hashCode(shape), sharding, process);
    }

    /** For example {@code float32[8, 4] as P('x', None) over Mesh('x': 4), process 1 of 4: [2:4, 0:4]}. */
    @Override
    public String toString() {
        String held =
                shards.stream().limit(4).map(shard -> shard.region().toString()).collect(Collectors.joining(" "));
        return description() + ", process " + process + " of " + sharding.mesh().processCount() + ": "
                + (shards.isEmpty()
                        ? "nothing"
                        : held + (shards.size() > 4 ? " ... (" + shards.size() + " shards)" : ""));
    }

    /** What it is, without what is here of it. */
    String description() {
        return dtype + Arrays.toString(shape) + " as " + sharding.spec() + " over " + sharding.mesh();
    }
}
