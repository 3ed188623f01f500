package io.github.pytree4j.tests.model;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;

/**
 * An array that two processes hold, as far as a test needs one.
 *
 * @param whole its elements
 * @param mesh who holds which of them
 */
public record Shards(NdArray whole, String mesh) implements ExternalArray {
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
        return whole;
    }

    @Override
    public Shards distribute(ExternalArray stored) {
        return new Shards(stored.gather(), mesh);
    }

    @Override
    public Shards distribute(NdArray stored) {
        return new Shards(stored, mesh);
    }
}
