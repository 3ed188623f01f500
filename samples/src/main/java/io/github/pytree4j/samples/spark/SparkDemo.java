package io.github.pytree4j.samples.spark;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Starts a cluster of Spark on this machine, a master and two workers, has it run a job whose four tasks save a checkpoint
 * together, and stops it. Everything listens at 127.0.0.1 alone.
 */
public final class SparkDemo {
    private static final int WORKERS = 2;
    private static final int CORES_EACH = 2;

    private SparkDemo() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.exit(run() ? 0 : 1);
    }

    /** Whether the job ended well. What it logs is shown only if it did not. */
    private static boolean run() throws IOException, InterruptedException {
        try (LocalCluster cluster = LocalCluster.start(WORKERS, CORES_EACH)) {
            System.out.println("A master and " + WORKERS + " workers have started.");
            Path log = cluster.home().resolve("driver.log");
            Process driver = SparkJvm.running(
                            cluster.home(),
                            "512m",
                            BarrierJob.class.getName(),
                            cluster.url(),
                            "" + WORKERS * CORES_EACH,
                            cluster.home().resolve("checkpoints").toString())
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(log.toFile())
                    .start();
            boolean ended = driver.waitFor() == 0;
            if (!ended) {
                System.err.println(cluster.logs());
            }
            return ended;
        }
    }
}
