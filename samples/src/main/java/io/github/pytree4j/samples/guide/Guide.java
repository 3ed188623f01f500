package io.github.pytree4j.samples.guide;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.CheckpointExistsException;
import io.github.pytree4j.samples.support.DirectoryTree;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateDictMismatchException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The guide "Checkpointing with {@code flax.training.checkpoints}", section by section, in Java. The checkpoints' own files
 * are those that the guide's Python writes, byte for byte.
 *
 * <p>Source: {@code docs/guides/use_checkpointing.md} of <a href="https://github.com/google/flax">Flax</a>, as it was before
 * Orbax.
 *
 * <p>Usage: {@code Guide [DIRECTORY]}; without a directory, a temporary one is used and deleted afterwards.
 */
public final class Guide {
    // The numbers that JAX drew for the guide from random.PRNGKey(0).
    private static final NdArray X1 =
            NdArray.of(new float[] {1.0040143f, -0.9063372f, -0.7481722f, -1.1713669f, -0.8712328f});
    private static final NdArray KERNEL = NdArray.of(
            new float[] {
                -0.14671504f, -0.21284334f, 0.11810572f,
                -0.4515468f, -0.029935401f, 0.42656356f,
                -0.15734738f, -0.47892308f, 0.41625568f,
                -0.71953934f, -0.52888745f, -0.44620746f,
                -0.2752151f, -0.25054398f, 0.03222341f
            },
            5,
            3);
    private static final NdArray BIAS = NdArray.of(new float[3]);

    private final Path directory;
    private final PrintStream out;

    // A simple model with one linear layer, and an optimizer.
    private final Dense model = new Dense(3);
    private final Map<String, NdArray> params = Dense.params(KERNEL, BIAS);
    private final Sgd tx = new Sgd(0.1);
    private final TrainState state = TrainState.create(model, params, tx);

    // Some arbitrary nested pytree with a dictionary, a string, and an array; then everything bundled together.
    private final Map<String, @Nullable Object> ckpt = bundle(state, config(), X1);

    // What a restore follows: the leaves' values do not matter, and null asks for raw state.
    private final TrainState emptyState =
            TrainState.create(model, Dense.params(NdArray.zerosLike(KERNEL), NdArray.zerosLike(BIAS)), tx);
    private final Map<String, @Nullable Object> target = bundle(emptyState, null, NdArray.zerosLike(X1));

    // A record that has a field more than the one that was saved.
    private final CustomTrainState customState = CustomTrainState.create(model, params, tx, NdArray.arange(10));
    private final Map<String, @Nullable Object> customTarget = bundle(customState, null, NdArray.zerosLike(X1));

    Guide(Path directory, PrintStream out) {
        this.directory = directory;
        this.out = out;
    }

    /** Runs the guide. */
    public static void main(String[] args) throws IOException {
        if (args.length > 1 || (args.length == 1 && args[0].startsWith("-"))) {
            System.err.println("Usage: Guide [DIRECTORY]");
            System.exit(2);
        } else if (args.length == 0) {
            Path temporary = Files.createTempDirectory("flax-checkpointing");
            try {
                new Guide(temporary, System.out).run();
            } finally {
                DirectoryTree.delete(temporary);
            }
        } else if (!CheckpointManager.builder(Path.of(args[0])).build().steps().isEmpty()) {
            System.err.println(args[0] + " holds checkpoints already: name a directory without any");
            System.exit(2);
        } else {
            new Guide(Path.of(args[0]), System.out).run();
        }
    }

    void run() throws IOException {
        saveCheckpoints();
        restoreCheckpoints();
        backwardAndForwardCompatibility();
        asynchronousCheckpointing();
        heading("Multi-host/multi-process checkpointing");
        new ManyProcesses(directory, out).run();
    }

    private void saveCheckpoints() {
        heading("Save checkpoints");
        print("A pytree with many data structures and containers:", ckpt);

        CheckpointManager checkpoints =
                CheckpointManager.builder(directory).keep(2).build();
        Path saved = checkpoints.save(0, ckpt);
        out.println("Saved " + saved.getFileName() + ". Nothing is overwritten unless one asks for it:");
        try {
            checkpoints.save(0, ckpt);
        } catch (CheckpointExistsException e) {
            printError(e);
        }
    }

    private void restoreCheckpoints() {
        heading("Restore checkpoints");
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        StateDict rawRestored = checkpoints.restoreRaw();
        print("Raw: no TrainState any more, and data is a dict with integers as keys:", rawRestored);

        Map<String, @Nullable Object> stateRestored = checkpoints.restore(target, Step.of(0));
        print("With a target: its structure again, and its static fields; raw state where it has null:", stateRestored);

        if (stateRestored.get("model") instanceof TrainState restored) {
            out.println("The restored model computes " + restored.applyFn().apply(restored.params(), X1));
        }
    }

    private void backwardAndForwardCompatibility() {
        heading("Backward/forward dataclass compatibility");
        CheckpointManager checkpoints = CheckpointManager.builder(directory)
                .keep(2)
                .overwrite(Overwrite.REWIND)
                .build();

        // Use a custom state to read the old TrainState checkpoint.
        try {
            checkpoints.restore(customTarget, Step.of(0));
        } catch (StateDictMismatchException e) {
            out.println("StateDictMismatchException when the target state has an unmentioned field:");
            printError(e);
        }

        // Use the old TrainState to read the custom state checkpoint.
        Map<String, @Nullable Object> customCkpt = bundle(customState, config(), X1);
        checkpoints.save(1, customCkpt);
        try {
            checkpoints.restore(target, Step.of(1));
        } catch (StateDictMismatchException e) {
            out.println("StateDictMismatchException when the target state misses a recorded field:");
            printError(e);
        }

        // Pass no target to get a raw state dictionary first; add or remove fields as needed; then decode.
        StateDict rawStateDict = checkpoints.restoreRaw(Step.of(0));
        rawStateDict.dict("model").put("batch_stats", NdArray.arange(10));
        print("Patched and restored:", PyTrees.fromStateDict(customTarget, rawStateDict));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // awaitSaves throws what a save failed with.
    private void asynchronousCheckpointing() {
        heading("Asynchronized checkpointing");
        CheckpointManager checkpoints = CheckpointManager.builder(directory)
                .keep(3)
                .overwrite(Overwrite.REWIND)
                .build();

        // Mimic a training loop here:
        for (int step = 2; step < 3; step++) {
            checkpoints.saveAsync(step, ckpt);
            // ... Continue with your work...
        }

        // ... Until a time when you want to wait until the save completes:
        checkpoints.awaitSaves();
        out.println("The steps are now " + checkpoints.steps() + ".");
        print("Step 2, raw:", checkpoints.restoreRaw(Step.of(2)));
    }

    private static Map<String, Object> config() {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("dimensions", NdArray.of(new long[] {5, 3}));
        config.put("name", "dense");
        return config;
    }

    /** A map that keeps the order of its keys, as a Python dict does, and may hold null. */
    private static Map<String, @Nullable Object> bundle(Object model, @Nullable Map<String, Object> config, NdArray x) {
        Map<String, @Nullable Object> bundle = new LinkedHashMap<>();
        bundle.put("model", model);
        bundle.put("config", config);
        bundle.put("data", List.of(x));
        return bundle;
    }

    private void heading(String title) {
        out.println();
        out.println("== " + title + " ==");
    }

    private void print(String title, Object tree) {
        out.println(title);
        out.print(Outline.of(tree));
    }

    private void printError(RuntimeException error) {
        out.println(String.valueOf(error.getMessage()).indent(2).stripTrailing());
    }
}
