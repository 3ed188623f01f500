package io.github.pytree4j.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IndexSetTest {
    private final IndexSet set = new IndexSet();

    @Test
    void anIndexIsAddedOnceWhetherOrNotItCameInOrder() {
        for (int index : new int[] {0, 1, 4, 2, 3}) {
            assertTrue(set.add(index), "index " + index);
        }
        for (int index = 0; index < 5; index++) {
            assertFalse(set.add(index), "index " + index);
        }
        assertTrue(set.add(5));
    }

    @Test
    void aClearedSetIsEmpty() {
        set.add(0);
        set.add(7);
        set.clear();
        assertEquals(0, set.nextMissing(0));
        assertTrue(set.add(7));
        assertTrue(set.add(0));
    }

    @Test
    void whatIsMissingIsWhatABitSetMisses() {
        Random random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            set.clear();
            BitSet bits = new BitSet();
            int next = 0;
            for (int i = random.nextInt(100); i > 0; i--) {
                next = random.nextInt(8) == 0 ? random.nextInt(130) : next + 1;
                String where = "round " + round + ", index " + next;
                assertEquals(!bits.get(next), set.add(next), where);
                bits.set(next);
                int from = random.nextInt(140);
                assertEquals(bits.nextClearBit(from), set.nextMissing(from), where);
            }
        }
    }
}
