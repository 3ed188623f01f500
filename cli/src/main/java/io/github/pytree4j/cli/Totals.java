package io.github.pytree4j.cli;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
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
            arrays++;
            parameters += array.size();
            bytes += array.byteSize();
        }
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
