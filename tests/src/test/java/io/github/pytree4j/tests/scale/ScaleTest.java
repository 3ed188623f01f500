package io.github.pytree4j.tests.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.multihost.sharding.Mesh;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Every process of a large job plans what it has to write and read of a model of 1 TiB in 2,000 arrays, one process after the other.
 * It prints what that costs; {@code docs/scale.md} has the figures. Other jobs: {@code -Dpytree4j.scale=<axis>x<axis>/<processes>},
 * for example {@code 100x100/10000}.
 */
class ScaleTest {
    private static final String JOB = System.getProperty("pytree4j.scale", "32x32/1024");
    /** So many plans are kept to weigh them. */
    private static final int KEPT = 32;

    @Test
    void everyProcessPlansAloneAndEveryChunkIsWrittenOnce() {
        String[] job = JOB.split("[x/]", 3);
        int processes = Integer.parseInt(job[2]);
        Mesh mesh = Mesh.axes("x", Integer.parseInt(job[0]))
                .axes("y", Integer.parseInt(job[1]))
                .over(processes);
        Model model = new Model(mesh);
        Costs costs = new Costs(processes);
        long elements = 0;
        long files = 0;
        long most = 0;
        long names = 0;
        for (int process = 0; process < processes; process++) {
            int index = process;
            Plan plan = costs.of(() -> new Plan(model, index));
            elements += plan.ownedElements;
            files += plan.files.size();
            most = Math.max(most, plan.files.size());
            names += plan.files.stream().mapToLong(String::length).sum();
        }
        assertEquals(model.bytes(), elements * Model.DTYPE.itemSize(), "bytes written");
        assertEquals(model.chunks(), files, "files of chunks");

        print("Scale: %,d processes, %s, %,d arrays, %.3f TiB", processes, mesh, model.size(), model.bytes() / 0x1p40);
        print(
                "Scale: planning takes %.1f ms of CPU time at first, then %.2f ms in the median and %.2f ms at 99 %%",
                costs.firstMillis(), costs.millis(0.5), costs.millis(0.99));
        print(
                "Scale: it allocates %,d KiB in the median; %,d KiB of that are kept",
                costs.kibibytes(0.5), keptBytes(model, processes) >> 10);
        print(
                "Scale: %,d files of chunks, by one process %,d at most, in the mean %,d; %d characters a name; %,d files of"
                        + " metadata",
                files, most, files / processes, names / files, model.size());
    }

    /** How much of the heap a plan takes, of processes that are not the first, which writes what all hold. */
    private static long keptBytes(Model model, int processes) {
        Plan[] kept = new Plan[KEPT];
        long before = Costs.heapBytes();
        for (int i = 0; i < KEPT; i++) {
            kept[i] = new Plan(model, Math.min(processes - 1, 1 + i));
        }
        long bytes = Costs.heapBytes() - before;
        assertEquals(model.size(), kept[KEPT - 1].held.size());
        return bytes / KEPT;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
