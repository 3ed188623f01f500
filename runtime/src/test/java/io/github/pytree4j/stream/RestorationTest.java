package io.github.pytree4j.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StateDictMismatchException;
import org.junit.jupiter.api.Test;

class RestorationTest {
    private static final int KEPT = 100_000;

    private final Restoration restoration = new Restoration();

    private StateDictMismatchException after(int differences) {
        restoration.path().enter();
        for (int i = 0; i < differences; i++) {
            restoration.path().at(i);
            restoration.note(Difference.missing(restoration.where()));
        }
        return StateDictMismatchException.ofTrees("the tree", "T", restoration.differences(), restoration.count());
    }

    @Test
    void allDifferencesAreKept() {
        StateDictMismatchException e = after(KEPT);
        assertEquals(KEPT, e.count());
        assertEquals(KEPT, e.differences().size());
        assertEquals("./99999", e.differences().get(KEPT - 1).path().toString());
        assertTrue(e.getMessage().endsWith("\n  ... and 99900 more: see differences()"), e.getMessage());
    }

    @Test
    void ofMoreThanAnybodyReadsTheFirstAreKeptAndAllCounted() {
        StateDictMismatchException e = after(KEPT + 1);
        assertEquals(KEPT + 1, restoration.count());
        assertEquals(KEPT + 1, e.count());
        assertEquals(KEPT, e.differences().size());
        assertTrue(e.getMessage().startsWith("the tree does not fit T: 100001 differences\n"), e.getMessage());
        assertTrue(
                e.getMessage().endsWith("\n  ... and 99901 more: see differences(), which has the first 100000"),
                e.getMessage());
    }
}
