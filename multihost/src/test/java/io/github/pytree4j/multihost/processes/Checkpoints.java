package io.github.pytree4j.multihost.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.checkpoint.Verification;
import io.github.pytree4j.multihost.MultihostArrays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What processes have saved, as one that was in none of their groups finds it.
 *
 * @param directory where
 */
record Checkpoints(Path directory) {
    private static final String GENERATION = "pytree4j-[0-9a-f]{8}";

    private CheckpointManager manager() {
        return CheckpointManager.builder(directory)
                .arrays(MultihostArrays.alone())
                .build();
    }

    /** The steps, each of which is verified and has all values of one seed; and which seed. */
    Map<Long, Long> seeds() {
        Map<Long, Long> seeds = new TreeMap<>();
        CheckpointManager checkpoints = manager();
        for (Step step : checkpoints.steps()) {
            long seed = seed(checkpoints.restore(Weights.of(0, 1, 0), step));
            Verification verification = checkpoints.verify(step).verification();
            assertTrue(verification.isVerified(), verification::why);
            seeds.put(step.longValue(), seed);
        }
        return seeds;
    }

    /** The seed of the newest, which has all values of it. */
    long newestSeed() {
        return seed(manager().restore(Weights.of(0, 1, 0)));
    }

    private static long seed(Map<String, Object> restored) {
        long seed = (Long) restored.get(Weights.SEED);
        assertEquals(Weights.of(seed, 1, 0), restored);
        return seed;
    }

    /** That there are the files and folders of the steps that are there, and no others. */
    void requireNothingElse() throws IOException {
        List<String> expected = new ArrayList<>(List.of("", ".pytree4j", ".pytree4j/lock"));
        for (Step step : manager().steps()) {
            String name = "checkpoint_" + step.longValue();
            String arrays = name + "_gda";
            expected.addAll(List.of(name, ".pytree4j/" + name + ".manifest", arrays));
            Stream.of("b", "v", "w").map(array -> arrays + "/" + array).forEach(expected::add);
            Weights.FILES.stream().map(file -> arrays + "/" + file).forEach(expected::add);
        }
        List<String> found = files().stream()
                .filter(file -> !file.matches("(.*/)?" + GENERATION))
                .map(file -> file.replaceFirst("_gda/" + GENERATION, "_gda"))
                .toList();
        assertEquals(
                expected.stream().sorted().toList(), found.stream().sorted().toList());
    }

    /** All files and folders. */
    List<String> files() throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.map(path -> directory.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
