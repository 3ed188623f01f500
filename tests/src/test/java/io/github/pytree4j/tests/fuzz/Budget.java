package io.github.pytree4j.tests.fuzz;

import com.sun.management.ThreadMXBean;
import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.state.StateDictMismatchException;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What one call may take, whatever it is given: memory in proportion to its input, and a second of the processor. Garbage
 * counts as memory, so what is held at any time is less. An empty dict is one byte and takes a few hundred, of which that byte
 * alone is needed to say so: that makes the multiple what it is.
 *
 * @param perByte bytes that it may allocate for each byte of its input
 * @param fixed bytes that it may allocate besides
 */
record Budget(long perByte, long fixed) {
    private static final long NANOSECONDS = 1_000_000_000;
    /** For its path and, if it is one of the hundred that are printed, its line, made anew for each width that is tried. */
    private static final long PER_DIFFERENCE = 80_000;

    private static final int LONGEST_MESSAGE = 60_000;
    /** Names how much of the heap is kept from everybody, in bytes. */
    static final String BALLAST_PROPERTY = "pytree4j.fuzz.ballast";

    /** Names how many times the memory a call may take, where the fuzzer's own bookkeeping is among it. */
    static final String SLACK_PROPERTY = "pytree4j.fuzz.slack";

    private static final int SLACK = Integer.getInteger(SLACK_PROPERTY, 1);

    @SuppressWarnings("unused") // Being there is all it does.
    private static final byte[] BALLAST = new byte[Integer.getInteger(BALLAST_PROPERTY, 0)];

    private static final int ATTEMPTS = 3;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What came of a call. */
    private record Outcome<T>(Optional<T> result, int differences) {}

    /**
     * The result of the call, or nothing if it fails as a restore may. Anything else that it throws is passed on.
     *
     * @param size bytes of its input
     */
    <T> Optional<T> restored(int size, Supplier<T> call) {
        return measured(size, () -> {
                    try {
                        return new Outcome<T>(Optional.of(call.get()), 0);
                    } catch (StateDictMismatchException e) {
                        requirePlain(e.getMessage());
                        return new Outcome<T>(Optional.empty(), e.differences().size());
                    } catch (CheckpointException e) {
                        requirePlain(e.getMessage());
                        return new Outcome<T>(Optional.empty(), 0);
                    }
                })
                .result();
    }

    /** The result of the call, which must not fail. */
    <T> T spend(int size, Supplier<T> call) {
        return measured(size, () -> new Outcome<>(Optional.of(call.get()), 0))
                .result()
                .orElseThrow();
    }

    /**
     * Makes the call. What exceeds the budget counts if it does so each time: the first call of a method may load classes,
     * which the fuzzer then rewrites, in the same thread.
     */
    private <T> Outcome<T> measured(int size, Supplier<Outcome<T>> call) {
        String excess = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long time = THREADS.getCurrentThreadCpuTime();
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            Outcome<T> outcome = call.get();
            long allocated = THREADS.getCurrentThreadAllocatedBytes() - bytes;
            long taken = THREADS.getCurrentThreadCpuTime() - time;
            long allowed = SLACK * (perByte * size + fixed + PER_DIFFERENCE * outcome.differences());
            if (allocated <= allowed && taken <= NANOSECONDS) {
                return outcome;
            }
            excess = size + " bytes made it allocate " + allocated + " bytes, and work for " + taken + " ns";
        }
        throw new AssertionError(excess);
    }

    private static void requirePlain(String message) {
        if (message.length() > LONGEST_MESSAGE) {
            throw new AssertionError("a message of " + message.length() + " characters");
        }
        for (int i = 0; i < message.length(); i++) {
            char unit = message.charAt(i);
            if (unit != '\n' && (Character.isISOControl(unit) || unit == 0x202e)) {
                throw new AssertionError("a message with control characters: " + message);
            }
        }
    }
}
