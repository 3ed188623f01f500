package io.github.pytree4j.multihost;

import io.github.pytree4j.checkpoint.SharedSave.WrittenFile;
import io.github.pytree4j.multihost.sharding.Region;
import io.github.pytree4j.multihost.zarr.ZarrWriter;
import io.github.pytree4j.multihost.zarr.ZstdChunks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Shards that are in memory, written by a few threads: while some wait for the disk, others compress. They are begun in their order; so
 * of those that cannot be written, the first is always found, and it is its failure that is told.
 */
final class ShardWrites {
    private static final int MAX_THREADS = 8;
    /** Of fewer bytes, a thread costs more than it gains. */
    private static final long BYTES_PER_THREAD = 1 << 20;

    /** Writes one shard. */
    interface Write {
        WrittenFile run(ZstdChunks zstd) throws IOException;
    }

    private final List<Write> writes = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private long bytes;
    private volatile boolean hasFailed;

    /** Some shards of an array. */
    void add(OwnedShards shards, List<Region> regions, ZarrWriter writer) {
        for (Region region : regions) {
            add(
                    region.size() * shards.dtype().itemSize(),
                    zstd -> writer.writeShard(region, shards.read(region), zstd));
        }
    }

    /** @param size how many bytes it has, before they are compressed */
    void add(long size, Write write) {
        writes.add(write);
        bytes += size;
    }

    /**
     * Writes them all; once. Once this has returned, or thrown, nobody writes any more. An interrupt ends it early.
     *
     * @return their files, in the order in which they were added
     */
    List<WrittenFile> run() throws IOException {
        @Nullable WrittenFile[] files = new WrittenFile[writes.size()];
        @Nullable Throwable[] failures = new Throwable[writes.size()];
        int threads = (int) Math.min(Math.min(writes.size(), MAX_THREADS), bytes / BYTES_PER_THREAD);
        if (threads < 2) {
            write(files, failures);
        } else {
            runWith(threads - 1, () -> write(files, failures));
        }
        for (Throwable failure : failures) {
            if (failure != null) {
                throw thrown(failure);
            }
        }
        List<WrittenFile> written = new ArrayList<>(files.length);
        for (WrittenFile file : files) {
            written.add(Objects.requireNonNull(file, "all have been written"));
        }
        return written;
    }

    private static IOException thrown(Throwable failure) {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return (IOException) failure;
    }

    /** Has helpers do the same as this thread. */
    private static void runWith(int helpers, Runnable work) {
        ExecutorService pool = Executors.newFixedThreadPool(helpers, task -> {
            Thread thread = new Thread(task, "pytree4j-shards");
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (int i = 0; i < helpers; i++) {
                pool.execute(work);
            }
            work.run();
        } finally {
            awaitEnd(pool);
        }
    }

    /** Waits whatever happens: who has called may delete the folder then. */
    private static void awaitEnd(ExecutorService pool) {
        pool.shutdown();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = pool.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted = true;
                pool.shutdownNow();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(@Nullable WrittenFile[] files, @Nullable Throwable[] failures) {
        ZstdChunks zstd = null;
        while (!hasFailed) {
            int index = next.getAndIncrement();
            if (index >= writes.size()) {
                return;
            }
            try {
                zstd = zstd == null ? new ZstdChunks() : zstd;
                files[index] = writes.get(index).run(zstd);
            } catch (IOException | RuntimeException | Error failure) {
                failures[index] = failure;
                hasFailed = true;
            }
        }
    }
}
