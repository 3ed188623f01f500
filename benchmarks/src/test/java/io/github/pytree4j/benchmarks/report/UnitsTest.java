package io.github.pytree4j.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class UnitsTest {

    @Test
    void timesHaveThreeDigitsAndTheUnitThatSuits() {
        assertEquals("1.53 ms", Units.time(0.001_534));
        assertEquals("660 ns", Units.time(660e-9));
        assertEquals("13.5 µs", Units.time(13_540e-9));
        assertEquals("1 ms", Units.time(0.001));
        assertEquals("12,345 s", Units.time(12_345));
        assertEquals("-2.50 ms", Units.time(-0.0025));
    }

    @Test
    void theEndsAreInTheUnitOfTheMedian() {
        assertEquals("1.50 ms (0.90–2,500)", Units.times(Summary.of(2.5, 0.0015, 0.0009)));
    }

    @Test
    void sizesAreBinary() {
        assertEquals("64 MiB", Units.size(64 << 20));
        assertEquals("849 B", Units.size(849));
        assertEquals("1.50 GiB", Units.size(1.5 * (1 << 30)));
    }

    @Test
    void smallRatiosKeepTwoDigits() {
        assertEquals("0.0040", Units.ratio(0.004));
        assertEquals("0.83", Units.ratio(0.8333));
        assertEquals("1", Units.ratio(1));
        assertEquals("20.5", Units.ratio(20.46));
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
        assertEquals(new Summary(2.5, 1, 9, 4), Summary.of(3, 9, 1, 2));
        assertThrows(IllegalArgumentException.class, Summary::of);
    }
}
