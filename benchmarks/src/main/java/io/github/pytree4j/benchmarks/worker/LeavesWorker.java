package io.github.pytree4j.benchmarks.worker;

import com.sun.management.ThreadMXBean;
import io.github.pytree4j.benchmarks.trees.TreeSpec;
import io.github.pytree4j.checkpoint.CheckpointManager;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A process that tells what a restore of many small leaves allocates beside what its result keeps: {@code LeavesWorker FOLDER
 * LEAVES}. It prints, a line each, the bytes a leaf that were {@code allocated} and {@code retained}.
 */
public final class LeavesWorker {
    private static final int WARM_UPS = 5;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

    private LeavesWorker() {}

    public static void main(String[] arguments) {
        run(List.of(arguments), System.out);
    }

    static void run(List<String> arguments, PrintStream out) {
        TreeSpec spec = TreeSpec.scalars(Integer.parseInt(arguments.get(1)));
        Map<String, Object> tree = spec.tree();
        try (CheckpointManager checkpoints =
                CheckpointManager.builder(Path.of(arguments.get(0))).build()) {
            checkpoints.save(1, tree);
            for (int i = 0; i < WARM_UPS; i++) {
                require(tree.equals(checkpoints.restore(tree)));
            }
            long usedBefore = used();
            long allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
            Map<String, Object> restored = checkpoints.restore(tree);
            long allocated = THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore;
            long retained = used() - usedBefore;
            require(restored.equals(tree));
            print(out, "allocated", allocated, spec);
            print(out, "retained", retained, spec);
        }
    }

    private static long used() {
        System.gc();
        return MEMORY.getHeapMemoryUsage().getUsed();
    }

    private static void require(boolean same) {
        if (!same) {
            throw new IllegalStateException("the tree has not come back as it was");
        }
    }

    private static void print(PrintStream out, String name, long bytes, TreeSpec spec) {
        out.println(name + "\t" + String.format(Locale.ROOT, "%.1f", (double) bytes / spec.leaves()));
    }
}
