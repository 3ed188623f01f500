package io.github.pytree4j.multihost.sharding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.multihost.sharding.ShardedArray.Shard;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShardedArrayTest {
    private static final NdArray WHOLE = NdArray.arange(32).reshape(8, 4);
    private static final Mesh MESH = Mesh.axes("x", 4).axes("y", 2).over(4);
    private static final Mesh LOCAL = Mesh.axes("x", 4).axes("y", 2).over(1);

    private static Sharding over(Mesh mesh, Object... spec) {
        return new Sharding(mesh, PartitionSpec.of(spec));
    }

    private static Region box(long row, long column, long rows, long columns) {
        return Region.of(new long[] {row, column}, new long[] {rows, columns});
    }

    @Test
    void theCallbackGivesEachRegionOnce() {
        List<Region> asked = new ArrayList<>();
        ShardedArray array = ShardedArray.fromCallback(DType.FLOAT32, new long[] {8, 4}, over(MESH, "x"), 1, region -> {
            asked.add(region);
            return NdArray.zeros(DType.FLOAT32, region.shape());
        });
        assertEquals(List.of(box(2, 0, 2, 4)), asked);
        assertEquals(List.of(new Shard(box(2, 0, 2, 4), NdArray.zeros(DType.FLOAT32, 2, 4))), array.shards());
    }

    @Test
    void aCallbackThatGivesAnotherShapeOrDtypeIsRefused() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> ShardedArray.fromCallback(
                        DType.FLOAT32,
                        new long[] {8, 4},
                        over(MESH, "x"),
                        1,
                        region -> NdArray.zeros(DType.FLOAT64, 3, 4)));
        assertEquals(
                "the elements in [2:4, 0:4] of an array of shape [8, 4]: expected float32[2, 4], found float64[3, 4]",
                refused.getMessage());
    }

    @Test
    void ofAWholeArrayAProcessKeepsItsParts() {
        ShardedArray array = ShardedArray.ofWhole(WHOLE, over(MESH, "x", "y"), 3);
        assertEquals(
                List.of(box(6, 0, 2, 2), box(6, 2, 2, 2)),
                array.shards().stream().map(Shard::region).toList());
        assertArrayEquals(
                new long[] {26, 27, 30, 31}, array.shards().get(1).data().toLongs());
    }

    @Test
    void aWholeArrayThatIsTheShardIsNotCopied() {
        assertSame(
                WHOLE,
                ShardedArray.ofWhole(WHOLE, over(MESH), 3).shards().get(0).data());
    }

    @Test
    void ownedIsWhatNoEarlierProcessWrites() {
        assertEquals(1, ShardedArray.ofWhole(WHOLE, over(MESH, "x"), 3).owned().size());
        assertEquals(2, ShardedArray.ofWhole(WHOLE, over(MESH, "y"), 0).owned().size());
        assertEquals(List.of(), ShardedArray.ofWhole(WHOLE, over(MESH, "y"), 3).owned());
    }

    @Test
    void aProcessThatHoldsAllCanGather() {
        assertEquals(
                WHOLE, ShardedArray.ofWhole(WHOLE, over(LOCAL, "y", "x"), 0).gather());
        assertEquals(WHOLE, ShardedArray.ofWhole(WHOLE, over(MESH, "y"), 2).gather());
    }

    @Test
    void aProcessThatHoldsAPartSaysWhoHoldsTheRest() {
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> ShardedArray.ofWhole(WHOLE, over(MESH, "x"), 1)
                        .gather());
        assertEquals(
                "process 1 does not hold 24 of the 32 elements in [0:8, 0:4] of int64[8, 4] as P('x') over Mesh('x': 4,"
                        + " 'y': 2); processes 0, 2, 3 hold them. Save the array with all processes, and restore it in this"
                        + " one: into an NdArray, or into a ShardedArray with Sharding.replicated(mesh)",
                refused.getMessage());
    }

    @Test
    void readGivesAShardAsItIsAndPutsOthersTogether() {
        ShardedArray array = ShardedArray.ofWhole(WHOLE, over(LOCAL, "x", "y"), 0);
        List<NdArray> read = array.read(List.of(box(2, 2, 2, 2), box(1, 1, 2, 2), box(3, 0, 0, 4)));
        assertSame(array.shards().get(3).data(), read.get(0));
        assertArrayEquals(new long[] {5, 6, 9, 10}, read.get(1).toLongs());
        assertEquals(NdArray.zeros(DType.INT64, 0, 4), read.get(2));
    }

    @Test
    void readOfWhatIsNotInTheArrayIsRefused() {
        ShardedArray array = ShardedArray.ofWhole(WHOLE, over(LOCAL), 0);
        assertThrows(IllegalArgumentException.class, () -> array.read(List.of(box(7, 0, 2, 4))));
        assertThrows(IllegalArgumentException.class, () -> array.read(List.of(Region.whole(8))));
    }

    @Test
    void theTargetDecidesWhatOfAnArrayIsHereWhateverItsShape() {
        ShardedArray target = ShardedArray.target(DType.INT64, over(MESH, List.of("y", "x")), 1);
        ShardedArray stored = ShardedArray.ofWhole(WHOLE, over(LOCAL, "x"), 0);
        ShardedArray expected = ShardedArray.ofWhole(WHOLE, over(MESH, List.of("y", "x")), 1);
        assertEquals(expected, target.distribute(stored));
        assertEquals(expected, target.distribute(WHOLE));
    }

    @Test
    void theTargetDoesNotChangeTheDtype() {
        ShardedArray target = ShardedArray.target(DType.FLOAT32, over(MESH, "x"), 0);
        assertEquals(DType.INT64, target.distribute(WHOLE).dtype());
    }

    @Test
    void anArrayOfAnotherKindIsGathered() {
        ExternalArray stored = new ExternalArray() {
            @Override
            public DType dtype() {
                return WHOLE.dtype();
            }

            @Override
            public long[] shape() {
                return WHOLE.shape();
            }

            @Override
            public NdArray gather() {
                return WHOLE;
            }

            @Override
            public ExternalArray distribute(ExternalArray other) {
                throw new AssertionError("it is no target");
            }

            @Override
            public ExternalArray distribute(NdArray other) {
                throw new AssertionError("it is no target");
            }
        };
        ShardedArray target = ShardedArray.target(DType.INT64, over(MESH, "x"), 1);
        assertEquals(ShardedArray.ofWhole(WHOLE, over(MESH, "x"), 1), target.distribute(stored));
    }

    @Test
    void aShapeThatTheTargetCannotDivideIsRefused() {
        ShardedArray target = ShardedArray.target(DType.INT64, over(MESH, null, null, "x"), 1);
        assertThrows(IllegalArgumentException.class, () -> target.distribute(WHOLE));
    }

    @Test
    void zerosOfATebibyteTakeNoMemory() {
        ShardedArray zeros = ShardedArray.zeros(DType.FLOAT32, new long[] {1 << 19, 1 << 19}, over(MESH, "x"), 3);
        assertEquals(1L << 38, zeros.shards().get(0).data().byteSize());
    }

    @Test
    void aScalarIsHeldByAllAndOwnedByOne() {
        NdArray scalar = NdArray.scalar(2.5f);
        ShardedArray array = ShardedArray.ofWhole(scalar, over(MESH), 3);
        assertSame(scalar, array.gather());
        assertEquals(List.of(), array.owned());
    }

    @Test
    void anArrayWithoutElementsIsHeldAndGathered() {
        NdArray none = NdArray.zeros(DType.BFLOAT16, 0, 4);
        ShardedArray array = ShardedArray.ofWhole(none, over(MESH, "x", "y"), 2);
        assertEquals(2, array.shards().size());
        assertEquals(none, array.gather());
    }

    @Test
    void aProcessWithoutDevicesHoldsNothing() {
        ShardedArray array = ShardedArray.ofWhole(WHOLE, over(MESH, "x"), 9);
        assertEquals(List.of(), array.shards());
        assertEquals("int64[8, 4] as P('x') over Mesh('x': 4, 'y': 2), process 9 of 4: nothing", array.toString());
        assertThrows(IllegalStateException.class, array::gather);
        assertThrows(IllegalArgumentException.class, () -> ShardedArray.ofWhole(WHOLE, over(MESH, "x"), -1));
    }

    @Test
    void itSaysWhatItIsAndWhatIsHere() {
        assertEquals(
                "int64[8, 4] as P('x', 'y') over Mesh('x': 4, 'y': 2), process 1 of 4: [2:4, 0:2] [2:4, 2:4]",
                ShardedArray.ofWhole(WHOLE, over(MESH, "x", "y"), 1).toString());
        assertEquals(
                "int64[8, 4] as P('x', 'y') over Mesh('x': 4, 'y': 2), process 0 of 1: [0:2, 0:2] [0:2, 2:4] [2:4, 0:2]"
                        + " [2:4, 2:4] ... (8 shards)",
                ShardedArray.ofWhole(WHOLE, over(LOCAL, "x", "y"), 0).toString());
    }

    @Test
    void equalAreTheSamePartsOfTheSameArray() {
        ShardedArray array = ShardedArray.ofWhole(WHOLE, over(MESH, "x"), 1);
        ShardedArray same = ShardedArray.ofWhole(NdArray.arange(32).reshape(8, 4), over(MESH, "x"), 1);
        assertEquals(array, same);
        assertEquals(array.hashCode(), same.hashCode());
        assertNotEquals(array, ShardedArray.ofWhole(WHOLE, over(MESH, "x"), 2));
        assertNotEquals(array, ShardedArray.ofWhole(WHOLE, over(MESH, "x", null), 1));
        assertNotEquals(array, ShardedArray.zeros(DType.INT64, WHOLE.shape(), over(MESH, "x"), 1));
    }

    @Test
    void aShardIsOfItsRegionsShape() {
        assertThrows(IllegalArgumentException.class, () -> new Shard(Region.whole(3), WHOLE));
    }
}
