package io.github.pytree4j.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ZerosTest {
    private static final long TIB = 1L << 40;

    @Test
    void aTebibyteOfZerosTakesNoMemory() {
        NdArray zeros = NdArray.zeros(DType.FLOAT32, TIB / 4 / 1024, 1024);
        assertEquals(TIB, zeros.byteSize());
        assertEquals(0, zeros.doubleAt(zeros.size() - 1));
        assertThrows(IndexOutOfBoundsException.class, () -> zeros.doubleAt(zeros.size()));
        assertEquals("float32[268435456, 1024] {0.0, 0.0, 0.0, 0.0, 0.0, 0.0, ...}", zeros.toString());
    }

    @Test
    void zerosWorkUpToTheLastByteThatALongCounts() {
        NdArray zeros = NdArray.zeros(DType.INT8, Long.MAX_VALUE);
        assertEquals(Long.MAX_VALUE, zeros.byteSize());
        assertEquals(0, zeros.longAt(Long.MAX_VALUE - 1));
        assertEquals(zeros, NdArray.zerosLike(zeros));
        var failure = assertThrows(IllegalStateException.class, zeros::buffers);
        assertTrue(failure.getMessage().contains("more than a list holds"), failure.getMessage());
    }

    @Test
    void moreBytesThanALongCountsAreRefused() {
        var failure =
                assertThrows(IllegalArgumentException.class, () -> NdArray.zeros(DType.FLOAT64, Long.MAX_VALUE / 4));
        assertEquals(
                "shape [2305843009213693951] of float64 takes 2305843009213693951 x 8 bytes, more than a long can count",
                failure.getMessage());
    }

    @Test
    void hugeZerosAreComparedAndHashedAtOnce() {
        NdArray zeros = NdArray.zeros(DType.INT64, TIB);
        assertEquals(NdArray.zeros(DType.INT64, TIB), zeros);
        assertEquals(NdArray.zeros(DType.INT64, TIB).hashCode(), zeros.hashCode());
        assertEquals(NdArray.zeros(DType.INT64, TIB / 2, 2), zeros.reshape(TIB / 2, 2));
        assertNotEquals(NdArray.zeros(DType.INT64, TIB + 1), zeros);
    }

    @Test
    void zerosEqualOtherArraysOfZerosBothWays() {
        NdArray zeros = NdArray.zeros(DType.INT32, 1_000_000);
        int[] values = new int[1_000_000];
        assertEquals(NdArray.of(values), zeros);
        assertEquals(zeros, NdArray.of(values));
        assertEquals(NdArray.of(values).hashCode(), zeros.hashCode());
        values[999_999] = 1;
        assertNotEquals(NdArray.of(values), zeros);
        assertNotEquals(zeros, NdArray.of(values));
    }

    @Test
    void theBuffersOfZerosHoldWholeElementsAndAllBytes() {
        DType threeBytes = DType.opaque("three", 3);
        NdArray zeros = NdArray.zeros(threeBytes, 1_000_000);
        List<ByteBuffer> buffers = zeros.buffers();
        assertEquals(3_000_000, buffers.stream().mapToInt(ByteBuffer::remaining).sum());
        assertTrue(buffers.stream().allMatch(buffer -> buffer.remaining() % 3 == 0 && buffer.hasRemaining()));
        assertEquals(zeros, NdArray.wrap(threeBytes, List.copyOf(buffers), 1_000_000));
    }

    @Test
    void theBuffersOfZerosCannotBeWrittenTo() {
        List<ByteBuffer> buffers = NdArray.zeros(DType.INT8, 4).buffers();
        assertThrows(ReadOnlyBufferException.class, () -> buffers.get(0).put(0, (byte) 1));
        assertEquals(ByteOrder.LITTLE_ENDIAN, buffers.get(0).order());
        assertThrows(IndexOutOfBoundsException.class, () -> buffers.get(1));
    }

    @Test
    void wrappedBuffersOfZerosStillTakeNoMemory() {
        NdArray zeros = NdArray.zeros(DType.INT64, TIB);
        assertEquals(NdArray.zeros(DType.UINT32, 2, TIB), NdArray.wrap(DType.UINT32, zeros.buffers(), 2, TIB));
    }

    @Test
    void zerosConvertToJavaArrays() {
        assertArrayEquals(
                new double[200_000], NdArray.zeros(DType.FLOAT64, 200_000).toDoubles());
        assertArrayEquals(
                new float[300_000], NdArray.zeros(DType.FLOAT32, 300_000).toFloats());
        assertArrayEquals(new boolean[3], NdArray.zeros(DType.BOOL, 3).toBooleans());
        assertArrayEquals(
                new byte[3_000_000], NdArray.zeros(DType.INT8, 3_000_000).toByteArray());
    }

    @Test
    void itemsOverAGibibyteMakeAnArray() {
        DType large = DType.opaque("large", (1 << 30) + 8);
        NdArray zeros = NdArray.zeros(large, 1_000_000);
        assertEquals(1_000_000L * ((1 << 30) + 8), zeros.byteSize());
        assertEquals(1_000_000, zeros.buffers().size());
        assertEquals(NdArray.zeros(large, 1_000_000), zeros);
        assertEquals("large[1000000]", zeros.toString());
    }

    @Test
    void anItemLargerThanTheSharedBlockHasABufferOfItsOwn() {
        DType large = DType.opaque("large", (1 << 20) + 1);
        NdArray zeros = NdArray.zeros(large, 3);
        assertEquals(3, zeros.buffers().size());
        assertEquals((1 << 20) + 1, zeros.buffers().get(2).remaining());
        assertEquals(NdArray.of(large, new byte[3 * ((1 << 20) + 1)], 3), zeros);
    }
}
