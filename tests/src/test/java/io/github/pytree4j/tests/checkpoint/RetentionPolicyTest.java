package io.github.pytree4j.tests.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.checkpoint.CheckpointInfo;
import io.github.pytree4j.checkpoint.CheckpointMetadata;
import io.github.pytree4j.checkpoint.RetentionPolicy;
import io.github.pytree4j.checkpoint.RetentionPolicy.Best;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.checkpoint.Verification;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What each policy keeps, told without a file. */
class RetentionPolicyTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final List<RetentionPolicy.Candidate> candidates = new ArrayList<>();

    private record Known(Step step, CheckpointInfo info) implements RetentionPolicy.Candidate {}

    private void add(long step, long minutes, CheckpointMetadata metadata) {
        Verification unknown = new Verification(Verification.Status.UNVERIFIED, "", List.of());
        candidates.add(new Known(
                Step.of(step),
                new CheckpointInfo(
                        Step.of(step),
                        Path.of("checkpoint_" + step),
                        1,
                        BEGIN.plus(Duration.ofMinutes(minutes)),
                        "",
                        metadata,
                        unknown)));
    }

    private void addWithLosses(double... losses) {
        for (double loss : losses) {
            add(candidates.size(), 0, CheckpointMetadata.none().metric("loss", loss));
        }
    }

    private String kept(RetentionPolicy policy) {
        return policy.kept(candidates).stream().sorted().map(Step::toString).collect(Collectors.joining(" "));
    }

    @Test
    void theLatestAreThoseOfTheHighestSteps() {
        addWithLosses(1, 1, 1, 1);
        assertEquals("2 3", kept(RetentionPolicy.latest(2)));
        assertEquals("0 1 2 3", kept(RetentionPolicy.latest(9)));
        assertEquals("0 1 2 3", kept(RetentionPolicy.all()));
    }

    @Test
    void aDistanceOfTimeCountsFromTheLastOneKept() {
        for (long minutes : new long[] {0, 10, 29, 30, 40, 59, 61, 90}) {
            add(candidates.size(), minutes, CheckpointMetadata.none());
        }
        assertEquals("0 3 6", kept(RetentionPolicy.every(Duration.ofMinutes(30))));
    }

    @Test
    void theBestAreTheLowestOrTheHighest() {
        addWithLosses(0.5, 0.1, 0.9, 0.3);
        assertEquals("1 3", kept(RetentionPolicy.best(2, "loss", Best.LOWEST)));
        assertEquals("0 2", kept(RetentionPolicy.best(2, "loss", Best.HIGHEST)));
    }

    @Test
    void ofEquallyGoodOnesTheLaterStay() {
        addWithLosses(0.5, 0.5, 0.0, -0.0, 0.5);
        assertEquals("3", kept(RetentionPolicy.best(1, "loss", Best.LOWEST)));
        assertEquals("1 4", kept(RetentionPolicy.best(2, "loss", Best.HIGHEST)));
        assertEquals("2 3 4", kept(RetentionPolicy.best(3, "loss", Best.LOWEST)));
    }

    @Test
    void nanAndMissingAreNeverAmongTheBestButInfinityMayBe() {
        addWithLosses(Double.NaN, Double.POSITIVE_INFINITY);
        add(2, 0, CheckpointMetadata.none());
        assertEquals("1", kept(RetentionPolicy.best(3, "loss", Best.LOWEST)));
        assertEquals("1", kept(RetentionPolicy.best(3, "loss", Best.HIGHEST)));
        assertEquals("2", kept(RetentionPolicy.withoutMetric("loss")));
    }

    @Test
    void namedStepsStayIfTheyAreThere() {
        addWithLosses(1, 1, 1);
        assertEquals("0 2", kept(RetentionPolicy.steps(Step.of(0), Step.of(2), Step.of(7))));
    }

    @Test
    void oneOfSeveralPoliciesIsEnough() {
        addWithLosses(0.1, 0.9, 0.9, 0.9, 0.9);
        RetentionPolicy best = RetentionPolicy.best(1, "loss", Best.LOWEST);
        assertEquals("0 4", kept(best.or(RetentionPolicy.latest(1))));
        assertEquals(
                "0 2 4",
                kept(RetentionPolicy.anyOf(best, RetentionPolicy.latest(1), checkpoints -> Set.of(Step.of(2)))));
        assertEquals("", kept(RetentionPolicy.anyOf()));
    }

    @Test
    void policiesThatMeanNothingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> RetentionPolicy.latest(0));
        assertThrows(IllegalArgumentException.class, () -> RetentionPolicy.everyNSteps(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> RetentionPolicy.every(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> RetentionPolicy.best(0, "loss", Best.LOWEST));
    }
}
