package io.github.pytree4j.checkpoint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.faults.Change;
import io.github.pytree4j.faults.Disk;
import io.github.pytree4j.faults.RecordingStorage;
import io.github.pytree4j.faults.WithoutAtomicMove;
import io.github.pytree4j.faults.WithoutSync;
import io.github.pytree4j.storage.LocalStorage;
import io.github.pytree4j.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The power is cut after each single change of the file system that saves make, and what was not synced survives, or does not, in
 * every way that POSIX allows. The files that are left are new ones, as in a copy, so that nothing but their content speaks for them.
 */
class CrashPointsTest {
    /** How many ways chance chooses for each power cut, besides all and nothing being kept. */
    private static final int RANDOM_FATES = Integer.getInteger("pytree4j.crash.fates", 1);

    /** Syncs are recorded; waiting for the disk besides would take long. */
    private static final Storage DISK = new WithoutSync(new LocalStorage());

    @TempDir
    private Path temporary;

    private int cuts;

    static List<Scenario> scenarios() {
        return Scenario.all();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void thereIsTheOldOrTheNewVerifiedWheneverThePowerIsCut(Scenario scenario) throws IOException {
        cutEverywhere(scenario, DISK);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void thatHoldsWithoutAtomicMovesToo(Scenario scenario) throws IOException {
        cutEverywhere(scenario, new WithoutAtomicMove(DISK));
    }

    private void cutEverywhere(Scenario scenario, Storage real) throws IOException {
        Path directory = Files.createDirectory(temporary.resolve("recorded"));
        RecordingStorage storage = new RecordingStorage(real, directory);
        List<Integer> ends = new ArrayList<>();
        for (Scenario.Action action : scenario.actions()) {
            action.run(storage, directory);
            ends.add(storage.changes().size());
        }
        List<Change> changes = storage.changes();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<Long, Long> before = Map.of();
        Map<Long, Long> after = before;
        int action = 0;
        for (int end = 0; end <= changes.size(); end++) {
            while (action < ends.size() && (action == 0 || end >= ends.get(action - 1))) {
                before = after;
                after = scenario.actions().get(action).after(before);
                action++;
            }
            String message = scenario + ", seed " + seed + ", cut after change " + end + " of " + changes.size();
            boolean done = ends.contains(end);
            for (Disk.Fate fate : Stream.concat(
                            Stream.of(Disk.KEPT, Disk.LOST),
                            Stream.generate(() -> Disk.random(random)).limit(RANDOM_FATES))
                    .toList()) {
                look(Disk.after(changes.subList(0, end), fate), before, after, done && end == changes.size(), message);
            }
        }
        System.out.println(scenario + ": " + changes.size() + " changes, " + cuts + " power cuts, seed " + seed);
    }

    private void look(Disk disk, Map<Long, Long> before, Map<Long, Long> after, boolean done, String message)
            throws IOException {
        Path left = Files.createDirectory(temporary.resolve("cut" + cuts++));
        disk.restoreTo(left);
        Map<Long, Long> found = Whole.stepsIn(left, message);
        if (done) {
            assertTrue(found.equals(after), () -> message + ": found " + found + " instead of " + after);
        }
        Whole.requireOldOrNew(found, before, after, message);
        if (cuts % 4 == 0) {
            Whole.requireCleanAfterASave(left, message);
        }
    }
}
