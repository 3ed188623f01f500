package io.github.pytree4j.multihost.zarr;

import java.lang.reflect.Method;

/** How much a thread has allocated. By reflection, since the module that is tested does not read {@code jdk.management}. */
final class Allocation {
    private Allocation() {}

    static long ofThisThread() {
        try {
            Object threads = Class.forName("java.lang.management.ManagementFactory")
                    .getMethod("getThreadMXBean")
                    .invoke(null);
            Method allocated =
                    Class.forName("com.sun.management.ThreadMXBean").getMethod("getThreadAllocatedBytes", long.class);
            return (long) allocated.invoke(threads, Thread.currentThread().getId());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
