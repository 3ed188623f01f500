package io.github.pytree4j.samples.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigitsDataTest {
    private final DigitsData data = DigitsData.load();

    @Test
    void has1797Images() {
        assertEquals(1797, data.trainingSize() + data.test().size());
    }

    @Test
    void everyFifthImageFromTheFirstOnIsATestImage() {
        // The digits of rows 0, 5, 10, 15 and 1, 2, 3, 4, 6 of the file.
        assertEquals(360, data.test().size());
        assertEquals(List.of(0, 5, 0, 5), data.test().digits().subList(0, 4));
        assertEquals(List.of(1, 2, 3, 4, 6), data.training(0, 1, 2, 3, 4).digits());
    }

    @Test
    void pixelsAreScaledToOne() {
        double[] pixels = data.test().images().data;
        assertEquals(0, Arrays.stream(pixels).min().orElseThrow());
        assertEquals(1, Arrays.stream(pixels).max().orElseThrow());
        assertTrue(Arrays.stream(pixels).allMatch(pixel -> pixel * 16 == Math.rint(pixel * 16)));
    }

    @Test
    void allTenDigitsAreInTheTestSet() {
        assertEquals(10, new HashSet<>(data.test().digits()).size());
    }
}
