package io.github.pytree4j.array;

import java.lang.reflect.Array;
import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A Java array of primitives seen as a one-dimensional NumPy array, so that its bytes can be streamed piece by piece
 * without a copy of the whole. The array is shared, not copied: a change of it shows here, and {@link #copyFrom} changes
 * it. As safe for use by several threads as the array itself, which is to say not while one of them changes it.
 *
 * <p>boolean[] is bool, byte[] int8, char[] uint16, and the others are the dtype of their width.
 */
public final class PrimitiveArray {
    private static final int MAX_BUFFER_BYTES = 1 << 30;

    private final Object array;
    private final DType dtype;
    private final int length;

    private PrimitiveArray(Object array, DType dtype) {
        this.array = array;
        this.dtype = dtype;
        this.length = Array.getLength(array);
    }

    /**
     * Views a Java array.
     *
     * @throws IllegalArgumentException if {@code array} is not an array of primitives
     */
    public static PrimitiveArray of(Object array) {
        Objects.requireNonNull(array, "the array must not be null");
        return new PrimitiveArray(array, dtypeOf(array.getClass()));
    }

    /** Whether {@code type} is the class of an array of primitives. */
    public static boolean isPrimitiveArray(Class<?> type) {
        Objects.requireNonNull(type, "type must not be null");
        return type.isArray() && type.getComponentType().isPrimitive();
    }

    private static DType dtypeOf(Class<?> type) {
        if (type == float[].class) {
            return DType.FLOAT32;
        } else if (type == double[].class) {
            return DType.FLOAT64;
        } else if (type == int[].class) {
            return DType.INT32;
        } else if (type == long[].class) {
            return DType.INT64;
        } else if (type == short[].class) {
            return DType.INT16;
        } else if (type == byte[].class) {
            return DType.INT8;
        } else if (type == boolean[].class) {
            return DType.BOOL;
        } else if (type == char[].class) {
            return DType.UINT16;
        }
        throw new IllegalArgumentException(type.getTypeName() + " is not an array of primitives");
    }

    /** The type of the elements. */
    public DType dtype() {
        return dtype;
    }

    /** How many elements the array has. */
    public int length() {
        return length;
    }

    /**
     * Writes elements at the position of {@code destination}, little-endian, and moves the position behind them.
     *
     * @param from the first element
     * @param count how many
     * @throws IndexOutOfBoundsException if the array does not have these elements
     * @throws BufferOverflowException if they do not fit; the position stays where it is
     */
    public void copyTo(int from, int count, ByteBuffer destination) {
        Objects.checkFromIndexSize(from, count, length);
        if (count > destination.remaining() / dtype.itemSize()) {
            throw new BufferOverflowException();
        }
        ByteBuffer out = destination.slice().order(ByteOrder.LITTLE_ENDIAN);
        if (array instanceof float[] values) {
            out.asFloatBuffer().put(values, from, count);
        } else if (array instanceof double[] values) {
            out.asDoubleBuffer().put(values, from, count);
        } else if (array instanceof int[] values) {
            out.asIntBuffer().put(values, from, count);
        } else if (array instanceof long[] values) {
            out.asLongBuffer().put(values, from, count);
        } else if (array instanceof short[] values) {
            out.asShortBuffer().put(values, from, count);
        } else if (array instanceof char[] values) {
            out.asCharBuffer().put(values, from, count);
        } else if (array instanceof byte[] values) {
            out.put(values, from, count);
        } else {
            boolean[] values = (boolean[]) array;
            for (int i = from; i < from + count; i++) {
                out.put((byte) (values[i] ? 1 : 0));
            }
        }
        destination.position(destination.position() + count * dtype.itemSize());
    }

    /**
     * Reads elements from the position of {@code source}, little-endian. The position stays where it is.
     *
     * @param at the first element to set
     * @param count how many
     * @throws IndexOutOfBoundsException if the array does not have these elements
     * @throws BufferUnderflowException if the buffer does not hold as many; nothing is set
     */
    public void copyFrom(ByteBuffer source, int at, int count) {
        Objects.checkFromIndexSize(at, count, length);
        if (count > source.remaining() / dtype.itemSize()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer in = source.slice().order(ByteOrder.LITTLE_ENDIAN);
        if (array instanceof float[] values) {
            in.asFloatBuffer().get(values, at, count);
        } else if (array instanceof double[] values) {
            in.asDoubleBuffer().get(values, at, count);
        } else if (array instanceof int[] values) {
            in.asIntBuffer().get(values, at, count);
        } else if (array instanceof long[] values) {
            in.asLongBuffer().get(values, at, count);
        } else if (array instanceof short[] values) {
            in.asShortBuffer().get(values, at, count);
        } else if (array instanceof char[] values) {
            in.asCharBuffer().get(values, at, count);
        } else if (array instanceof byte[] values) {
            in.get(values, at, count);
        } else {
            boolean[] values = (boolean[]) array;
            for (int i = at; i < at + count; i++) {
                values[i] = in.get() != 0;
            }
        }
    }

    /** A little-endian copy of all elements, in buffers end to end, since one buffer cannot exceed 2 GiB. */
    List<ByteBuffer> toBuffers() {
        List<ByteBuffer> buffers = new ArrayList<>();
        int step = MAX_BUFFER_BYTES / dtype.itemSize();
        for (int from = 0, count; from < length; from += count) {
            count = Math.min(step, length - from);
            ByteBuffer buffer = ByteBuffer.allocate(count * dtype.itemSize());
            copyTo(from, count, buffer);
            buffers.add(buffer.flip());
        }
        return buffers;
    }
}
