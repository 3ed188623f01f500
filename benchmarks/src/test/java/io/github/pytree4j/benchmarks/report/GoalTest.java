package io.github.pytree4j.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GoalTest {

    @Test
    void whatTakesLittleMoreThanAnotherIsWithinACeiling() {
        Goal goal = Goal.atMost(1.5);
        assertEquals("≤ 1.50 ×", goal.toString());
        assertEquals("reached", goal.verdict(goal.ratio(3, 2)));
        assertEquals("**missed**: 1.80 × instead of 1.50 ×", goal.verdict(goal.ratio(9, 5)));
    }

    @Test
    void whatIsFasterThanAnotherByMuchIsOverAFloor() {
        Goal goal = Goal.atLeast(20);
        assertEquals("≥ 20 ×", goal.toString());
        assertEquals("reached", goal.verdict(goal.ratio(1, 25)));
        assertEquals("**missed**: 12.5 × instead of 20 ×", goal.verdict(goal.ratio(2, 25)));
    }
}
