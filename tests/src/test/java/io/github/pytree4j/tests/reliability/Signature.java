package io.github.pytree4j.tests.reliability;

import io.github.pytree4j.array.NdArray;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who saved what. A state that has it in every place of every array cannot be a mixture of two, nor be one that was not saved.
 *
 * @param step of the checkpoint
 * @param writer the process
 * @param number tells the saves into a directory apart
 */
record Signature(long step, long writer, long number) {
    private static final int SIGNED = 3;
    private static final int SIZES = 12;

    /** The state that is saved: from a few hundred bytes to more than is read at once, as the number says. */
    Map<String, NdArray> everywhere() {
        Map<String, NdArray> state = new TreeMap<>();
        state.put("first", repeated(1));
        state.put("large", repeated(25 << Math.floorMod(number, SIZES)));
        state.put("last", repeated(30));
        return state;
    }

    private NdArray repeated(int times) {
        long[] values = new long[times * SIGNED];
        for (int i = 0; i < values.length; i += SIGNED) {
            values[i] = step;
            values[i + 1] = writer;
            values[i + 2] = number;
        }
        return NdArray.of(values);
    }

    /** The one that a restored state has everywhere. */
    static Signature of(Map<String, NdArray> restored) {
        long[] first = restored.get("first").toLongs();
        Signature signature = new Signature(first[0], first[1], first[2]);
        Map<String, NdArray> whole = signature.everywhere();
        if (!whole.keySet().equals(restored.keySet())) {
            throw new TornStateException(signature + " has " + restored.keySet());
        }
        whole.forEach((name, expected) -> {
            int at = Arrays.mismatch(expected.toLongs(), restored.get(name).toLongs());
            if (at >= 0) {
                throw new TornStateException(signature + " has something else in " + name + " at " + at);
            }
        });
        return signature;
    }

    /** A state that nobody saved. */
    static final class TornStateException extends RuntimeException {
        private static final long serialVersionUID = 1;

        TornStateException(String message) {
            super(message);
        }
    }
}
