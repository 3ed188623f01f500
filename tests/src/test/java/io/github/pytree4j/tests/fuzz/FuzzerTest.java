package io.github.pytree4j.tests.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.errors.CorruptCheckpointException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The fuzzer and its budget notice what they are there for. */
class FuzzerTest {
    private static final Budget SMALL = new Budget(10, 100_000);
    private static final List<byte[]> SEEDS = List.of(new byte[] {0, 0});
    private static final int MOST_RUNS = 1_000_000;

    /** A target that fails at an input that has to be found. */
    public static final class Failing {
        private Failing() {}

        public static void fuzzerTestOneInput(byte[] input) {
            if (input.length > 1 && input[0] == 7) {
                throw new IllegalStateException("a planted bug");
            }
        }
    }

    /** A target that comes to no end at an input that has to be found. */
    public static final class Endless {
        private Endless() {}

        public static void fuzzerTestOneInput(byte[] input) {
            while (input.length > 1 && input[0] == 7) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void anExceptionFailsTheRun() throws Exception {
        Fuzzer.Outcome outcome = run(Failing.class);
        assertTrue(outcome.output().contains("IllegalStateException: a planted bug"), outcome::output);
    }

    @Test
    void whatTakesMoreThanASecondFailsTheRun() throws Exception {
        Fuzzer.Outcome outcome = run(Endless.class);
        assertTrue(outcome.output().contains("libFuzzer: timeout"), outcome::output);
    }

    private static Fuzzer.Outcome run(Class<?> target) throws Exception {
        Path dictionary =
                Path.of(FuzzerTest.class.getResource("/fuzz/flax.dict").toURI());
        Fuzzer.Outcome outcome =
                new Fuzzer("planted-" + target.getSimpleName(), target).run(SEEDS, dictionary, MOST_RUNS, 1);
        assertTrue(outcome.exitCode() != 0, outcome::output);
        return outcome;
    }

    @Test
    void aCallThatAllocatesTooMuchIsOverTheBudget() {
        assertEquals(100_000, SMALL.spend(1_000, () -> new byte[100_000]).length);
        AssertionError e = assertThrows(AssertionError.class, () -> SMALL.spend(1_000, () -> new byte[110_001]));
        assertTrue(e.getMessage().startsWith("1000 bytes made it allocate 110"), e.getMessage());
    }

    @Test
    void aCallThatWorksTooLongIsOverTheBudget() {
        assertThrows(AssertionError.class, () -> SMALL.spend(1_000, FuzzerTest::work));
    }

    private static long work() {
        long sum = 0;
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (long end = threads.getCurrentThreadCpuTime() + 1_050_000_000; threads.getCurrentThreadCpuTime() < end; ) {
            sum++;
        }
        return sum;
    }

    @Test
    void aRestoreMayFailInWords() {
        Optional<String> refused = SMALL.restored(1, () -> {
            throw new CorruptCheckpointException("it is damaged");
        });
        assertEquals(Optional.empty(), refused);
        assertThrows(
                AssertionError.class,
                () -> SMALL.restored(1, () -> {
                    throw new CorruptCheckpointException("it is \u001b[31m damaged");
                }));
        assertThrows(
                IllegalStateException.class,
                () -> SMALL.restored(1, () -> {
                    throw new IllegalStateException("of another kind");
                }));
    }
}
