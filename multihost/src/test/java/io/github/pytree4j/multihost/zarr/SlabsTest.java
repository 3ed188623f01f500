package io.github.pytree4j.multihost.zarr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.multihost.sharding.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SlabsTest {

    private static List<Region> pieces(long most, long... shape) {
        List<Region> pieces = new ArrayList<>();
        for (Slabs slabs = new Slabs(shape, most); !slabs.isDone(); slabs.next()) {
            Region piece = Region.of(slabs.start(), slabs.lengths());
            assertEquals(piece.size(), slabs.size());
            pieces.add(piece);
        }
        return pieces;
    }

    @Test
    void wholeRowsAreTakenWhereSomeFit() {
        assertEquals(
                List.of(
                        Region.of(new long[] {0, 0}, new long[] {2, 4}),
                        Region.of(new long[] {2, 0}, new long[] {2, 4}),
                        Region.of(new long[] {4, 0}, new long[] {1, 4})),
                pieces(11, 5, 4));
    }

    @Test
    void aRowThatDoesNotFitIsCut() {
        assertEquals(
                List.of(
                        Region.of(new long[] {0, 0}, new long[] {1, 3}),
                        Region.of(new long[] {0, 3}, new long[] {1, 1}),
                        Region.of(new long[] {1, 0}, new long[] {1, 3}),
                        Region.of(new long[] {1, 3}, new long[] {1, 1})),
                pieces(3, 2, 4));
    }

    @Test
    void theOneElementOfZeroDimensionsIsAPiece() {
        assertEquals(List.of(Region.whole()), pieces(1));
    }

    @RepeatedTest(50)
    void thePiecesFollowOneAnotherWithoutAGap() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        long[] shape = random.longs(random.nextInt(1, 5), 1, 7).toArray();
        long most = random.nextInt(1, 40);
        long next = 0;
        for (Region piece : pieces(most, shape)) {
            long first = 0;
            for (int axis = 0; axis < shape.length; axis++) {
                first = first * shape[axis] + piece.start(axis);
            }
            assertEquals(next, first, () -> "seed " + seed);
            assertTrue(piece.size() <= most, () -> "seed " + seed);
            next += piece.size();
        }
        assertEquals(Region.whole(shape).size(), next, () -> "seed " + seed);
    }
}
