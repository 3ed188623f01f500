package io.github.pytree4j.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BudgetTest {

    @Test
    void everyMedianIsOfSevenAtLeastSaveThatOfTheMostRecords() {
        assertTrue(Budget.FULL.rounds() >= 7);
        assertEquals(Map.of(100, 7, 1000, 7, 5000, 1), Budget.FULL.compilations());
    }

    @Test
    void fewerRoundsAreFewerOfJavacToo() {
        Budget budget = Budget.FULL.withRounds(2);
        assertEquals(2, budget.rounds());
        assertEquals(Map.of(100, 2, 1000, 2, 5000, 1), budget.compilations());
    }

    @Test
    void oneLimitChangesAloneAndTheOthersStay() {
        Budget budget = Budget.FULL.withPatience(Duration.ofSeconds(9)).withRecords(List.of(1000));
        assertEquals(Duration.ofSeconds(9), budget.patience());
        assertEquals(Map.of(1000, 7), budget.compilations());
        assertEquals(Budget.FULL.measured(), budget.measured());
        assertEquals(Budget.FULL.shots(), budget.shots());
    }
}
