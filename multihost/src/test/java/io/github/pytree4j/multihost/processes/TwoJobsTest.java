package io.github.pytree4j.multihost.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two jobs of two real processes each save into one directory. */
@Timeout(300)
class TwoJobsTest {
    private static final int ROUNDS = Integer.getInteger("pytree4j.jobs.rounds", 8);
    private static final Duration SESSION = Duration.ofSeconds(20);

    @TempDir
    private Path root;

    private ZooKeeper zooKeeper;
    private Job first;
    private Job second;
    private Checkpoints checkpoints;

    @BeforeEach
    void start() throws Exception {
        zooKeeper = ZooKeeper.start(SESSION);
        Path directory = root.resolve("checkpoints");
        first = new Job(directory, root.resolve("first"), SESSION, 1024);
        second = new Job(directory, root.resolve("second"), SESSION, 1024);
        checkpoints = new Checkpoints(directory);
        for (Job job : List.of(first, second)) {
            job.form(2, Optional.of(zooKeeper.address()));
        }
    }

    @AfterEach
    void end() {
        first.close();
        second.close();
        zooKeeper.close();
    }

    @Test
    void theSameStepsAtOnceAreNeverMixed() throws Exception {
        first.save(SaveOrder.of(1, 1));
        AtomicBoolean ended = new AtomicBoolean();
        CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> restoreUntil(ended));
        int firstWasLast = 0;
        try {
            firstWasLast = saveAtOnce();
        } finally {
            ended.set(true);
        }
        System.out.println("TwoJobsTest: " + ROUNDS + " rounds, in " + firstWasLast
                + " of which the first job was last; " + reader.get() + " restores meanwhile");
    }

    /** Has both jobs save each step; in how many of them the first was the last. */
    private int saveAtOnce() throws Exception {
        Map<Long, Long> expected = new TreeMap<>(Map.of(1L, 1L));
        int firstWasLast = 0;
        for (long step = 2; step < 2 + ROUNDS; step++) {
            long firstSeed = 2 * step;
            first.begin(SaveOrder.of(step, firstSeed).replacing().keeping(2));
            second.begin(SaveOrder.of(step, firstSeed + 1).replacing().keeping(2));
            first.outcomes().forEach(Outcome::requireSaved);
            second.outcomes().forEach(Outcome::requireSaved);
            Map<Long, Long> found = checkpoints.seeds();
            long newest = found.getOrDefault(step, -1L);
            assertTrue(Set.of(firstSeed, firstSeed + 1).contains(newest), found::toString);
            firstWasLast += newest == firstSeed ? 1 : 0;
            expected.put(step, newest);
            expected.remove(step - 2);
            assertEquals(expected, found);
            checkpoints.requireNothingElse();
        }
        return firstWasLast;
    }

    private int restoreUntil(AtomicBoolean ended) {
        int restores = 0;
        while (!ended.get()) {
            assertTrue(checkpoints.newestSeed() > 0);
            restores++;
            LockSupport.parkNanos(2_000_000);
        }
        return restores;
    }

    @Test
    void oneWaitsForTheOtherAndIsToldOfItInAllItsProcesses() throws Exception {
        SaveOrder order = SaveOrder.of(1, 1);
        SavingProcess leader = first.process(0);
        leader.send(order.stoppingAt(Moment.ARRAYS_IN_PLACE).line());
        first.process(1).send(order.line());
        leader.awaitStop();
        second.begin(SaveOrder.of(2, 2).waitingForTheLock(Duration.ofMillis(300)));
        List<Outcome> busy = second.outcomes();
        assertEquals("CheckpointBusyException", busy.get(0).failure(), busy::toString);
        busy.get(1).requireNames(0);
        for (Outcome told : busy) {
            assertTrue(told.message().contains("process " + leader.pid()), told::message);
        }
        leader.goOn();
        first.outcomes().forEach(Outcome::requireSaved);
        assertEquals(Map.of(1L, 1L), checkpoints.seeds());
        second.save(SaveOrder.of(2, 2));
        assertEquals(Map.of(2L, 2L), checkpoints.seeds());
        checkpoints.requireNothingElse();
    }
}
