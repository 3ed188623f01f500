package io.github.pytree4j.tests.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.checkpoint.Step;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that save without pause are killed at random moments; what they had published must be whole. */
class KilledSaveTest {
    private static final int KILLS = Integer.getInteger("pytree4j.kills", 6);
    private static final int LENGTH = 500_000;

    @TempDir
    private Path directory;

    /** What is killed: saves steps without end, each an array full of its own number, and prints those that are saved. */
    static final class SaveLoop {
        private SaveLoop() {}

        public static void main(String[] args) {
            CheckpointManager checkpoints = manager(Path.of(args[0]));
            long first = checkpoints.latest().map(step -> (long) step.value()).orElse(0L);
            for (long step = first; ; step++) {
                checkpoints.save(step, state(step));
                System.out.println(step);
            }
        }
    }

    /** Replaces the newest step, too, so that a kill may hit a checkpoint that is being replaced. */
    private static CheckpointManager manager(Path directory) {
        return CheckpointManager.builder(directory)
                .keep(2)
                .overwrite(Overwrite.REPLACE)
                .build();
    }

    private static Map<String, float[]> state(long step) {
        float[] values = new float[LENGTH];
        Arrays.fill(values, (float) step);
        return Map.of("values", values);
    }

    @Test
    void whatWasPublishedBeforeAKillIsWholeAndTheNextSaveCleansUp() throws Exception {
        long seed = Long.getLong("pytree4j.seed", System.nanoTime());
        System.out.println("KilledSaveTest: -Dpytree4j.seed=" + seed);
        Random random = new Random(seed);
        CheckpointManager checkpoints = manager(directory);
        long next = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long saved = saveUntilKilled(random);

            List<Step> steps = checkpoints.steps();
            assertTrue(steps.get(steps.size() - 1).value() >= saved, "step " + saved + " is lost: " + steps);
            for (Step step : steps) {
                float[] values = checkpoints.restore(state(0), step).get("values");
                assertEquals((float) step.value(), values[0]);
                assertEquals(-1, Arrays.mismatch(state((long) step.value()).get("values"), values));
            }
            next = (long) steps.get(steps.size() - 1).value() + 1;
            checkpoints.save(next, state(next));
            assertFalse(leftovers(), "unfinished files are left");
        }
        assertTrue(next > KILLS, "the processes were killed before they saved anything");
    }

    /** The last step that a process said it had saved before it was killed, at a random moment after its first. */
    private long saveUntilKilled(Random random) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SaveLoop.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader printed = process.inputReader()) {
            long saved = Long.parseLong(printed.readLine());
            // By its handle: Process itself would also close the stream that is still being read.
            CompletableFuture.delayedExecutor(random.nextInt(400), TimeUnit.MILLISECONDS)
                    .execute(process.toHandle()::destroyForcibly);
            for (String line = printed.readLine(); line != null; line = printed.readLine()) {
                saved = Long.parseLong(line);
            }
            return saved;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private boolean leftovers() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve(".pytree4j"))) {
            return files.map(file -> file.getFileName().toString())
                    .anyMatch(name -> !name.equals("lock") && !name.endsWith(".manifest"));
        }
    }
}
