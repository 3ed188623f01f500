package io.github.pytree4j.tests.fuzz;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue.BytesValue;
import io.github.pytree4j.tests.support.Examples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * Bytes as what a manifest says, sealed with the checksum that they have: so they are believed, and looked at. A checkpoint that
 * is whole restores as it was saved, or not at all. One that is damaged may fit them, and else restores as what it holds, if as
 * anything.
 */
public final class FuzzManifestBody {
    /** As for a manifest that is taken as it is. */
    private static final Budget READING = new Budget(1_200, 400_000);

    private static final Object TARGET = Examples.small(1, 0.5f, UnaryOperator.identity());
    private static final byte[] SAVED = PyTrees.toBytes(TARGET);
    private static final byte[] DAMAGED = damaged();
    private static final String FORMAT_KEY = "pytree4j_manifest";
    private static final String CHECKSUM_KEY = "crc32c";
    private static final String BODY_KEY = "body";
    private static final long FORMAT = 2;
    private static final Step STEP = Step.of(3);

    private static final CheckpointManager WHOLE_ONE = saved("body-whole", TARGET);
    private static final CheckpointManager DAMAGED_ONE = saved("body-damaged", TARGET);

    /** What real manifests say, which the fuzzer then overwrites: of either file, and of one that is elsewhere. */
    private static final List<byte[]> BODIES = Stream.of(
                    WHOLE_ONE, DAMAGED_ONE, saved("body-elsewhere", Examples.small(2, 0.25f, UnaryOperator.identity())))
            .map(checkpoints -> bodyIn(manifest(checkpoints)))
            .toList();

    private FuzzManifestBody() {}

    /** With another number in the last array. */
    private static byte[] damaged() {
        byte[] damaged = SAVED.clone();
        damaged[damaged.length - 1] ^= 1;
        return damaged;
    }

    private static CheckpointManager saved(String folder, Object state) {
        CheckpointManager checkpoints =
                CheckpointManager.builder(Workplace.folder(folder)).build();
        if (checkpoints.latest().isEmpty()) {
            checkpoints.save(STEP, state);
        }
        return checkpoints;
    }

    private static Path manifest(CheckpointManager checkpoints) {
        Path file = checkpoints.file(STEP);
        return file.resolveSibling(".pytree4j").resolve(file.getFileName() + ".manifest");
    }

    private static byte[] bodyIn(Path manifest) {
        try {
            return ((StateDict) PyTrees.rawFromBytes(Files.readAllBytes(manifest))).bytes(BODY_KEY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<byte[]> seeds() {
        return Stream.concat(BODIES.stream(), Seeds.states().stream()).toList();
    }

    public static void fuzzerInitialize() throws IOException {
        for (byte[] seed : seeds()) {
            fuzzerTestOneInput(seed);
        }
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        byte[] manifest = sealed(input);
        Workplace.write(manifest(WHOLE_ONE), manifest);
        requireFile(WHOLE_ONE, SAVED, manifest.length);
        Workplace.write(manifest(DAMAGED_ONE), manifest);
        Workplace.write(DAMAGED_ONE.file(STEP), DAMAGED);
        requireFile(DAMAGED_ONE, DAMAGED, manifest.length);
    }

    private static byte[] sealed(byte[] body) {
        CRC32C checksum = new CRC32C();
        checksum.update(body);
        return PyTrees.toBytes(new StateDict()
                .put(FORMAT_KEY, FORMAT)
                .put(CHECKSUM_KEY, checksum.getValue())
                .put(BODY_KEY, new BytesValue(body)));
    }

    /** Whatever is restored is what the file holds. */
    private static void requireFile(CheckpointManager checkpoints, byte[] held, int size) {
        requireHeld(held, size, checkpoints::restoreRaw);
        requireHeld(held, size, () -> checkpoints.restore(TARGET));
    }

    /** Messages are not looked at: some repeat what the manifest says as it stands there. */
    private static void requireHeld(byte[] held, int size, Supplier<Object> restore) {
        Optional<Object> restored = READING.spend(size + held.length, () -> {
            try {
                return Optional.of(restore.get());
            } catch (CheckpointException e) {
                return Optional.empty();
            }
        });
        if (restored.isPresent() && !Arrays.equals(held, PyTrees.toBytes(restored.get()))) {
            throw new AssertionError("restored as " + restored.get());
        }
    }
}
