package io.github.pytree4j.tests.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Preemption;
import io.github.pytree4j.checkpoint.SavePolicy;
import io.github.pytree4j.checkpoint.SaveSchedule;
import io.github.pytree4j.checkpoint.ShutdownSave;
import io.github.pytree4j.checkpoint.Step;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that are told to end, by SIGTERM. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "which ends processes without telling them")
class ShutdownTest {
    private static final int SIGTERM = 128 + 15;

    @TempDir
    Path directory;

    private static CheckpointManager checkpoints(Path directory) {
        return CheckpointManager.builder(directory).keep(1000).build();
    }

    /** Hands each step over, and saves none by itself but the first in the background. */
    static final class Watched {
        private Watched() {}

        public static void main(String[] args) throws InterruptedException {
            CheckpointManager checkpoints = checkpoints(Path.of(args[0]));
            checkpoints.saveAsync(0, Map.of("step", 0L)).join();
            try (ShutdownSave atShutdown = checkpoints.saveAtShutdown()) {
                for (long step = 1; ; step++) {
                    atShutdown.update(Step.of(step), Map.of("step", step));
                    System.out.println(step);
                    Thread.sleep(1);
                }
            }
        }
    }

    /** Does the same, but ends by itself. */
    static final class Ended {
        private Ended() {}

        public static void main(String[] args) {
            try (ShutdownSave atShutdown = checkpoints(Path.of(args[0])).saveAtShutdown()) {
                atShutdown.update(Step.of(1), Map.of("step", 1L));
            }
        }
    }

    /** Saves when it hears that it is to end, and leaves its loop. */
    static final class Preempted {
        private Preempted() {}

        public static void main(String[] args) throws InterruptedException {
            CheckpointManager checkpoints = checkpoints(Path.of(args[0]));
            try (Preemption preemption = Preemption.watch(Duration.ofSeconds(60))) {
                SaveSchedule due = new SaveSchedule(SavePolicy.onPreemption(preemption));
                for (long step = 1; !isOver(preemption, step); step++) {
                    Thread.sleep(1);
                    System.out.println(step);
                    if (due.isDue(Step.of(step))) {
                        checkpoints.save(step, Map.of("step", step));
                    }
                }
            }
        }

        /** A few steps more than need be, none of which is to be saved again. */
        private static boolean isOver(Preemption preemption, long step) {
            return preemption.isRequested() && step % 10 == 0;
        }
    }

    /** Hears it, and does not care. */
    static final class Deaf {
        private Deaf() {}

        public static void main(String[] args) throws InterruptedException {
            try (Preemption preemption = Preemption.watch(Duration.ofMillis(100))) {
                System.out.println(preemption.isRequested() ? 1 : 0);
                Thread.sleep(Duration.ofMinutes(10).toMillis());
            }
        }
    }

    @Test
    void theLastStateIsSavedOnceAndTheProcessEnds() throws Exception {
        long printed = terminate(Watched.class)[0];
        List<Step> steps = checkpoints(directory).steps();
        assertEquals(2, steps.size(), steps.toString());
        long saved = steps.get(1).longValue();
        assertTrue(saved >= printed, saved + " of " + printed);
        assertEquals(Map.of("step", saved), checkpoints(directory).restore(Map.of("step", 0L)));
        assertTrue(checkpoints(directory).verify(Step.of(saved)).verification().isVerified());
    }

    @Test
    void aLoopThatHasEndedSavesNothingMore() throws Exception {
        Process process = start(Ended.class);
        assertEquals(0, process.waitFor());
        assertFalse(checkpoints(directory).latest().isPresent());
    }

    @Test
    void aLoopThatIsToldSavesOnceAndLeaves() throws Exception {
        long printed = terminate(Preempted.class)[1];
        List<Step> steps = checkpoints(directory).steps();
        assertEquals(1, steps.size(), steps.toString());
        assertTrue(steps.get(0).longValue() > printed - 11, steps + " of " + printed);
    }

    @Test
    void aLoopThatDoesNotLeaveIsWaitedForNoLongerThanItsGrace() throws Exception {
        terminate(Deaf.class);
    }

    /** Ends a process a moment after it has begun: what it printed before, and what last. */
    private long[] terminate(Class<?> program) throws IOException, InterruptedException {
        Process process = start(program);
        try (BufferedReader printed = process.inputReader()) {
            long before = Long.parseLong(printed.readLine());
            long last = before;
            process.toHandle().destroy();
            for (String line = printed.readLine(); line != null; line = printed.readLine()) {
                last = Long.parseLong(line);
            }
            assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it does not end");
            assertEquals(SIGTERM, process.exitValue());
            return new long[] {before, last};
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start(Class<?> program) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
