package io.github.pytree4j.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepTest {

    @Test
    void anIntegerStepHasItsLongExactly() {
        for (long step : new long[] {0, 7, -3, (1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertEquals(step, Step.of(step).longValue());
        }
    }

    @Test
    void aFloatStepThatIsAWholeNumberHasALongToo() {
        assertEquals(2, Step.of(2.0).longValue());
        assertEquals(10_000_000_000_000_000L, Step.of(1e16).longValue());
        assertEquals(7, Step.parse("+007.").orElseThrow().longValue());
    }

    @Test
    void aStepThatIsNoLongSaysSo() {
        var failure = assertThrows(ArithmeticException.class, () -> Step.of(2.5).longValue());
        assertEquals(
                "step 2.5 is not a whole number that fits into a long; use value() for its double",
                failure.getMessage());
        for (String spelling : List.of("9223372036854775808", "1e19", "1e-07", "1e999999999", "1e99999999999", ".5")) {
            Step step = Step.parse(spelling).orElseThrow();
            assertThrows(ArithmeticException.class, step::longValue, spelling);
        }
        Step endless = Step.parse("1" + "0".repeat(1000) + "1").orElseThrow();
        var bounded = assertThrows(ArithmeticException.class, endless::longValue);
        assertTrue(bounded.getMessage().length() < 200);
    }

    @Test
    void nullIsNoSpelling() {
        var failure = assertThrows(NullPointerException.class, () -> Step.parse(null));
        assertEquals("the spelling of a step must not be null", failure.getMessage());
    }
}
