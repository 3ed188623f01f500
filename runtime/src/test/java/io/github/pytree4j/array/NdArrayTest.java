package io.github.pytree4j.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

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

    @Test
    void anElementAmongManyBuffersIsFoundWithoutPassingTheOthers() {
        int count = 1 << 19;
        NdArray source = NdArray.arange(count);
        ByteBuffer bytes = ByteBuffer.wrap(source.toByteArray());
        List<ByteBuffer> elements = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            elements.add(bytes.slice(i * Long.BYTES, Long.BYTES));
        }
        NdArray array = NdArray.wrap(DType.INT64, elements, count);
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertArrayEquals(source.toLongs(), array.toLongs()));
        assertEquals(source, array);
        assertEquals(array, source);
    }

    @Test
    void arraysInBuffersOfDifferentLengthsAreComparedByteByByte() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            NdArray one = NdArray.wrap(DType.INT8, pieces(bytes, random), bytes.length);
            NdArray other = NdArray.wrap(DType.INT8, pieces(bytes, random), bytes.length);
            assertEquals(one, other, "seed " + seed + ", round " + round);
            for (int i = 0; i < bytes.length; i++) {
                assertEquals(bytes[i], one.longAt(i), "seed " + seed + ", round " + round);
            }
            if (bytes.length > 0) {
                NdArray copy = NdArray.of(DType.INT8, bytes, bytes.length);
                bytes[random.nextInt(bytes.length)]++;
                assertNotEquals(copy, one, "seed " + seed + ", round " + round);
            }
        }
    }

    private static List<ByteBuffer> pieces(byte[] bytes, Random random) {
        List<ByteBuffer> pieces = new ArrayList<>();
        for (int at = 0; at < bytes.length; ) {
            int length = random.nextInt(Math.min(9, bytes.length - at + 1));
            pieces.add(ByteBuffer.wrap(bytes, at, length));
            at += length;
        }
        return pieces;
    }

    @Test
    void anUnsignedLongThatWouldWrapDoesNotFitIntoAnInt() {
        NdArray array = NdArray.of(DType.UINT64, new byte[] {-1, -1, -1, -1, -1, -1, -1, -1}, 1);
        var failure = assertThrows(ArithmeticException.class, array::toInts);
        assertEquals("element 0 is 18446744073709551615, which no int holds; use toLongs()", failure.getMessage());
    }

    @Test
    void aShapeOfAThousandAxesIsPrintedInPart() {
        long[] shape = new long[1000];
        Arrays.fill(shape, 1);
        String text = NdArray.of(new int[] {7}, shape).toString();
        assertTrue(text.endsWith("1, ... (1000 axes)] {7}"), text);
        assertTrue(text.length() < 300, text);
    }

    @Test
    void arangeRefusesANegativeLength() {
        assertThrows(IllegalArgumentException.class, () -> NdArray.arange(-1));
    }

    @Test
    void reshapeSaysHowManyElementsThereAre() {
        var failure = assertThrows(
                IllegalArgumentException.class, () -> NdArray.arange(6).reshape(4));
        assertEquals("cannot reshape [6] (6 elements) to [4] (4 elements)", failure.getMessage());
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullsAreRefusedByName() {
        refused("the array must not be null", () -> NdArray.of((float[]) null));
        refused("the array must not be null", () -> NdArray.of((long[]) null));
        refused("shape must not be null", () -> NdArray.of(new int[] {1}, (long[]) null));
        refused("values must not be null", () -> NdArray.copyOf(null));
        refused("the array must not be null", () -> PrimitiveArray.of(null));
        refused("dtype must not be null", () -> NdArray.zeros(null, 1));
        refused("shape must not be null", () -> NdArray.zeros(DType.INT8, (long[]) null));
        refused("example must not be null", () -> NdArray.zerosLike(null));
        refused("bytes must not be null", () -> NdArray.of(DType.INT8, null, 1));
        refused("dtype must not be null", () -> NdArray.of(null, new byte[1], 1));
        refused("bytes must not be null", () -> NdArray.wrap(DType.INT8, (ByteBuffer) null, 1));
        refused("buffers must not be null", () -> NdArray.wrap(DType.INT8, (List<ByteBuffer>) null, 1));
        refused(
                "buffers must not hold null",
                () -> NdArray.wrap(DType.INT8, Arrays.asList(ByteBuffer.allocate(1), null), 1));
        refused("shape must not be null", () -> NdArray.arange(1).reshape((long[]) null));
        refused("shape must not be null", () -> NdArray.sizeOf((long[]) null));
        refused("name must not be null", () -> DType.named(null));
        refused("name must not be null", () -> DType.opaque(null, 1));
    }

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(NullPointerException.class, call).getMessage());
    }
}
