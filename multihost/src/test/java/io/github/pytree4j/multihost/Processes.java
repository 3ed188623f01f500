package io.github.pytree4j.multihost;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.multihost.group.LocalProcessGroup;
import io.github.pytree4j.multihost.group.ProcessGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Threads that stand for the processes of a job. */
public final class Processes implements AutoCloseable {
    private final List<ProcessGroup> groups;
    private final ExecutorService threads;

    /** What a process does. */
    public interface Work<R> {
        R run(ProcessGroup group) throws Exception;
    }

    /**
     * How it ended.
     *
     * @param result what it gave
     * @param failure what it threw
     */
    public record End<R>(@Nullable R result, @Nullable Throwable failure) {
        public Throwable thrown() {
            assertTrue(failure != null, () -> "nothing was thrown, but given: " + result);
            return failure;
        }
    }

    public Processes(int count) {
        this.groups = LocalProcessGroup.ofThreads(count);
        this.threads = Executors.newFixedThreadPool(count);
    }

    public int count() {
        return groups.size();
    }

    public ProcessGroup group(int process) {
        return groups.get(process);
    }

    /** What comes of it in each process. */
    public <R> List<End<R>> tryAll(Work<R> work) throws InterruptedException {
        List<Future<R>> futures = new ArrayList<>();
        for (ProcessGroup group : groups) {
            futures.add(threads.submit((Callable<R>) () -> work.run(group)));
        }
        List<End<R>> ends = new ArrayList<>();
        for (Future<R> future : futures) {
            try {
                ends.add(new End<>(future.get(), null));
            } catch (ExecutionException e) {
                ends.add(new End<>(null, e.getCause()));
            }
        }
        return ends;
    }

    /** As {@link #tryAll}, where all must succeed. */
    public <R> List<R> all(Work<R> work) throws InterruptedException {
        List<R> results = new ArrayList<>();
        for (End<R> end : tryAll(work)) {
            if (end.failure() != null) {
                throw new AssertionError("a process failed", end.failure());
            }
            results.add(end.result());
        }
        return results;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            assertTrue(threads.awaitTermination(1, TimeUnit.MINUTES), "a process does not end");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
