package io.github.pytree4j.samples.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShuffleTest {
    private final Shuffle first = Shuffle.of(10, new SplitMix64(1));

    @Test
    void anEpochUsesNoImageTwice() {
        List<Integer> used = new ArrayList<>(batch(first));
        used.addAll(batch(first.after(5)));
        assertEquals(10, new HashSet<>(used).size());
    }

    @Test
    void whenNoWholeBatchIsLeftTheNextEpochIsShuffledAnew() {
        Shuffle second = first.after(4).after(4);
        assertEquals(0, second.position());
        assertNotEquals(first.order(), second.order());
    }

    private static List<Integer> batch(Shuffle shuffle) {
        return Arrays.stream(shuffle.batch(5)).boxed().toList();
    }
}
