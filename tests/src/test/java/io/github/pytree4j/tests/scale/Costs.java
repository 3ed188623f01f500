package io.github.pytree4j.tests.scale;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Supplier;

/** The processor time and the memory that something takes which is done again and again, in this thread. */
final class Costs {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long[] nanos;
    private final long[] bytes;
    private int count;

    Costs(int times) {
        this.nanos = new long[times];
        this.bytes = new long[times];
    }

    <T> T of(Supplier<T> work) {
        long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
        long nanosBefore = THREADS.getCurrentThreadCpuTime();
        T result = work.get();
        nanos[count] = THREADS.getCurrentThreadCpuTime() - nanosBefore;
        bytes[count] = THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
        count++;
        return result;
    }

    /** When nothing had been compiled yet, as in a process that does it once. */
    double firstMillis() {
        return nanos[0] / 1e6;
    }

    double millis(double quantile) {
        return at(nanos, quantile) / 1e6;
    }

    long kibibytes(double quantile) {
        return at(bytes, quantile) >> 10;
    }

    private long at(long[] values, double quantile) {
        long[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[(int) (quantile * (count - 1))];
    }

    /** What is in use of the heap. */
    static long heapBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
