package io.github.pytree4j.tests.live.differential;

import io.github.pytree4j.checkpoint.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A random sequence of saves in one directory. */
final class RandomSaves {
    private static final List<String> PREFIXES = List.of("checkpoint_", "m", "model 2_", "best_", "ü_", "a.b_", "1e_");

    final String prefix;
    private final Random random;
    private final boolean floats;

    /** Two spellings of one number have no order in Flax but that of the directory's listing: only the first is used. */
    private final Map<Double, Step> used = new HashMap<>();

    private double last;

    /** @param keepEvery 0 for none */
    record Save(Step step, int keep, double keepEvery, boolean overwrite) {}

    RandomSaves(Random random) {
        this.random = random;
        this.prefix = PREFIXES.get(random.nextInt(PREFIXES.size()));
        this.floats = random.nextBoolean();
    }

    Save next() {
        double keepEvery = List.of(0.0, 0.0, 2.0, 3.0, 5.0, 0.5, 2.5).get(random.nextInt(7));
        return new Save(step(), 1 + random.nextInt(3), keepEvery, random.nextInt(4) == 0);
    }

    private Step step() {
        Step drawn =
                switch (random.nextInt(10)) {
                    case 0 -> Step.of(random.nextInt(-3, 12));
                    case 1 -> floats ? Step.of(random.nextGaussian()) : Step.of(0);
                    case 2 -> floats ? Step.of(Math.scalb(random.nextDouble(), random.nextInt(-60, 80))) : Step.of(10);
                    case 3, 4 -> floats ? Step.of(last + random.nextInt(1, 4) / 2.0) : Step.of((long) last + 1);
                    default -> Step.of((long) last + random.nextInt(1, 4));
                };
        Step step = used.computeIfAbsent(drawn.value(), value -> drawn);
        last = Math.abs(step.value()) < 1e6 ? step.value() : last;
        return step;
    }
}
