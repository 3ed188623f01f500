package io.github.pytree4j.cli;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.ExternalValue;
import java.util.Locale;

/** Counts the leaves of a state, and the elements and bytes of its arrays. NumPy scalars are leaves, but no arrays. */
final class Totals {
    private long leaves;
    private long arrays;
    private long parameters;
    private long bytes;

    void add(StateValue leaf) {
        leaves++;
        if (leaf instanceof ArrayValue value) {
            NdArray array = value.array();
            add(array.size(), array.byteSize());
        } else if (leaf instanceof ExternalValue external) {
            add(NdArray.sizeOf(external.array().shape()).orElse(Long.MAX_VALUE), bytesOf(external.array()));
        }
    }

    private void add(long elements, long size) {
        arrays++;
        parameters = saturated(parameters + elements);
        bytes = saturated(bytes + size);
    }

    /** How many bytes the elements of an array have that stand beside the checkpoint's file. Its shape is what a file says. */
    static long bytesOf(ExternalArray array) {
        long elements = NdArray.sizeOf(array.shape()).orElse(Long.MAX_VALUE);
        int size = array.dtype().itemSize();
        return elements > Long.MAX_VALUE / Math.max(1, size) ? Long.MAX_VALUE : elements * size;
    }

    /** A sum of two numbers from 0, at most the largest one. */
    private static long saturated(long sum) {
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    @Override
    public String toString() {
        return counted(leaves, "leaf", "leaves") + ", " + counted(arrays, "array", "arrays") + ", "
                + counted(parameters, "parameter", "parameters") + ", " + ByteSizes.text(bytes);
    }

    private static String counted(long count, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
    }
}
