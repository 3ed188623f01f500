package io.github.pytree4j.tests.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.CheckpointManagerBuilder;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.CheckpointExistsException;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Java and real Flax take turns in one directory. Runs where PYTREE4J_PYTHON names a Python that has flax and optax. */
@EnabledIfEnvironmentVariable(
        named = Flax.PYTHON,
        matches = ".+",
        disabledReason = "PYTREE4J_PYTHON does not name a Python with flax and optax")
class LiveFlaxTest {

    @TempDir
    private Path directory;

    private Flax flax;
    private Path checkpointDirectory;

    @BeforeEach
    void prepare() throws IOException {
        flax = new Flax(directory);
        checkpointDirectory = directory.resolve("ckpts");
    }

    @Test
    void flaxRestoresWhatJavaSavedWithEqualArrays() throws Exception {
        LiveTrainState state = LiveTrainState.random(7, 1);
        manager(1).save(7, state);
        assertEquals(leaves(state), flax.run("show", checkpointDirectory));
    }

    @Test
    void javaRestoresTheStepsThatFlaxAddedAndPrunesAsFlaxWould() throws Exception {
        LiveTrainState state = LiveTrainState.random(7, 2);
        CheckpointManager checkpoints = manager(3);
        checkpoints.save(7, state);

        List<String> trained = flax.run("train", checkpointDirectory, 3, 3);

        assertEquals(List.of(Step.of(8), Step.of(9), Step.of(10)), checkpoints.steps());
        LiveTrainState latest = checkpoints.restore(state);
        assertEquals(10, latest.step());
        assertEquals("apply", latest.applyFn());
        // Flax's step is an array after jit, ours a plain int: everything else is equal to the last bit.
        assertEquals(withoutStep(trained), withoutStep(leaves(latest)));

        checkpoints.save(11, latest);
        assertEquals(List.of(Step.of(9), Step.of(10), Step.of(11)), checkpoints.steps());
        assertEquals(withoutStep(leaves(latest)), withoutStep(flax.run("show", checkpointDirectory)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, refuse, 0 1 2 3",
        "2, 0, refuse, 0 1 2 3 3 2 10 9",
        "2, 3, refuse, 0 1 2 3 4 5 6 7 8 9 10",
        "1, 4, refuse, -3 -2 0 1 4 5 9 12 13 100",
        "3, 0, refuse, -3.0 -2 0.001 1 1e1 11 1e16",
        "2, 2, refuse, 0.5 1.0 1.5 2.0 2.5 3.0 3.5 4.0 4.5",
        "2, 0, overwrite, 0 1 2 3 1 2",
        "3, 2, overwrite, 0 1 2 3 4 5 2 3 3 9"
    })
    void theSameSavesLeaveTheSameCheckpoints(int keep, int every, String overwrite, String steps) throws Exception {
        String[] spelled = steps.split(" ", -1);
        Object[] command = new Object[5 + spelled.length];
        Path flaxDirectory = directory.resolve("flax");
        System.arraycopy(new Object[] {"retain", flaxDirectory, keep, every, overwrite}, 0, command, 0, 5);
        System.arraycopy(spelled, 0, command, 5, spelled.length);

        CheckpointManagerBuilder builder =
                CheckpointManager.builder(checkpointDirectory).keep(keep);
        if (every > 0) {
            builder.keepEveryNSteps(every);
        }
        CheckpointManager checkpoints = builder.overwrite(
                        overwrite.equals("overwrite") ? Overwrite.REWIND : Overwrite.REFUSE)
                .build();
        List<String> left = new ArrayList<>();
        for (String step : spelled) {
            left.add(save(checkpoints, step) + names());
        }
        assertEquals(String.join("\n", flax.run(command)), String.join("\n", left));
    }

    private static String save(CheckpointManager checkpoints, String step) {
        boolean isFloat = step.contains(".") || step.contains("e");
        try {
            checkpoints.save(
                    isFloat ? Step.of(Double.parseDouble(step)) : Step.of(Long.parseLong(step)),
                    Map.of("a", NdArray.arange(2)));
            return "";
        } catch (CheckpointExistsException e) {
            return "refused ";
        }
    }

    private String names() throws IOException {
        try (var files = Files.list(checkpointDirectory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("checkpoint_"))
                    .sorted()
                    .collect(Collectors.joining(" "));
        }
    }

    private CheckpointManager manager(int keep) {
        return CheckpointManager.builder(checkpointDirectory).keep(keep).build();
    }

    private static List<String> withoutStep(List<String> leaves) {
        return leaves.stream().filter(leaf -> !leaf.startsWith("./step ")).toList();
    }

    /** As flax_side.py prints them. */
    private static List<String> leaves(Object tree) {
        List<String> lines = new ArrayList<>();
        PyTrees.mapWithPath(tree, (path, leaf) -> {
            lines.add(line(path, leaf));
            return leaf;
        });
        return lines.stream().sorted().toList();
    }

    private static String line(StatePath path, StateValue leaf) {
        if (!(leaf instanceof ArrayValue value)) {
            return path + " " + leaf;
        }
        NdArray array = value.array();
        return path + " " + array.dtype() + Arrays.toString(array.shape()) + " " + sha256(array);
    }

    private static String sha256(NdArray array) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (ByteBuffer bytes : array.buffers()) {
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
