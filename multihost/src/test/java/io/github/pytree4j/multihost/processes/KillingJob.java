package io.github.pytree4j.multihost.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A job of two processes, one of which is killed in each of its saves; others go on then. */
final class KillingJob implements AutoCloseable {
    private static final int COUNT = 2;

    private final Job job;
    private final Checkpoints checkpoints;
    private final String otherZooKeeper;
    private long step;
    private long seed;
    private long saveNanos;

    /** @param otherZooKeeper that of the kills for which process 0 does not serve */
    KillingJob(Job job, Checkpoints checkpoints, String otherZooKeeper) {
        this.job = job;
        this.checkpoints = checkpoints;
        this.otherZooKeeper = otherZooKeeper;
    }

    /** Kills one, has others save, checks all that there is to check, and tells what came of it as a row of a table. */
    String run(Kill kill) throws IOException, InterruptedException {
        Optional<String> zooKeeper = kill.isServedByProcess0() ? Optional.empty() : Optional.of(otherZooKeeper);
        SaveOrder order = begin(kill.replacing(), zooKeeper);
        SavingProcess victim = job.process(kill.victim());
        SavingProcess survivor = job.process(kill.survivor());
        victim.send(order.stoppingAt(kill.moment()).line());
        survivor.send(order.line());
        victim.awaitStop();
        job.kill(victim);
        Outcome told = survivor.outcome();
        if (kill.moment() != Moment.ENDED) {
            told.requireNames(kill.victim());
        } else if (!told.isSaved()) {
            assertEquals(0, kill.victim(), told::toString);
            told.requireNames(0);
        }
        requireThere(order, kill.leavesTheNew());
        String next = goOn(kill.leavesTheNew() ? order : null, kill.restarted(), kill.replacing(), zooKeeper);
        return String.join(
                " | ",
                "| " + (kill.replacing() ? "a step again" : "a new step"),
                kill.moment().words(),
                kill.victim() == 0 ? "0" : "1",
                told.words(),
                kill.leavesTheNew() ? "the new one" : "the old one",
                next + " |");
    }

    /** Kills one at any time. */
    String runAtRandom(Random random) throws IOException, InterruptedException {
        boolean replacing = random.nextBoolean();
        Optional<String> zooKeeper = Optional.of(otherZooKeeper);
        SaveOrder order = begin(replacing, zooKeeper);
        int index = random.nextInt(COUNT);
        SavingProcess victim = job.process(index);
        SavingProcess survivor = job.process(COUNT - 1 - index);
        job.begin(order);
        TimeUnit.NANOSECONDS.sleep(random.nextLong(saveNanos * 5 / 4 + 1));
        job.kill(victim);
        Outcome told = survivor.outcome();
        Map<Long, Long> found = checkpoints.seeds();
        boolean isNew = found.getOrDefault(order.step(), -1L) == order.seed();
        if (told.isSaved() || told.message().contains("is in its place")) {
            assertTrue(isNew, told + " but there is " + found);
        } else {
            told.requireNames(index);
        }
        requireThere(order, isNew);
        goOn(isNew ? order : null, 1 + random.nextInt(COUNT), replacing, zooKeeper);
        return "process " + index + " killed at random: " + told.words() + "; "
                + (isNew ? "the new one" : "the old one") + " is there";
    }

    private SaveOrder begin(boolean replacing, Optional<String> zooKeeper) throws IOException, InterruptedException {
        job.form(COUNT, zooKeeper);
        if (step == 0) {
            step = 1;
            seed = 1;
            job.save(SaveOrder.of(step, seed));
        }
        return replacing ? SaveOrder.of(step, seed + 1).replacing() : SaveOrder.of(step + 1, seed + 1);
    }

    /** That the new checkpoint is there or not, and the old one if it has to be, each whole, and no other. */
    private void requireThere(SaveOrder order, boolean isNew) {
        Map<Long, Long> expected = new TreeMap<>();
        Map<Long, Long> found = checkpoints.seeds();
        if (!isNew || (order.step() != step && found.containsKey(step))) {
            expected.put(step, seed);
        }
        if (isNew) {
            expected.put(order.step(), order.seed());
        }
        assertEquals(expected, found);
    }

    /** A new group saves, of which nothing else is left. */
    private String goOn(SaveOrder published, int count, boolean replacing, Optional<String> zooKeeper)
            throws IOException, InterruptedException {
        if (published != null) {
            step = published.step();
        }
        job.form(count, zooKeeper);
        step += replacing ? 0 : 1;
        seed += 2;
        SaveOrder order = SaveOrder.of(step, seed);
        long start = System.nanoTime();
        job.save(replacing ? order.replacing() : order);
        saveNanos = System.nanoTime() - start;
        assertEquals(Map.of(step, seed), checkpoints.seeds());
        checkpoints.requireNothingElse();
        return "saved by " + count + ", nothing left over";
    }

    @Override
    public void close() {
        job.close();
    }
}
