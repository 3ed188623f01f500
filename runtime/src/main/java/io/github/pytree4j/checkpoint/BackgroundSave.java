package io.github.pytree4j.checkpoint;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs saves behind the caller's back, one at a time. A failure that the caller may not have noticed comes up again, once,
 * at the next save or wait.
 */
final class BackgroundSave {
    private @Nullable CompletableFuture<Path> running;

    /** Waits for the save before this one, then starts {@code save} on a thread of its own. */
    synchronized CompletableFuture<Path> start(Supplier<Path> save) {
        await();
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
}
