package io.github.pytree4j.support;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;

/** An array that says its elements were elsewhere, and counts how often they are fetched. How it is distributed is a name. */
public final class FakeArray implements ExternalArray {
    private final NdArray whole;
    private final String sharding;
    private int gathered;

    public FakeArray(NdArray whole, String sharding) {
        this.whole = whole;
        this.sharding = sharding;
    }

    public String sharding() {
        return sharding;
    }

    /** How often all its elements were asked for. */
    public int gathered() {
        return gathered;
    }

    @Override
    public DType dtype() {
        return whole.dtype();
    }

    @Override
    public long[] shape() {
        return whole.shape();
    }

    @Override
    public NdArray gather() {
        gathered++;
        return whole;
    }

    @Override
    public FakeArray distribute(ExternalArray stored) {
        return distributed(((FakeArray) stored).whole);
    }

    @Override
    public FakeArray distribute(NdArray stored) {
        return distributed(stored);
    }

    /** An odd length cannot be divided, as by a mesh of two devices. */
    private FakeArray distributed(NdArray stored) {
        if (stored.rank() > 0 && stored.shape()[0] % 2 == 1) {
            throw new IllegalArgumentException("axis 0 has " + stored.shape()[0] + " elements, and 2 devices");
        }
        return new FakeArray(stored, sharding);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FakeArray that && whole.equals(that.whole) && sharding.equals(that.sharding);
    }

    @Override
    public int hashCode() {
        return whole.hashCode();
    }

    @Override
    public String toString() {
        return whole + " by " + sharding;
    }
}
