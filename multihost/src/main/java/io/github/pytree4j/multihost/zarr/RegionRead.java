package io.github.pytree4j.multihost.zarr;

import io.github.pytree4j.errors.CheckpointIOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Chunks that are read by a few threads. They are begun in their order; so of those that cannot be read, the first is always found, and
 * it is its failure that is told.
 */
final class RegionRead {
    private static final int MAX_THREADS = 8;
    /** Of fewer bytes, a thread costs more than it gains. */
    private static final long BYTES_PER_THREAD = 1 << 20;

    private final List<long[]> chunks;
    private final List<RegionTarget> targets;
    private final Supplier<ChunkReader> readers;
    private final AtomicInteger next = new AtomicInteger();
    private final @Nullable Throwable[] failures;
    private volatile boolean hasFailed;

    RegionRead(List<long[]> chunks, List<RegionTarget> targets, Supplier<ChunkReader> readers) {
        this.chunks = chunks;
        this.targets = targets;
        this.readers = readers;
        this.failures = new Throwable[chunks.size()];
    }

    /** @param chunkBytes that a chunk has */
    void run(long chunkBytes) {
        long work = Math.max(1, Math.min(chunkBytes, BYTES_PER_THREAD) * chunks.size() / BYTES_PER_THREAD);
        int processors = Runtime.getRuntime().availableProcessors();
        int threads = (int) Math.min(Math.min(work, chunks.size()), Math.min(processors, MAX_THREADS));
        if (threads < 2) {
            readChunks();
        } else {
            runWith(threads);
        }
        for (Throwable failure : failures) {
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            if (failure instanceof Error error) {
                throw error;
            }
        }
    }

    private void runWith(int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads - 1, task -> {
            Thread thread = new Thread(task, "pytree4j-chunks");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> helpers = new ArrayList<>();
            for (int i = 1; i < threads; i++) {
                helpers.add(pool.submit(this::readChunks));
            }
            readChunks();
            for (Future<?> helper : helpers) {
                helper.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CheckpointIOException(
                    "interrupted while chunks were read", new InterruptedIOException("interrupted"));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private void readChunks() {
        ChunkReader reader = null;
        while (!hasFailed) {
            int index = next.getAndIncrement();
            if (index >= chunks.size()) {
                return;
            }
            try {
                reader = reader == null ? readers.get() : reader;
                reader.read(chunks.get(index), targets);
            } catch (RuntimeException | Error failure) {
                failures[index] = failure;
                hasFailed = true;
            }
        }
    }
}
