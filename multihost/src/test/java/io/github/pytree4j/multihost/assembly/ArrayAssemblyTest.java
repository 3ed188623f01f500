package io.github.pytree4j.multihost.assembly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArrayAssemblyTest {
    private static final NdArray TWELVE = NdArray.arange(12).reshape(3, 4);

    private static long[] at(long... index) {
        return index;
    }

    @Test
    void aBoxGoesFromWhereItIsToWhereItIsToBe() {
        ArrayAssembly assembly = new ArrayAssembly(DType.INT64, 3, 3);
        assembly.copy(TWELVE, at(1, 2), at(0, 1), at(2, 2));
        assertArrayEquals(
                new long[] {0, 6, 7, 0, 10, 11, 0, 0, 0}, assembly.array().toLongs());
    }

    @Test
    void rowsThatAreWholeInBothGoAsOne() {
        ArrayAssembly assembly = new ArrayAssembly(DType.INT64, 2, 4);
        assembly.copy(TWELVE, at(1, 0), at(0, 0), at(2, 4));
        assertArrayEquals(
                new long[] {4, 5, 6, 7, 8, 9, 10, 11}, assembly.array().toLongs());
    }

    @Test
    void rowsThatAreWholeInOneAloneDoNot() {
        ArrayAssembly assembly = new ArrayAssembly(DType.INT64, 2, 5);
        assembly.copy(TWELVE, at(0, 0), at(0, 1), at(2, 4));
        assertArrayEquals(
                new long[] {0, 0, 1, 2, 3, 0, 4, 5, 6, 7}, assembly.array().toLongs());
    }

    @Test
    void anArrayOfZeroDimensionsIsOneElement() {
        ArrayAssembly assembly = new ArrayAssembly(DType.FLOAT32);
        assembly.copy(NdArray.scalar(2.5f), at(), at(), at());
        assertEquals(NdArray.scalar(2.5f), assembly.array());
    }

    @Test
    void nothingCanBeCopiedIntoNothing() {
        ArrayAssembly assembly = new ArrayAssembly(DType.FLOAT32, 0, 7);
        assembly.copy(NdArray.zeros(DType.FLOAT32, 0, 7), at(0, 0), at(0, 0), at(0, 7));
        assertEquals(NdArray.zeros(DType.FLOAT32, 0, 7), assembly.array());
    }

    @Test
    void whatNobodyHasCopiedIsZero() {
        assertEquals(NdArray.zeros(DType.BFLOAT16, 3, 5), new ArrayAssembly(DType.BFLOAT16, 3, 5).array());
    }

    @Test
    void elementsWithoutBytesAreNotCopied() {
        DType none = DType.opaque("str0", 0);
        ArrayAssembly assembly = new ArrayAssembly(none, 4);
        assembly.copy(NdArray.zeros(none, 4), at(1), at(0), at(2));
        assertEquals(NdArray.zeros(none, 4), assembly.array());
    }

    @Test
    void aBoxBeyondAnArrayIsRefused() {
        ArrayAssembly assembly = new ArrayAssembly(DType.INT64, 3, 3);
        assertThrows(IndexOutOfBoundsException.class, () -> assembly.copy(TWELVE, at(0, 3), at(0, 0), at(1, 2)));
        assertThrows(IndexOutOfBoundsException.class, () -> assembly.copy(TWELVE, at(0, 0), at(0, 2), at(1, 2)));
        assertThrows(IndexOutOfBoundsException.class, () -> assembly.copy(TWELVE, at(0, 0), at(-1, 0), at(1, 2)));
    }

    @Test
    void anotherDtypeOrRankIsRefused() {
        ArrayAssembly assembly = new ArrayAssembly(DType.INT64, 3, 3);
        assertThrows(
                IllegalArgumentException.class,
                () -> assembly.copy(NdArray.zeros(DType.FLOAT64, 3, 3), at(0, 0), at(0, 0), at(1, 1)));
        assertThrows(IllegalArgumentException.class, () -> assembly.copy(NdArray.arange(9), at(0), at(0), at(1)));
    }

    /** Where buffers end makes no difference: elements and runs on both sides of an end. */
    @Test
    void randomBoxesAreCopiedElementByElement() {
        long seed = Long.getLong("pytree4j.seed", System.nanoTime());
        System.out.println("ArrayAssemblyTest: -Dpytree4j.seed=" + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            int rank = random.nextInt(5);
            long[] sourceShape = new long[rank];
            long[] targetShape = new long[rank];
            long[] lengths = new long[rank];
            long[] from = new long[rank];
            long[] to = new long[rank];
            for (int axis = 0; axis < rank; axis++) {
                sourceShape[axis] = 1L + random.nextInt(5);
                targetShape[axis] = random.nextBoolean() ? sourceShape[axis] : 1L + random.nextInt(5);
                int most = (int) Math.min(sourceShape[axis], targetShape[axis]);
                lengths[axis] = random.nextBoolean() ? most : random.nextInt(most + 1);
                from[axis] = random.nextInt((int) (sourceShape[axis] - lengths[axis]) + 1);
                to[axis] = random.nextInt((int) (targetShape[axis] - lengths[axis]) + 1);
            }
            DType dtype =
                    List.of(DType.INT8, DType.INT16, DType.INT32, DType.INT64).get(random.nextInt(4));
            NdArray source = randomArray(random, dtype, sourceShape);
            ArrayAssembly assembly = new ArrayAssembly(1 + random.nextInt(40), dtype, targetShape);
            assembly.copy(source, from, to, lengths);
            NdArray found = assembly.array();
            long[] index = new long[rank];
            for (long i = 0; i < found.size(); i++) {
                long rest = i;
                long at = 0;
                boolean inside = true;
                for (int axis = rank - 1; axis >= 0; axis--) {
                    index[axis] = rest % targetShape[axis] - to[axis];
                    rest /= targetShape[axis];
                    inside &= index[axis] >= 0 && index[axis] < lengths[axis];
                }
                for (int axis = 0; axis < rank; axis++) {
                    at = at * sourceShape[axis] + from[axis] + index[axis];
                }
                assertEquals(inside ? source.longAt(at) : 0, found.longAt(i), "seed " + seed + ", round " + round);
            }
        }
    }

    private static NdArray randomArray(Random random, DType dtype, long[] shape) {
        byte[] bytes = new byte[(int) NdArray.zeros(dtype, shape).byteSize()];
        random.nextBytes(bytes);
        List<ByteBuffer> buffers = new ArrayList<>();
        for (int at = 0; at < bytes.length; ) {
            int length = Math.min(bytes.length - at, dtype.itemSize() * (1 + random.nextInt(10)));
            buffers.add(ByteBuffer.wrap(bytes, at, length));
            at += length;
        }
        return NdArray.wrap(dtype, buffers, shape);
    }

    /** 6 GiB, of which one block of 64 MiB is in memory. */
    @Test
    void anArrayOverTwoGibibytesIsCopiedFrom() {
        int row = 1 << 26;
        ByteBuffer block = ByteBuffer.allocate(row);
        for (int i = 0; i < row; i += Integer.BYTES) {
            block.putInt(i, Integer.reverseBytes(i));
        }
        NdArray source = NdArray.wrap(DType.INT32, Collections.nCopies(96, block), 96, row / Integer.BYTES);
        ArrayAssembly assembly = new ArrayAssembly(DType.INT32, 90, 3);
        assembly.copy(source, at(6, 1000), at(0, 0), at(90, 3));
        NdArray found = assembly.array();
        for (long i = 0; i < found.size(); i++) {
            assertEquals(4000 + 4 * (i % 3), found.longAt(i));
        }
    }
}
