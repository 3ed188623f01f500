package io.github.pytree4j.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.errors.CheckpointIOException;
import io.github.pytree4j.faults.FaultyStorage;
import io.github.pytree4j.faults.FaultyStorage.Fault;
import io.github.pytree4j.faults.WithoutAtomicMove;
import io.github.pytree4j.faults.WithoutSync;
import io.github.pytree4j.storage.LocalStorage;
import io.github.pytree4j.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each single operation of each kind of save fails once, or is interrupted, or is the first for which the disk is full. */
class FaultsTest {
    /** Each so many operations, with another beginning in each run; -D{@value #STRIDE_PROPERTY}=1 for all. */
    private static final String STRIDE_PROPERTY = "pytree4j.faults.stride";

    private static final int STRIDE = Integer.getInteger(STRIDE_PROPERTY, 12);

    private static final Storage DISK = new WithoutSync(new LocalStorage());

    @TempDir
    private Path temporary;

    private int runs;
    private int failures;

    static List<Scenario> scenarios() {
        return Scenario.all();
    }

    private static Fault fails(int at) {
        return (operation, takesRoom) -> {
            if (operation == at) {
                throw new IOException("Input/output error");
            }
        };
    }

    private static Fault isFull(int at) {
        return (operation, takesRoom) -> {
            if (operation >= at && takesRoom) {
                throw new IOException("No space left on device");
            }
        };
    }

    private static Fault isInterrupted(int at) {
        return (operation, takesRoom) -> {
            if (operation == at) {
                Thread.currentThread().interrupt();
            }
        };
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aFailingOperationFailsTheSaveAndNothingElse(Scenario scenario) throws IOException {
        everywhere(scenario, DISK, FaultsTest::fails, STRIDE);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aFullDiskFailsTheSaveAndNothingElse(Scenario scenario) throws IOException {
        everywhere(scenario, DISK, FaultsTest::isFull, STRIDE);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void anInterruptFailsTheSaveOrComesTooLate(Scenario scenario) throws IOException {
        everywhere(scenario, DISK, FaultsTest::isInterrupted, STRIDE);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aFailingOperationWithoutAtomicMovesFailsTheSaveAndNothingElse(Scenario scenario) throws IOException {
        everywhere(scenario, new WithoutAtomicMove(DISK), FaultsTest::fails, STRIDE);
    }

    private void everywhere(Scenario scenario, Storage real, IntFunction<Fault> fault, int stride) throws IOException {
        FaultyStorage counting = new FaultyStorage(real, (operation, takesRoom) -> {});
        Path whole = Files.createDirectory(temporary.resolve("whole"));
        for (Scenario.Action action : scenario.actions()) {
            action.run(counting, whole);
        }
        int from = (int) (System.nanoTime() % stride);
        for (int at = from; at < counting.operations(); at += stride) {
            Path directory = Files.createDirectory(temporary.resolve("run" + runs++));
            run(scenario, new FaultyStorage(real, fault.apply(at)), directory, scenario + ", operation " + at);
        }
        assertTrue(failures > 0, "nothing has failed");
        System.out.println(scenario + ": " + runs + " of " + counting.operations() + " operations, from " + from + ", "
                + failures + " failed saves");
    }

    private void run(Scenario scenario, Storage faulty, Path directory, String message) throws IOException {
        Map<Long, Long> before = Map.of();
        for (Scenario.Action action : scenario.actions()) {
            Map<Long, Long> after = action.after(before);
            try {
                action.run(faulty, directory);
            } catch (CheckpointException e) {
                failures++;
                Thread.interrupted();
                requireKept(e, directory, before, after, message);
                return;
            }
            before = after;
        }
        Thread.interrupted();
        assertEquals(before, Whole.stepsIn(directory, message), message);
    }

    private static void requireKept(
            CheckpointException failure, Path directory, Map<Long, Long> before, Map<Long, Long> after, String message)
            throws IOException {
        String text = message + ": " + failure.getMessage();
        assertTrue(failure instanceof CheckpointIOException, text);
        Map<Long, Long> found = Whole.stepsIn(directory, text);
        if (failure.getMessage().contains("is in its place")
                || failure.getMessage().contains("cannot prune")
                || failure.getMessage().contains("is saved")) {
            Whole.requireOldOrNew(found, before, after, text);
        } else {
            assertEquals(before, found, text);
        }
        Whole.requireCleanAfterASave(directory, text);
    }
}
