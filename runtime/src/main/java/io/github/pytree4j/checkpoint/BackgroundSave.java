package io.github.pytree4j.checkpoint;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs saves in the background, one at a time. A failure that the caller may not have noticed comes up again, once,
 * at the next save or wait.
 */
final class BackgroundSave {
    private @Nullable CompletableFuture<Path> running;
    private boolean closed;

    /**
     * Waits for the save before this one, prepares this one, and starts it on a thread of its own.
     *
     * @param prepare what is to be done before this returns; gives the save itself
     */
    synchronized CompletableFuture<Path> start(Supplier<Supplier<Path>> prepare) {
        await();
        requireOpen();
        Supplier<Path> save = prepare.get();
        // Not a daemon: the virtual machine does not exit before the save is whole.
        CompletableFuture<Path> started =
                CompletableFuture.supplyAsync(save, task -> new Thread(task, "pytree4j-save").start());
        running = started;
        return started.copy();
    }

    /** Waits until no save is running, and throws what the last one failed with. */
    synchronized void await() {
        CompletableFuture<Path> last = running;
        running = null;
        if (last == null) {
            return;
        }
        try {
            last.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Refuses to go on once it is closed. */
    synchronized void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this manager is closed: it saves nothing any more");
        }
    }

    /** As {@link #await()}, and the last one to do so. */
    synchronized void close() {
        closed = true;
        await();
    }
}
