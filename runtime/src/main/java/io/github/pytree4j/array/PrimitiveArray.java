package io.github.pytree4j.array;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A Java array of primitives seen as a one-dimensional NumPy array, so that its bytes can be streamed piece by piece
 * without a copy of the whole. Shares the array: whoever changes it changes what is read here.
 *
 * <p>boolean[] is bool, byte[] int8, char[] uint16, and the others are the dtype of their width.
 */
public final class PrimitiveArray {
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
        return new PrimitiveArray(array, dtypeOf(array.getClass()));
    }

    /** Whether {@code type} is the class of an array of primitives. */
    public static boolean isPrimitiveArray(Class<?> type) {
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

    public DType dtype() {
        return dtype;
    }

    /** How many elements the array has. */
    public int length() {
        return length;
    }

    /** Appends {@code count} elements from element {@code from} on to {@code destination}, little-endian. */
    public void copyTo(int from, int count, ByteBuffer destination) {
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

    /** Sets {@code count} elements from element {@code at} on to those that {@code source}, little-endian, begins with. */
    public void copyFrom(ByteBuffer source, int at, int count) {
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
}
