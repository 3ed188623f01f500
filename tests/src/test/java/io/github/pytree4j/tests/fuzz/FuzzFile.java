package io.github.pytree4j.tests.fuzz;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.tests.support.Examples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Bytes as the file of a checkpoint that has no manifest, as one that Flax wrote. It stays as it is. */
public final class FuzzFile {
    private static final Budget READING = new Budget(600, 200_000);
    private static final Object TARGET = Examples.small(1, 0.5f, UnaryOperator.identity());
    private static final Path DIRECTORY = Workplace.folder("file");
    private static final Path FILE = DIRECTORY.resolve("checkpoint_3");
    private static final CheckpointManager CHECKPOINTS =
            CheckpointManager.builder(DIRECTORY).build();

    private FuzzFile() {}

    static List<byte[]> seeds() {
        return Seeds.withStateOf(TARGET);
    }

    public static void fuzzerInitialize() throws IOException {
        for (byte[] seed : seeds()) {
            fuzzerTestOneInput(seed);
        }
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Workplace.write(FILE, input);
        Optional<StateDict> raw = READING.restored(input.length, CHECKPOINTS::restoreRaw);
        Optional<Object> typed = READING.restored(input.length, () -> CHECKPOINTS.restore(TARGET));
        if (raw.isEmpty() && typed.isPresent()) {
            throw new AssertionError("restored, but not as raw state: " + typed.get());
        }
    }
}
