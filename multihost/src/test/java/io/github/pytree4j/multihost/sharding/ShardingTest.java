package io.github.pytree4j.multihost.sharding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What {@link JaxShardingTest} does not say: processes of several devices, and messages. */
class ShardingTest {
    private static final Mesh MESH = Mesh.axes("x", 4).axes("y", 2).over(4);

    private static Sharding by(Object... spec) {
        return new Sharding(MESH, PartitionSpec.of(spec));
    }

    private static Region rows(long start, long count) {
        return Region.of(new long[] {start, 0}, new long[] {count, 4});
    }

    private static String message(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }

    @Test
    void whatTwoDevicesOfAProcessHoldIsThereOnce() {
        assertEquals(List.of(rows(4, 2)), by("x").regions(2, 8, 4));
        assertEquals(List.of(rows(4, 2)), by("x").owned(2, 8, 4));
    }

    @Test
    void whatSeveralProcessesHoldIsOwnedByTheFirst() {
        assertEquals(List.of(rows(0, 4), rows(4, 4)), by("y").regions(3, 8, 4));
        assertEquals(List.of(), by("y").owned(3, 8, 4));
        assertEquals(List.of(rows(0, 4), rows(4, 4)), by("y").owned(0, 8, 4));
    }

    @Test
    void theFirstIsTheOneOfTheFirstDeviceAndNotOfTheLeastIndex() {
        Sharding sharding = Sharding.replicated(Mesh.of(Map.of("x", 2), new int[] {1, 0}));
        assertEquals(List.of(), sharding.owned(0, 8, 4));
        assertEquals(List.of(rows(0, 8)), sharding.owned(1, 8, 4));
    }

    /** The expected regions were printed by two JAX processes of four devices each, for {@code replica_id == 0}. */
    @Test
    void twoProcessesWithMixedDevicesOwnWhatTheyOwnInJax() {
        Mesh mixed = Mesh.of(new TreeMap<>(Map.of("x", 4, "y", 2)), new int[] {1, 0, 1, 0, 0, 1, 0, 1});
        assertOwned(mixed, PartitionSpec.of(), "[]", "[[0:8, 0:4]]");
        assertOwned(mixed, PartitionSpec.of("x"), "[[4:6, 0:4], [6:8, 0:4]]", "[[0:2, 0:4], [2:4, 0:4]]");
        assertOwned(mixed, PartitionSpec.of("y"), "[[4:8, 0:4]]", "[[0:4, 0:4]]");
        assertOwned(
                mixed,
                PartitionSpec.of("y", "x"),
                "[[4:8, 0:1], [4:8, 1:2], [0:4, 2:3], [0:4, 3:4]]",
                "[[0:4, 0:1], [0:4, 1:2], [4:8, 2:3], [4:8, 3:4]]");
        assertOwned(
                mixed,
                PartitionSpec.of(List.of("y", "x")),
                "[[4:5, 0:4], [5:6, 0:4], [2:3, 0:4], [3:4, 0:4]]",
                "[[0:1, 0:4], [1:2, 0:4], [6:7, 0:4], [7:8, 0:4]]");
    }

    private static void assertOwned(Mesh mesh, PartitionSpec spec, String first, String second) {
        Sharding sharding = new Sharding(mesh, spec);
        assertEquals(first, sharding.owned(0, 8, 4).toString());
        assertEquals(second, sharding.owned(1, 8, 4).toString());
    }

    @Test
    void regionsComeInTheOrderOfTheDevices() {
        assertEquals(List.of(rows(1, 1), rows(5, 1)), by(List.of("y", "x")).regions(1, 8, 4));
    }

    @Test
    void aProcessWithoutDevicesHoldsNothing() {
        assertEquals(List.of(), by("x").regions(4, 8, 4));
        assertEquals(List.of(), by("x").owned(4, 8, 4));
    }

    @Test
    void everyShardHasTheSameShape() {
        assertArrayEquals(new long[] {1, 4}, by(List.of("x", "y")).shardShape(8, 4));
        assertArrayEquals(new long[] {}, by().shardShape());
    }

    @Test
    void dimensionsThatCannotBeDividedEvenlyAreAllNamed() {
        assertEquals(
                "P(('x', 'y'), None, 'x') does not go with Mesh('x': 4, 'y': 2): axis 'x' is there twice, but can divide one"
                        + " dimension, and once",
                message(() -> by(List.of("x", "y"), null, "x")));
        assertEquals(
                "P('x', 'y') over Mesh('x': 4, 'y': 2) does not divide the shape [6, 3] evenly: dimension 0 has length 6,"
                        + " which is no multiple of 4 ('x': 4); dimension 1 has length 3, which is no multiple of 2 ('y': 2);"
                        + " pad the array, or divide that dimension by other axes",
                message(() -> by("x", "y").shardShape(6, 3)));
    }

    @Test
    void axesThatTheMeshDoesNotHaveAreAllNamed() {
        assertEquals(
                "P('z', ('x', 'w')) does not go with Mesh('x': 4, 'y': 2): the mesh has no axis 'z'; the mesh has no axis 'w'",
                message(() -> by("z", List.of("x", "w"))));
    }

    @Test
    void aSpecOfMoreDimensionsThanTheArrayHasIsRefused() {
        assertEquals(
                "P('x', None) is for arrays of 2 dimensions or more, but the shape [8] has 1; leave out entries of the spec",
                message(() -> by("x", null).shardShape(8)));
    }

    @Test
    void aNegativeLengthIsRefused() {
        message(() -> by("x").shardShape(-4));
    }

    @Test
    void aDeviceThatIsNotThereIsRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> by("x").region(8, 8, 4));
    }
}
