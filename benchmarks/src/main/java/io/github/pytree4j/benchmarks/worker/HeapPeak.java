package io.github.pytree4j.benchmarks.worker;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** The most that the heap of this process holds from some moment on, beyond what it held then. */
final class HeapPeak {
    private final List<MemoryPoolMXBean> pools;
    private final long before;

    private HeapPeak(List<MemoryPoolMXBean> pools, long before) {
        this.pools = pools;
        this.before = before;
    }

    /** Collects what is garbage before, so that it counts neither now nor later. */
    static HeapPeak fromNowOn() {
        System.gc();
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        long before = 0;
        for (MemoryPoolMXBean pool : pools) {
            pool.resetPeakUsage();
            before += pool.getUsage().getUsed();
        }
        return new HeapPeak(pools, before);
    }

    /** No less than it was: the pools of one heap may have had their peaks at different times. */
    long bytes() {
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before;
    }
}
