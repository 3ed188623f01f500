package io.github.pytree4j.checkpoint;

import io.github.pytree4j.errors.CheckpointIOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs saves in the background, one at a time. A failure that the caller may not have noticed comes up again, once,
 * at the next save or wait.
 */
final class BackgroundSave {
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private @Nullable SaveTask running;
    private boolean closed;

    /**
     * Waits for the save before this one, prepares this one, and starts it on a thread of its own.
     *
     * @param prepare what is to be done before this returns; gives the save itself
     */
    CompletableFuture<Path> start(Supplier<Supplier<Path>> prepare) {
        await();
        requireOpen();
        Supplier<Path> save = prepare.get();
        while (true) {
            synchronized (this) {
                requireOpen();
                if (running == null) {
                    running = SaveTask.start(save);
                    return running.result();
                }
            }
            // Another thread was faster.
            await();
        }
    }

    /** Waits until no save is running, and throws what the last one failed with. */
    void await() {
        while (!await(FOR_EVER)) {
            // A hundred years were not enough.
        }
    }

    /**
     * As {@link #await()}, for so long at most.
     *
     * @return whether none is running any more
     */
    boolean await(Duration timeout) {
        SaveTask last = last();
        if (last == null) {
            return true;
        }
        try {
            if (!last.awaitEnd(timeout.compareTo(FOR_EVER) < 0 ? timeout : FOR_EVER)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            String problem = "interrupted while waiting for a save in the background, which goes on";
            throw new CheckpointIOException(problem, new InterruptedIOException(problem));
        }
        if (forget(last)) {
            Optional<RuntimeException> failure = last.failure();
            if (failure.isPresent()) {
                throw failure.get();
            }
        }
        return true;
    }

    private synchronized @Nullable SaveTask last() {
        return running;
    }

    /** Whether this caller is the one that is told of its failure. */
    private synchronized boolean forget(SaveTask task) {
        if (running != task) {
            return false;
        }
        running = null;
        return true;
    }

    /** Refuses to go on once it is closed. */
    synchronized void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this manager is closed: it saves nothing any more");
        }
    }

    /** Refuses further saves, and waits for the one that is running. */
    void close() {
        refuse();
        await();
    }

    /** As {@link #close()}; a save that takes longer is interrupted, and then waited for as long again. */
    void close(Duration timeout) {
        refuse();
        if (await(timeout)) {
            return;
        }
        SaveTask last = last();
        if (last != null) {
            last.interrupt();
            if (!await(timeout)) {
                String problem = "a save in the background takes longer than " + timeout
                        + " and does not heed its interrupt: the file system does not answer";
                throw new CheckpointIOException(problem, new InterruptedIOException(problem));
            }
        }
    }

    private synchronized void refuse() {
        closed = true;
    }
}
