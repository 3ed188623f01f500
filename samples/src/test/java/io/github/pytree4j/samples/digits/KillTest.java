package io.github.pytree4j.samples.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.samples.Run;
import io.github.pytree4j.samples.support.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Training in processes of their own that die for real. */
@Timeout(120)
class KillTest {
    private static final int STEPS = 1600;
    private static final Pattern HASH = Pattern.compile("SHA-256 of the parameters: (\\p{XDigit}{64})");

    @TempDir
    Path directory;

    @TempDir
    Path other;

    @Test
    void aProcessKilledAtARandomMomentResumesAndEndsWithTheSameParameters() throws Exception {
        long seed = Long.getLong("pytree4j.seed", System.nanoTime());
        System.out.println("repeat with -Dpytree4j.seed=" + seed);
        Random random = new Random(seed);

        Process victim = start(directory);
        long step = random.nextInt(STEPS / 2);
        boolean ended = false;
        while (newest() < step && !ended) {
            ended = victim.waitFor(1, TimeUnit.MILLISECONDS);
        }
        victim.waitFor(random.nextInt(20_000), TimeUnit.MICROSECONDS);
        victim.destroyForcibly().waitFor();
        assertNotEquals(0, victim.exitValue(), "it ended before it was killed; seed " + seed);

        assertEquals(undisturbed(), hash(run(directory)), "seed " + seed);
    }

    @Test
    void stopAfterDiesRightAfterThatStepAndTheNextRunEndsWithTheSameParameters() throws Exception {
        Run died = run(directory, "--stop-after", "333");
        assertEquals(137, died.exitCode());
        assertEquals("starting at step 0", died.out().strip());

        assertEquals(undisturbed(), hash(run(directory)));
    }

    /** What the parameters of a run without interruption are, in this process. */
    private String undisturbed() {
        try (Training training = new Training(DigitsData.load(), other)) {
            DigitsState start = training.latest(Hyperparameters.DEFAULT);
            return Fingerprint.of(
                    training.run(start, STEPS, (step, loss) -> {}, () -> false).params());
        }
    }

    private double newest() {
        return CheckpointManager.builder(directory)
                .build()
                .latest()
                .map(Step::value)
                .orElse(-1.0);
    }

    private static List<String> arguments(Path directory) {
        return List.of("--dir", directory.toString(), "--steps", Integer.toString(STEPS));
    }

    private static Process start(Path directory) throws IOException {
        return ChildJvm.running(Digits.class, arguments(directory))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Run run(Path directory, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(arguments(directory));
        arguments.addAll(List.of(more));
        return Run.of(Digits.class, arguments);
    }

    private static String hash(Run run) {
        Matcher matcher = HASH.matcher(run.out());
        assertTrue(matcher.find(), run.out() + run.err());
        return matcher.group(1);
    }
}
