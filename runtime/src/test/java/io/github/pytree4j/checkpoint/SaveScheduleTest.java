package io.github.pytree4j.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a loop is told to save, by a clock that the test holds. */
class SaveScheduleTest {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    /** Near the end of its range, where {@link System#nanoTime} may be, too. */
    private long now = Long.MAX_VALUE - MINUTE;

    private SaveSchedule schedule(SavePolicy policy) {
        return new SaveSchedule(policy, () -> now);
    }

    /** One step a minute. */
    private List<Long> savedOf(SaveSchedule schedule, long... steps) {
        List<Long> saved = new ArrayList<>();
        for (long step : steps) {
            now += MINUTE;
            if (schedule.isDue(Step.of(step))) {
                saved.add(step);
            }
        }
        return saved;
    }

    @Test
    void stepsAreCountedFromTheLastSave() {
        assertEquals(List.of(3L, 7L, 8L + 4), savedOf(schedule(SavePolicy.everyNSteps(4)), 3, 4, 6, 7, 8, 12, 13, 15));
    }

    @Test
    void aResumedLoopDoesNotSaveWhatItRestored() {
        SaveSchedule schedule = schedule(SavePolicy.everyNSteps(3)).resumedAt(Step.of(10));
        assertEquals(List.of(13L), savedOf(schedule, 11, 12, 13, 14));
    }

    @Test
    void timeIsCountedFromTheLastSave() {
        SaveSchedule schedule = schedule(SavePolicy.every(Duration.ofMinutes(3)));
        assertEquals(List.of(3L, 6L), savedOf(schedule, 1, 2, 3, 4, 5, 6, 7));
    }

    @Test
    void onePolicyOfSeveralIsEnoughAndAllCountFromThere() {
        SavePolicy policy = SavePolicy.everyNSteps(10).or(SavePolicy.every(Duration.ofMinutes(3)));
        assertEquals(List.of(0L, 11L, 14L), savedOf(schedule(policy), 0, 1, 11, 12, 13, 14, 15));
    }

    @Test
    void aPreemptionMakesOneSaveDue() {
        try (Preemption preemption = new Preemption(Duration.ZERO, () -> now)) {
            SaveSchedule schedule = schedule(SavePolicy.onPreemption(preemption));
            assertEquals(List.of(), savedOf(schedule, 1, 2));
            assertFalse(preemption.isRequested());
            preemption.request();
            assertTrue(preemption.isRequested());
            assertEquals(List.of(3L), savedOf(schedule, 3, 4, 5));
        }
    }

    @Test
    void policiesThatMeanNothingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> SavePolicy.everyNSteps(0));
        assertThrows(IllegalArgumentException.class, () -> SavePolicy.every(Duration.ofSeconds(-1)));
    }
}
