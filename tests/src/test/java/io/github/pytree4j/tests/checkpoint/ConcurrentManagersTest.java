package io.github.pytree4j.tests.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.CheckpointExistsException;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.tests.support.Gate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several managers, and several threads, in one directory. */
class ConcurrentManagersTest {
    private static final int SAVES = 40;

    /** One for each task: the common pool may have a single one. */
    private static final Executor THREADS = task -> new Thread(task).start();

    @TempDir
    Path directory;

    @Test
    void twoManagersThatSaveAtOnceLoseNothing() {
        CompletableFuture<Void> even = CompletableFuture.runAsync(() -> saveEverySecond(0), THREADS);
        CompletableFuture<Void> odd = CompletableFuture.runAsync(() -> saveEverySecond(1), THREADS);
        CompletableFuture.allOf(even, odd).join();
        CheckpointManager checkpoints = replacing();
        assertEquals(LongStream.range(0, SAVES).mapToObj(Step::of).toList(), checkpoints.steps());
        for (long step = 0; step < SAVES; step++) {
            assertEquals(Map.of("step", step), checkpoints.restore(Map.of("step", 0L), Step.of(step)));
        }
    }

    @Test
    void ofTwoManagersThatSaveTheSameStepOneIsRefused() {
        for (long step = 0; step < SAVES; step++) {
            long now = step;
            List<CompletableFuture<Path>> saves = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                CheckpointManager checkpoints =
                        CheckpointManager.builder(directory).build();
                saves.add(CompletableFuture.supplyAsync(() -> checkpoints.save(now, Map.of("step", now)), THREADS));
            }
            long refused =
                    saves.stream().filter(ConcurrentManagersTest::isRefused).count();
            assertEquals(1, refused, "at step " + step);
        }
    }

    @Test
    void oneManagerMayBeUsedByManyThreads() {
        CheckpointManager checkpoints = replacing();
        List<CompletableFuture<Path>> saves = new ArrayList<>();
        for (long step = 0; step < SAVES; step++) {
            long now = step;
            saves.add(CompletableFuture.supplyAsync(
                    () -> checkpoints.saveAsync(now, Map.of("step", now)).join(), THREADS));
        }
        saves.forEach(CompletableFuture::join);
        assertEquals(SAVES, checkpoints.steps().size());
    }

    @Test
    void aReaderNeverSeesHalfOfACheckpointThatIsReplaced() {
        CheckpointManager writer = replacing();
        writer.save(0, pair(0));
        CompletableFuture<Void> writing = CompletableFuture.runAsync(
                () -> {
                    for (int i = 1; i <= SAVES; i++) {
                        writer.save(0, pair(i));
                    }
                },
                THREADS);
        CheckpointManager reader = CheckpointManager.builder(directory).build();
        do {
            Map<String, float[]> restored = reader.restore(pair(0));
            assertArrayEquals(restored.get("first"), restored.get("second"));
        } while (!writing.isDone());
        writing.join();
    }

    @Test
    void aSaveThatFailsDoesNotTakeTheFolderFromOneThatWaitsForIt() throws InterruptedException {
        Gate gate = new Gate(true);
        CheckpointManager failing =
                CheckpointManager.builder(directory).codecs(Gate.CODECS).build();
        CompletableFuture<Path> failed = CompletableFuture.supplyAsync(() -> failing.save(0, gate), THREADS);
        gate.awaitReached();
        CompletableFuture<Path> saved = new CompletableFuture<>();
        Thread waiting = new Thread(() -> saved.completeAsync(
                () -> CheckpointManager.builder(directory).build().save(1, Map.of("a", 1)), Runnable::run));
        waiting.start();
        awaitLock(waiting);
        gate.open();
        CompletionException e = assertThrows(CompletionException.class, failed::join);
        assertInstanceOf(UnsupportedValueException.class, e.getCause());
        assertEquals(directory.resolve("checkpoint_1"), saved.join());
        waiting.join();
    }

    /** Returns once {@code thread} waits for the directory. */
    private static void awaitLock(Thread thread) {
        while (Arrays.stream(thread.getStackTrace())
                .noneMatch(frame -> frame.getMethodName().startsWith("park"))) {
            assertTrue(thread.isAlive(), "the second save did not wait for the first");
            Thread.onSpinWait();
        }
    }

    private void saveEverySecond(long first) {
        CheckpointManager checkpoints = replacing();
        for (long step = first; step < SAVES; step += 2) {
            checkpoints.save(step, Map.of("step", step));
        }
    }

    private CheckpointManager replacing() {
        return CheckpointManager.builder(directory)
                .keep(SAVES)
                .overwrite(Overwrite.REPLACE)
                .build();
    }

    private static Map<String, float[]> pair(float value) {
        float[] values = new float[10_000];
        Arrays.fill(values, value);
        return Map.of("first", values, "second", values.clone());
    }

    private static boolean isRefused(CompletableFuture<Path> save) {
        try {
            save.join();
            return false;
        } catch (CompletionException e) {
            assertInstanceOf(CheckpointExistsException.class, e.getCause());
            return true;
        }
    }
}
