package io.github.pytree4j.multihost.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of two real processes that save together, one is killed at each moment of a save, and some at random moments: the old checkpoint or
 * the new one is there, whole; the other process is told; and the next save, of the same number or of fewer, finds room and leaves
 * nothing else.
 */
class KilledTogetherTest {
    private static final int RANDOM_KILLS = Integer.getInteger("pytree4j.kills", 3);
    private static final int AT_ONCE = 6;
    private static final Duration SESSION = Duration.ofSeconds(2);

    @TempDir
    private Path root;

    private final Map<Integer, String> rows = new ConcurrentSkipListMap<>();

    @Test
    void aKillAtAnyMomentLeavesTheOldCheckpointOrTheNewOneWhole() throws Exception {
        long seed = Long.getLong("pytree4j.seed", System.nanoTime());
        System.out.println("KilledTogetherTest: -Dpytree4j.seed=" + seed + " -Dpytree4j.kills=" + RANDOM_KILLS);
        Queue<Kill> kills = new ConcurrentLinkedQueue<>(Kill.all());
        int expected = kills.size();
        int firstPort = 20_000 + new Random(seed).nextInt(10_000);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try (ZooKeeper zooKeeper = ZooKeeper.start(SESSION)) {
            List<Future<?>> jobs = new ArrayList<>();
            for (int number = 0; number < AT_ONCE; number++) {
                Path place = root.resolve("job" + number);
                int port = firstPort + 100 * number;
                Random random = new Random(seed + number);
                int randomKills = (RANDOM_KILLS + number) / AT_ONCE;
                jobs.add(threads.submit(() -> {
                    kill(place, port, zooKeeper, kills, randomKills, random);
                    return null;
                }));
            }
            for (Future<?> job : jobs) {
                job.get();
            }
        } finally {
            threads.shutdownNow();
            assertTrue(threads.awaitTermination(1, TimeUnit.MINUTES), "a job does not end");
            System.out.println("| saved | killed | process | the other is told | then there is | the next save |");
            rows.values().forEach(System.out::println);
        }
        assertEquals(expected, rows.size());
    }

    private void kill(Path place, int port, ZooKeeper zooKeeper, Queue<Kill> kills, int randomKills, Random random)
            throws Exception {
        Path directory = place.resolve("checkpoints");
        Job processes = new Job(directory, place.resolve("scratch"), SESSION, port);
        try (KillingJob job = new KillingJob(processes, new Checkpoints(directory), zooKeeper.address())) {
            for (Kill kill = kills.poll(); kill != null; kill = kills.poll()) {
                try {
                    rows.put(kill.number(), job.run(kill));
                } catch (AssertionError | RuntimeException e) {
                    throw new AssertionError(kill + ": " + e.getMessage(), e);
                }
            }
            for (int i = 0; i < randomKills; i++) {
                System.out.println("KilledTogetherTest: " + job.runAtRandom(random));
            }
        }
    }
}
