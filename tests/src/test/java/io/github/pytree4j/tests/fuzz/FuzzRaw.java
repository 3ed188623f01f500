package io.github.pytree4j.tests.fuzz;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.state.StateValue;
import java.util.Arrays;
import java.util.Optional;

/** Bytes as raw state. What comes of them can be written, and is read again as it was. */
public final class FuzzRaw {
    private static final Budget READING = new Budget(600, 50_000);
    private static final Budget WRITING = new Budget(800, 400_000);

    private FuzzRaw() {}

    public static void fuzzerInitialize() {
        Seeds.states().forEach(FuzzRaw::fuzzerTestOneInput);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Optional<StateValue> read = READING.restored(input.length, () -> PyTrees.rawFromBytes(input));
        if (read.isEmpty()) {
            return;
        }
        byte[] written = WRITING.spend(input.length, () -> PyTrees.toBytes(read.get()));
        StateValue again = READING.spend(written.length, () -> PyTrees.rawFromBytes(written));
        if (!again.equals(read.get())) {
            throw new AssertionError("read " + read.get() + ", and when written, " + again);
        }
        if (!Arrays.equals(written, PyTrees.toBytes(again))) {
            throw new AssertionError("written otherwise the second time: " + again);
        }
    }
}
