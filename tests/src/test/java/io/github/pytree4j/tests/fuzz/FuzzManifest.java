package io.github.pytree4j.tests.fuzz;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.tests.support.Examples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Bytes as the manifest of a checkpoint that is whole: it restores as it was saved, or not at all. */
public final class FuzzManifest {
    /** Twice that of a file: a manifest that does not fit is read again, to see whether a save has replaced it meanwhile. */
    private static final Budget READING = new Budget(1_200, 400_000);

    private static final Object TARGET = Examples.small(1, 0.5f, UnaryOperator.identity());
    private static final byte[] SAVED = PyTrees.toBytes(TARGET);
    private static final Path DIRECTORY = Workplace.folder("manifest");
    private static final CheckpointManager CHECKPOINTS =
            CheckpointManager.builder(DIRECTORY).build();
    private static final List<Path> MANIFESTS = manifests();

    private FuzzManifest() {}

    /** Those of the checkpoint, saved if it is not there yet: what they say may be true of that very file alone. */
    private static List<Path> manifests() {
        if (CHECKPOINTS.latest().isEmpty()) {
            CHECKPOINTS.save(3, TARGET);
        }
        try (Stream<Path> files = Files.walk(DIRECTORY.resolve(".pytree4j"))) {
            List<Path> manifests =
                    files.filter(file -> file.toString().endsWith(".manifest")).toList();
            if (manifests.isEmpty()) {
                throw new AssertionError("a checkpoint was saved without a manifest");
            }
            return manifests;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The manifest as it is, which the fuzzer then overwrites. */
    static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>(Seeds.states());
        for (Path manifest : MANIFESTS) {
            try {
                seeds.add(Files.readAllBytes(manifest));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return seeds;
    }

    public static void fuzzerInitialize() throws IOException {
        for (byte[] seed : seeds()) {
            fuzzerTestOneInput(seed);
        }
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        for (Path manifest : MANIFESTS) {
            Workplace.write(manifest, input);
        }
        requireSaved(input.length, CHECKPOINTS::restoreRaw);
        requireSaved(input.length, () -> CHECKPOINTS.restore(TARGET));
    }

    /** Messages are not looked at: some repeat what the manifest says as it stands there. */
    private static void requireSaved(int size, Supplier<Object> restore) {
        Optional<Object> restored = READING.spend(size + SAVED.length, () -> {
            try {
                return Optional.of(restore.get());
            } catch (CheckpointException e) {
                return Optional.empty();
            }
        });
        if (restored.isPresent() && !Arrays.equals(SAVED, PyTrees.toBytes(restored.get()))) {
            throw new AssertionError("restored as " + restored.get());
        }
    }
}
