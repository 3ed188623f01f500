package io.github.pytree4j.multihost.sharding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RegionTest {
    private static final Region REGION = Region.of(new long[] {2, 4}, new long[] {3, 2});

    @Test
    void aRegionTellsWhereItIs() {
        assertEquals(2, REGION.rank());
        assertEquals(4, REGION.start(1));
        assertEquals(2, REGION.length(1));
        assertEquals(6, REGION.end(1));
        assertEquals(6, REGION.size());
        assertArrayEquals(new long[] {3, 2}, REGION.shape());
        assertEquals("[2:5, 4:6]", REGION.toString());
    }

    @Test
    void whatItIsMadeOfAndGivesCanBeChanged() {
        long[] start = {1};
        Region region = Region.of(start, new long[] {2});
        start[0] = 7;
        region.start()[0] = 8;
        region.shape()[0] = 8;
        assertEquals(Region.of(new long[] {1}, new long[] {2}), region);
    }

    @Test
    void anArrayOfZeroDimensionsIsOneElement() {
        Region scalar = Region.whole();
        assertEquals(1, scalar.size());
        assertFalse(scalar.isEmpty());
        assertEquals(scalar, scalar.intersection(scalar));
        assertEquals("[]", scalar.toString());
    }

    @Test
    void theIntersectionIsWhatIsInBoth() {
        Region other = Region.of(new long[] {4, 0}, new long[] {9, 5});
        Region both = Region.of(new long[] {4, 4}, new long[] {1, 1});
        assertEquals(both, REGION.intersection(other));
        assertEquals(both, other.intersection(REGION));
    }

    @Test
    void regionsThatTouchHaveNothingInCommon() {
        assertNull(REGION.intersection(Region.of(new long[] {5, 4}, new long[] {1, 1})));
        assertNull(REGION.intersection(Region.of(new long[] {3, 5}, new long[] {1, 0})));
    }

    @Test
    void aRegionContainsPartsOfItselfAndNothings() {
        assertTrue(REGION.contains(REGION));
        assertTrue(REGION.contains(Region.of(new long[] {4, 5}, new long[] {1, 1})));
        assertTrue(REGION.contains(Region.of(new long[] {90, 0}, new long[] {0, 7})));
        assertFalse(REGION.contains(Region.of(new long[] {4, 5}, new long[] {2, 1})));
        assertFalse(REGION.contains(Region.of(new long[] {1, 5}, new long[] {1, 1})));
    }

    @Test
    void theSizeOfWhatIsEmptyIsZeroHoweverLongTheOtherAxesAre() {
        assertEquals(0, Region.whole(Long.MAX_VALUE, Long.MAX_VALUE, 0).size());
        assertThrows(
                ArithmeticException.class, () -> Region.whole(Long.MAX_VALUE, 2).size());
    }

    @Test
    void numbersThatAreNoRegionAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Region.of(new long[] {0}, new long[] {1, 2}));
        assertThrows(IllegalArgumentException.class, () -> Region.of(new long[] {-1}, new long[] {1}));
        assertThrows(IllegalArgumentException.class, () -> Region.whole(3, -1));
        assertThrows(IllegalArgumentException.class, () -> Region.of(new long[] {2}, new long[] {Long.MAX_VALUE}));
    }

    @Test
    void regionsOfOtherArraysAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> REGION.contains(Region.whole(1)));
        assertThrows(IllegalArgumentException.class, () -> REGION.intersection(Region.whole(1)));
    }

    @Test
    void equalAreThoseOfTheSameIndices() {
        assertEquals(
                REGION.hashCode(), Region.of(REGION.start(), REGION.shape()).hashCode());
        assertNotEquals(REGION, Region.whole(3, 2));
        assertNotEquals(REGION, Region.of(new long[] {2, 4}, new long[] {3, 1}));
    }
}
