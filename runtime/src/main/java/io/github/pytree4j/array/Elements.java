package io.github.pytree4j.array;

import io.github.pytree4j.text.FloatText;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Converts the elements of an array to Java arrays, and to text. */
final class Elements {
    private static final int PRINTED = 6;

    private Elements() {}

    static double[] toDoubles(NdArray array) {
        double[] values = new double[javaLength(array)];
        if (array.dtype().equals(DType.FLOAT64)) {
            int at = 0;
            for (ByteBuffer segment : array.buffers()) {
                int count = segment.remaining() / Double.BYTES;
                segment.asDoubleBuffer().get(values, at, count);
                at += count;
            }
        } else {
            Arrays.setAll(values, array::doubleAt);
        }
        return values;
    }

    static float[] toFloats(NdArray array) {
        float[] values = new float[javaLength(array)];
        if (array.dtype().equals(DType.FLOAT32)) {
            int at = 0;
            for (ByteBuffer segment : array.buffers()) {
                int count = segment.remaining() / Float.BYTES;
                segment.asFloatBuffer().get(values, at, count);
                at += count;
            }
        } else {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) array.doubleAt(i);
            }
        }
        return values;
    }

    static long[] toLongs(NdArray array) {
        long[] values = new long[javaLength(array)];
        Arrays.setAll(values, array::longAt);
        return values;
    }

    static int[] toInts(NdArray array) {
        int[] values = new int[javaLength(array)];
        for (int i = 0; i < values.length; i++) {
            long value = array.longAt(i);
            boolean wrapped = value < 0 && array.dtype().kind() == DType.Kind.UNSIGNED;
            if (wrapped || value != (int) value) {
                throw new ArithmeticException(
                        "element " + i + " is " + text(array, i) + ", which no int holds; use toLongs()");
            }
            values[i] = (int) value;
        }
        return values;
    }

    static boolean[] toBooleans(NdArray array) {
        boolean[] values = new boolean[javaLength(array)];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.booleanAt(i);
        }
        return values;
    }

    private static int javaLength(NdArray array) {
        if (array.size() > Integer.MAX_VALUE - 8) {
            throw new IllegalStateException("no Java array holds the " + array.size() + " elements of " + array.dtype()
                    + Shape.text(array.shape()) + "; read them one by one");
        }
        return (int) array.size();
    }

    /** The dtype, the shape and the first elements. */
    static String text(NdArray array) {
        StringBuilder text = new StringBuilder(array.dtype() + Shape.text(array.shape()));
        if (array.dtype().isNumeric()) {
            text.append(" {");
            for (long i = 0; i < Math.min(array.size(), PRINTED); i++) {
                text.append(i == 0 ? "" : ", ").append(text(array, i));
            }
            text.append(array.size() > PRINTED ? ", ...}" : "}");
        }
        return text.toString();
    }

    private static String text(NdArray array, long index) {
        return switch (array.dtype().kind()) {
            case BOOL -> array.booleanAt(index) ? "true" : "false";
            case SIGNED -> Long.toString(array.longAt(index));
            case UNSIGNED -> Long.toUnsignedString(array.longAt(index));
            case COMPLEX -> FloatText.of(array.doubleAt(index), array.imaginaryAt(index));
            default -> FloatText.of(array.doubleAt(index));
        };
    }
}
