package io.github.pytree4j.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NdArrayTest {

    @Test
    void ofCopiesWhatItIsGiven() {
        float[] values = {1, 2, 3};
        NdArray array = NdArray.of(values);
        values[0] = 9;
        assertArrayEquals(new float[] {1, 2, 3}, array.toFloats());
    }

    @Test
    void wrapSharesWhatItIsGiven() {
        byte[] bytes = {1, 0};
        NdArray array = NdArray.wrap(DType.INT16, ByteBuffer.wrap(bytes), 1);
        bytes[0] = 7;
        assertEquals(7, array.longAt(0));
    }

    @Test
    void anEmptyShapeMakesAnArrayOfZeroDimensions() {
        NdArray array = NdArray.scalar(2.5);
        assertEquals(0, array.rank());
        assertEquals(1, array.size());
        assertEquals(2.5, array.doubleAt(0));
        assertEquals("float64[] {2.5}", array.toString());
    }

    @Test
    void anArrayMayHaveNoElements() {
        NdArray array = NdArray.zeros(DType.FLOAT32, 0, 3);
        assertEquals(0, array.size());
        assertEquals(0, array.byteSize());
        assertEquals("float32[0, 3] {}", array.toString());
    }

    @Test
    void theShapeMustHaveAsManyElementsAsThereAre() {
        var failure = assertThrows(IllegalArgumentException.class, () -> NdArray.of(new int[5], 2, 3));
        assertEquals("shape [2, 3] of int32 takes 6 x 4 bytes, but there are 20", failure.getMessage());
    }

    @Test
    void aShapeWhoseSizeOverflowsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> NdArray.zeros(DType.INT8, 1L << 40, 1L << 40));
        assertThrows(IllegalArgumentException.class, () -> NdArray.zeros(DType.INT8, -1));
    }

    @Test
    void elementsConvertToJavaArrays() {
        NdArray array = NdArray.of(new int[] {1, -2, 0});
        assertArrayEquals(new double[] {1, -2, 0}, array.toDoubles());
        assertArrayEquals(new long[] {1, -2, 0}, array.toLongs());
        assertArrayEquals(new int[] {1, -2, 0}, array.toInts());
        assertArrayEquals(new boolean[] {true, true, false}, array.toBooleans());
    }

    @Test
    void longsThatDoNotFitIntoIntsAreRefused() {
        NdArray array = NdArray.of(new long[] {1L << 40});
        assertThrows(ArithmeticException.class, array::toInts);
    }

    @Test
    void complexElementsHaveTwoParts() {
        NdArray array = NdArray.wrap(
                DType.COMPLEX64, NdArray.of(new float[] {1, 2, 3, -4}).buffers(), 2);
        assertEquals(3, array.doubleAt(1));
        assertEquals(-4, array.imaginaryAt(1));
        assertEquals("complex64[2] {1.0+2.0j, 3.0-4.0j}", array.toString());
    }

    @Test
    void elementsAreFoundAcrossSegments() {
        List<ByteBuffer> segments = List.of(
                NdArray.of(new int[] {1, 2}).buffers().get(0),
                ByteBuffer.allocate(0),
                NdArray.of(new int[] {3}).buffers().get(0));
        NdArray array = NdArray.wrap(DType.INT32, segments, 3);
        assertArrayEquals(new int[] {1, 2, 3}, array.toInts());
        assertEquals(NdArray.of(new int[] {1, 2, 3}), array);
        assertEquals(NdArray.of(new int[] {1, 2, 3}).hashCode(), array.hashCode());
    }

    @Test
    void aSegmentMustHoldWholeElements() {
        List<ByteBuffer> segments = List.of(ByteBuffer.allocate(3), ByteBuffer.allocate(5));
        assertThrows(IllegalArgumentException.class, () -> NdArray.wrap(DType.INT32, segments, 2));
    }

    @Test
    void equalityIsByContentDtypeAndShape() {
        NdArray array = NdArray.of(new float[] {Float.NaN, 1});
        assertEquals(NdArray.of(new float[] {Float.NaN, 1}), array);
        assertNotEquals(NdArray.of(new float[] {Float.NaN, 2}), array);
        assertNotEquals(array.reshape(1, 2), array);
        assertNotEquals(
                NdArray.of(new int[] {1}),
                NdArray.wrap(DType.UINT32, NdArray.of(new int[] {1}).buffers(), 1));
    }

    @Test
    void viewsCannotBeWrittenTo() {
        ByteBuffer view = NdArray.of(new int[] {1}).buffers().get(0);
        assertThrows(ReadOnlyBufferException.class, () -> view.putInt(0, 2));
    }

    @Test
    void toStringShowsAtMostSixElements() {
        assertEquals("int64[8] {0, 1, 2, 3, 4, 5, ...}", NdArray.arange(8).toString());
    }

    @Test
    void indexesBeyondTheArrayAreRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> NdArray.arange(3).longAt(3));
    }
}
