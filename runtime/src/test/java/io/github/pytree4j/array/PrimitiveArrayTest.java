package io.github.pytree4j.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Array;
import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrimitiveArrayTest {

    @Test
    void everyPrimitiveArrayGoesThereAndBack() {
        List<Object> arrays = List.of(
                new float[] {1.5f, -2},
                new double[] {1.5, -2},
                new int[] {1, -2},
                new long[] {1, -2},
                new short[] {1, -2},
                new byte[] {1, -2},
                new boolean[] {true, false},
                new char[] {'a', '\uffff'});
        for (Object array : arrays) {
            PrimitiveArray from = PrimitiveArray.of(array);
            ByteBuffer bytes = ByteBuffer.allocate(2 * from.dtype().itemSize());
            from.copyTo(0, 2, bytes);
            Object copy = Array.newInstance(array.getClass().getComponentType(), 2);
            PrimitiveArray.of(copy).copyFrom(bytes.flip(), 0, 2);
            assertArrayEquals(new Object[] {array}, new Object[] {copy});
        }
    }

    @Test
    void elementsThatTheArrayDoesNotHaveAreRefused() {
        PrimitiveArray array = PrimitiveArray.of(new boolean[3]);
        ByteBuffer bytes = ByteBuffer.allocate(10);
        assertThrows(IndexOutOfBoundsException.class, () -> array.copyTo(2, 2, bytes));
        assertThrows(IndexOutOfBoundsException.class, () -> array.copyTo(0, -1, bytes));
        assertThrows(IndexOutOfBoundsException.class, () -> array.copyFrom(bytes, -1, 1));
        assertEquals(0, bytes.position());
    }

    @Test
    void aBufferThatIsTooSmallIsLeftAsItIs() {
        boolean[] values = {true, true, true};
        PrimitiveArray array = PrimitiveArray.of(values);
        ByteBuffer bytes = ByteBuffer.allocate(2);
        assertThrows(BufferOverflowException.class, () -> array.copyTo(0, 3, bytes));
        assertThrows(BufferUnderflowException.class, () -> array.copyFrom(bytes, 0, 3));
        assertArrayEquals(new byte[2], bytes.array());
        assertArrayEquals(new boolean[] {true, true, true}, values);
    }

    @Test
    void onlyArraysOfPrimitivesAreTaken() {
        var failure = assertThrows(IllegalArgumentException.class, () -> PrimitiveArray.of(new String[0]));
        assertEquals("java.lang.String[] is not an array of primitives", failure.getMessage());
    }
}
