package io.github.pytree4j.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.faults.WithoutSync;
import io.github.pytree4j.storage.LocalStorage;
import io.github.pytree4j.storage.Storage;
import io.github.pytree4j.store.Comparison;
import io.github.pytree4j.store.StoredPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** What must be true of a directory after whatever has happened to it. */
final class Whole {
    private static final Storage STORAGE = new WithoutSync(new LocalStorage());

    private Whole() {}

    /** The steps in a directory and their states, each of which must restore, verified. */
    static Map<Long, Long> stepsIn(Path directory, String message) throws IOException {
        CheckpointManager checkpoints = CheckpointManager.builder(directory)
                .arrays(new SoloArrays(STORAGE))
                .build();
        Map<Long, Long> found = new TreeMap<>();
        for (Step step : checkpoints.steps()) {
            try (StoredPlace place = StoredPlace.open(STORAGE, checkpoints.file(step), Comparison.FIRST)) {
                assertTrue(place.verdict().verified(), () -> message + ": " + step + " " + place.verdict());
            }
            boolean arrays = checkpoints.restoreRaw(step).contains("beside");
            LongFunction<Map<String, Object>> expected = arrays ? Scenario::stateWithArrays : Scenario::state;
            Map<String, Object> state = checkpoints.restore(expected.apply(0), step);
            long value = (Long) state.get("value");
            assertEquals(expected.apply(value), state, message);
            assertTrue(checkpoints.verify(step).verification().isVerified(), message);
            found.put(step.longValue(), value);
        }
        return found;
    }

    /**
     * Looks whether what is there is what was there before an action, or after it, or in between: a step that both have is there, and
     * nothing is gone before what takes its place has come.
     */
    static void requireOldOrNew(Map<Long, Long> found, Map<Long, Long> before, Map<Long, Long> after, String message) {
        Set<Long> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        assertTrue(all.containsAll(found.keySet()), () -> message + ": found " + found);
        boolean begun = before.entrySet().stream().allMatch(e -> e.getValue().equals(found.get(e.getKey())));
        for (long step : all) {
            Long value = found.get(step);
            boolean old = Objects.equals(value, before.get(step));
            boolean now = Objects.equals(value, after.get(step));
            assertTrue(old || now, () -> message + ": step " + step + " is " + value + ", " + before + " -> " + after);
        }
        if (!begun) {
            // Something old is gone: the new state is there.
            after.forEach((step, value) -> assertEquals(
                    value, found.get(step), () -> message + ": found " + found + ", " + before + " -> " + after));
        }
    }

    /** A save after all that, by a manager that knows nothing, leaves only what belongs there. */
    static void requireCleanAfterASave(Path directory, String message) throws IOException {
        new Scenario.Save(100, 1000, 50, Overwrite.REFUSE, false, true).run(STORAGE, directory);
        Map<Long, Long> found = stepsIn(directory, message);
        assertEquals(1000, found.get(100L), message);
        Set<String> expected = found.keySet().stream()
                .map(step -> "checkpoint_" + step + ".manifest")
                .collect(Collectors.toCollection(TreeSet::new));
        expected.add("lock");
        try (var files = Files.list(directory.resolve(".pytree4j"))) {
            assertEquals(
                    expected,
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)),
                    message);
        }
        try (var files = Files.list(directory)) {
            for (Path folder :
                    files.filter(file -> file.toString().endsWith("_gda")).toList()) {
                requireOnlyWhatBelongs(folder, message);
            }
        }
    }

    private static void requireOnlyWhatBelongs(Path arrays, String message) throws IOException {
        String name = arrays.getFileName().toString();
        Path checkpoint = arrays.resolveSibling(name.substring(0, name.length() - "_gda".length()));
        try (StoredPlace place = StoredPlace.open(STORAGE, checkpoint, Comparison.FIRST);
                var files = Files.walk(arrays)) {
            Set<String> expected = place.arrays().files().stream()
                    .map(place.arrays()::pathOf)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (expected.stream().anyMatch(file -> file.endsWith("/commit_success.txt"))) {
                // Flax looks for it here.
                expected.add("commit_success.txt");
            }
            assertEquals(
                    expected,
                    files.filter(Files::isRegularFile)
                            .map(file -> arrays.relativize(file).toString())
                            .collect(Collectors.toCollection(TreeSet::new)),
                    message);
        }
    }
}
