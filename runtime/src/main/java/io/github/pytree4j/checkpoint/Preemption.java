package io.github.pytree4j.checkpoint;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Tells a loop that the virtual machine is to end, and gives it time to save and leave. SIGTERM, SIGINT and {@code System.exit}
 * count.
 *
 * <pre>{@code
 * try (Preemption preemption = Preemption.watch(Duration.ofSeconds(20))) {
 *     SaveSchedule due = new SaveSchedule(SavePolicy.everyNSteps(100).or(SavePolicy.onPreemption(preemption)));
 *     for (long step = first; step < last && !preemption.isRequested(); step++) {
 *         state = train(state);
 *         if (due.isDue(Step.of(step))) {
 *             checkpoints.save(step, state);
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads. {@link ShutdownSave} does without the loop's help.
 */
public final class Preemption implements AutoCloseable {
    private final Duration grace;
    private final LongSupplier nanos;
    private final CountDownLatch left = new CountDownLatch(1);
    private final Thread hook = new Thread(this::holdUp, "pytree4j-preemption");
    private volatile boolean requested;
    private volatile long requestedAt;

    Preemption(Duration grace, LongSupplier nanos) {
        this.grace = grace;
        this.nanos = nanos;
    }

    /**
     * Watches from now on.
     *
     * @param grace how long the virtual machine waits for {@link #close()} before it ends all the same; all of it where the loop
     *     itself calls {@code System.exit}, since it cannot leave then
     */
    public static Preemption watch(Duration grace) {
        Objects.requireNonNull(grace, "grace must not be null");
        Preemption preemption = new Preemption(grace, System::nanoTime);
        Runtime.getRuntime().addShutdownHook(preemption.hook);
        return preemption;
    }

    private void holdUp() {
        request();
        try {
            boolean ignored = left.await(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void request() {
        requestedAt = nanos.getAsLong();
        requested = true;
    }

    /** Whether the virtual machine is to end. */
    public boolean isRequested() {
        return requested;
    }

    /** When that was, as {@link System#nanoTime} counts. */
    OptionalLong requestedAt() {
        return requested ? OptionalLong.of(requestedAt) : OptionalLong.empty();
    }

    /** The loop has ended: the virtual machine may end. */
    @Override
    public void close() {
        left.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It is ending: the hook has just been released.
        }
    }
}
