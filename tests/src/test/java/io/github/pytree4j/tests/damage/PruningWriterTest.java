package io.github.pytree4j.tests.damage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that saves and prunes without pause, and a reader that must not notice. */
class PruningWriterTest {
    private static final int READS = Integer.getInteger("pytree4j.reads", 3_000);

    @TempDir
    private Path directory;

    /** Saves step after step, of which each prunes the one before. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            CheckpointManager checkpoints =
                    CheckpointManager.builder(Path.of(args[0])).keep(1).build();
            for (long step = 0; ; step++) {
                checkpoints.save(step, state(step));
                System.out.println("saved");
            }
        }
    }

    private static Map<String, NdArray> state(long step) {
        return Map.of("step", NdArray.scalar(step));
    }

    @Test
    void aReaderAlwaysGetsTheNewestStepOrTheNext() throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
            Map<String, NdArray> none = state(-1);
            while (checkpoints.restoreOr(none).equals(none)) {
                assertTrue(writer.isAlive(), "the writer ended");
                TimeUnit.MILLISECONDS.sleep(5);
            }
            long last = 0;
            for (int i = 0; i < READS; i++) {
                Map<String, NdArray> read = i % 2 == 0 ? checkpoints.restoreOr(none) : checkpoints.restore(none);
                long step = read.get("step").longAt(0);
                assertTrue(step >= last, "step " + step + " after step " + last);
                last = step;
            }
            assertTrue(last > 0, "the writer has saved while this test was reading");
        } finally {
            writer.destroyForcibly();
            assertTrue(writer.waitFor(10, TimeUnit.SECONDS));
        }
    }
}
