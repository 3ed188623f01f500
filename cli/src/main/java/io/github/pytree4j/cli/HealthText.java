package io.github.pytree4j.cli;

import io.github.pytree4j.errors.DamagedRange;
import java.util.stream.Collectors;

/** Whether a checkpoint is as it was saved, and why, for people, in one line. */
final class HealthText {
    /** More damaged places are counted; JSON has all of them. */
    private static final int MAX_RANGES = 100;

    private HealthText() {}

    static String of(Examined checkpoint) {
        Health health = checkpoint.health();
        if (health == Health.VERIFIED) {
            return health.shown();
        }
        boolean located = health == Health.DAMAGED && !checkpoint.damage().isEmpty();
        String text = located ? " in " + ranges(checkpoint) : ": " + checkpoint.why();
        return health.shown() + Printable.text(text);
    }

    private static String ranges(Examined checkpoint) {
        String shown = checkpoint.damage().stream()
                .limit(MAX_RANGES)
                .map(DamagedRange::toString)
                .collect(Collectors.joining(", "));
        int more = checkpoint.damage().size() - MAX_RANGES;
        return more > 0 ? shown + " and " + more + " more, which --json names" : shown;
    }
}
