package io.github.pytree4j.multihost.processes;

import io.github.pytree4j.checkpoint.Overwrite;
import java.time.Duration;
import java.util.Optional;

/**
 * What a process is told to save, as a line.
 *
 * @param seed of the {@link Weights}
 * @param timeout how long to wait for the others
 * @param lockTimeout how long to wait for other jobs
 * @param stop when to stop and say so
 */
record SaveOrder(
        long step,
        long seed,
        Overwrite overwrite,
        int keep,
        Duration timeout,
        Duration lockTimeout,
        Optional<Moment> stop) {
    static final String WORD = "save";

    private static final Duration LONG = Duration.ofSeconds(40);

    static SaveOrder of(long step, long seed) {
        return new SaveOrder(step, seed, Overwrite.REFUSE, 1, LONG, LONG, Optional.empty());
    }

    SaveOrder replacing() {
        return new SaveOrder(step, seed, Overwrite.REPLACE, keep, timeout, lockTimeout, stop);
    }

    SaveOrder keeping(int steps) {
        return new SaveOrder(step, seed, overwrite, steps, timeout, lockTimeout, stop);
    }

    SaveOrder waiting(Duration forOthers) {
        return new SaveOrder(step, seed, overwrite, keep, forOthers, lockTimeout, stop);
    }

    SaveOrder waitingForTheLock(Duration patience) {
        return new SaveOrder(step, seed, overwrite, keep, timeout, patience, stop);
    }

    SaveOrder stoppingAt(Moment moment) {
        return new SaveOrder(step, seed, overwrite, keep, timeout, lockTimeout, Optional.of(moment));
    }

    String line() {
        return String.join(
                "\t",
                WORD,
                String.valueOf(step),
                String.valueOf(seed),
                overwrite.name(),
                String.valueOf(keep),
                String.valueOf(timeout.toMillis()),
                String.valueOf(lockTimeout.toMillis()),
                stop.map(Moment::name).orElse(""));
    }

    static SaveOrder of(String line) {
        String[] words = line.split("\t", -1);
        return new SaveOrder(
                Long.parseLong(words[1]),
                Long.parseLong(words[2]),
                Overwrite.valueOf(words[3]),
                Integer.parseInt(words[4]),
                Duration.ofMillis(Long.parseLong(words[5])),
                Duration.ofMillis(Long.parseLong(words[6])),
                words[7].isEmpty() ? Optional.empty() : Optional.of(Moment.valueOf(words[7])));
    }
}
