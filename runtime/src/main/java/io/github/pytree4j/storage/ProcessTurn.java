package io.github.pytree4j.storage;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The right of one thread of this process to open a lock file. The locks of files belong to processes, so what the threads of
 * one have to agree on can only be kept in one place for all of them.
 */
final class ProcessTurn {
    /** The files that a thread has, or waits for, by their identity. */
    private static final Map<String, ProcessTurn> TURNS = new HashMap<>();

    private final String identity;
    private final Semaphore free = new Semaphore(1, true);

    /** How many threads have it or wait for it; guarded by {@link #TURNS}. */
    private int users;

    private ProcessTurn(String identity) {
        this.identity = identity;
    }

    /**
     * Waits for its turn, in the order of asking.
     *
     * @param identity which file it is, whatever its name
     * @return empty if it did not come in time
     * @throws InterruptedIOException if the thread is interrupted, as it then still is
     */
    static Optional<ProcessTurn> take(String identity, long patienceNanos) throws IOException {
        ProcessTurn turn;
        synchronized (TURNS) {
            turn = TURNS.computeIfAbsent(identity, ProcessTurn::new);
            turn.users++;
        }
        boolean taken = false;
        try {
            taken = turn.free.tryAcquire(patienceNanos, TimeUnit.NANOSECONDS);
            return taken ? Optional.of(turn) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while another save of this process was writing there");
        } finally {
            if (!taken) {
                turn.leave();
            }
        }
    }

    /** Lets the next thread have its turn. */
    void giveBack() {
        free.release();
        leave();
    }

    private void leave() {
        synchronized (TURNS) {
            users--;
            if (users == 0) {
                TURNS.remove(identity);
            }
        }
    }
}
