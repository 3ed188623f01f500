package io.github.pytree4j.checkpoint;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One save on a thread of its own. */
final class SaveTask {
    private final Supplier<Path> save;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Result result = new Result();
    private final Thread thread;
    private volatile @Nullable Throwable failure;

    /** What the caller gets. To cancel it interrupts the save; nothing else that is done to it reaches that. */
    private final class Result extends CompletableFuture<Path> {
        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (cancelled && mayInterruptIfRunning) {
                interrupt();
            }
            return cancelled;
        }
    }

    private SaveTask(Supplier<Path> save) {
        this.save = save;
        // Not a daemon: the virtual machine does not exit before the save is whole.
        this.thread = new Thread(this::run, "pytree4j-save");
    }

    static SaveTask start(Supplier<Path> save) {
        SaveTask task = new SaveTask(save);
        task.thread.start();
        return task;
    }

    /** Whatever the save fails with is handed to whoever waits for it. */
    private void run() {
        Path file = null;
        try {
            file = save.get();
        } catch (Throwable e) {
            failure = e;
        }
        ended.countDown();
        if (file != null) {
            result.complete(file);
        } else {
            result.completeExceptionally(failure);
        }
    }

    CompletableFuture<Path> result() {
        return result;
    }

    /** Has it give up, unless it is past that; what was there before then still is. */
    void interrupt() {
        thread.interrupt();
    }

    /** Whether it has ended within this time; then its future has, too. */
    boolean awaitEnd(Duration timeout) throws InterruptedException {
        if (!ended.await(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        try {
            // Has its value in a moment. Whatever depends on it, which may wait for saves as well, is not waited for.
            result.get();
        } catch (ExecutionException | CancellationException e) {
            // That is what failure() is for.
        }
        return true;
    }

    /** What it failed with; nothing if whoever started it cancelled it, and so knows. */
    Optional<RuntimeException> failure() {
        Throwable cause = failure;
        if (cause == null || result.isCancelled()) {
            return Optional.empty();
        }
        return Optional.of(cause instanceof RuntimeException known ? known : new CompletionException(cause));
    }
}
