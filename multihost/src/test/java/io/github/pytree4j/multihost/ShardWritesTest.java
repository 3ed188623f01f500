package io.github.pytree4j.multihost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.checkpoint.SharedSave.WrittenFile;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ShardWritesTest {
    private static final long LARGE = 4 << 20;

    private final ShardWrites writes = new ShardWrites();

    private static WrittenFile file(int index) {
        return new WrittenFile("file" + index, index, index);
    }

    @Test
    void largeShardsAreWrittenAtTheSameTimeAndToldInTheirOrder() throws IOException {
        CountDownLatch bothAreThere = new CountDownLatch(2);
        List<WrittenFile> expected = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int index = i;
            expected.add(file(i));
            writes.add(LARGE, zstd -> {
                awaitOther(bothAreThere);
                return file(index);
            });
        }
        assertEquals(expected, writes.run());
    }

    private static void awaitOther(CountDownLatch latch) throws IOException {
        latch.countDown();
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new ClosedByInterruptException();
        }
    }

    @Test
    void fewBytesAreWrittenByTheCallerAlone() throws IOException {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 20; i++) {
            int index = i;
            writes.add(100, zstd -> {
                threads.add(Thread.currentThread());
                return file(index);
            });
        }
        assertEquals(20, writes.run().size());
        assertEquals(Set.of(Thread.currentThread()), threads);
    }

    @Test
    void ofSeveralFailuresTheFirstIsToldAndNothingIsBegunAfterwards() {
        IOException first = new IOException("no space left");
        CountDownLatch laterHasFailed = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        writes.add(LARGE, zstd -> {
            awaitOther(laterHasFailed);
            throw first;
        });
        writes.add(LARGE, zstd -> {
            laterHasFailed.countDown();
            throw new IllegalStateException("later");
        });
        for (int i = 0; i < 1000; i++) {
            int index = i;
            writes.add(LARGE, zstd -> {
                begun.incrementAndGet();
                pause(10);
                return file(index);
            });
        }
        assertSame(first, assertThrows(IOException.class, writes::run));
        assertTrue(begun.get() < 1000, () -> begun + " were begun");
    }

    @Test
    void anInterruptEndsItAndNobodyWritesAnyMore() {
        AtomicInteger atWork = new AtomicInteger();
        Thread caller = Thread.currentThread();
        CountDownLatch othersAreThere = new CountDownLatch(2);
        for (int i = 0; i < 8; i++) {
            int index = i;
            writes.add(LARGE, zstd -> {
                if (Thread.currentThread() != caller) {
                    atWork.incrementAndGet();
                    othersAreThere.countDown();
                    try {
                        pause(60_000);
                    } finally {
                        atWork.decrementAndGet();
                    }
                } else if (!caller.isInterrupted()) {
                    awaitOther(othersAreThere);
                    caller.interrupt();
                }
                return file(index);
            });
        }
        assertThrows(ClosedByInterruptException.class, writes::run);
        assertEquals(0, atWork.get());
        assertTrue(Thread.interrupted());
    }
}
