package io.github.pytree4j.array;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * An n-dimensional array as NumPy has it: a {@link DType}, a shape, and the elements in C order (last axis fastest),
 * little-endian. Arrays may exceed 2 GiB.
 *
 * <p>Immutable and safe to share between threads. Factories named {@code of} copy what they are given; those named
 * {@code wrap} share it, and the caller promises not to change it any more. Arrays that a restore returns are views of
 * the mapped checkpoint file; they stay valid for as long as they are referenced, even when the file is pruned.
 *
 * <p>Elements are addressed by their flat index in C order.
 */
public final class NdArray {
    /** No buffer is made larger than this; the size at which Flax splits arrays, too. */
    static final int MAX_SEGMENT_BYTES = 1 << 30;

    private static final int PRINTED_ELEMENTS = 6;
    private static final int HASHED_BYTES = 64;

    private final DType dtype;
    private final long[] shape;
    private final long size;
    private final Segments data;

    private NdArray(DType dtype, long[] shape, long size, Segments data) {
        this.dtype = dtype;
        this.shape = shape;
        this.size = size;
        this.data = data;
    }

    /** A copy of {@code values} with one axis. */
    public static NdArray of(float[] values) {
        return copyOf(PrimitiveArray.of(values), new long[] {values.length});
    }

    /** A copy of {@code values} with this shape; no lengths at all make an array of zero dimensions. */
    public static NdArray of(float[] values, long... shape) {
        return copyOf(PrimitiveArray.of(values), shape);
    }

    /** A copy of {@code values} with one axis. */
    public static NdArray of(double[] values) {
        return copyOf(PrimitiveArray.of(values), new long[] {values.length});
    }

    /** A copy of {@code values} with this shape; no lengths at all make an array of zero dimensions. */
    public static NdArray of(double[] values, long... shape) {
        return copyOf(PrimitiveArray.of(values), shape);
    }

    /** A copy of {@code values} with one axis. */
    public static NdArray of(int[] values) {
        return copyOf(PrimitiveArray.of(values), new long[] {values.length});
    }

    /** A copy of {@code values} with this shape; no lengths at all make an array of zero dimensions. */
    public static NdArray of(int[] values, long... shape) {
        return copyOf(PrimitiveArray.of(values), shape);
    }

    /** A copy of {@code values} with one axis. */
    public static NdArray of(long[] values) {
        return copyOf(PrimitiveArray.of(values), new long[] {values.length});
    }

    /** A copy of {@code values} with this shape; no lengths at all make an array of zero dimensions. */
    public static NdArray of(long[] values, long... shape) {
        return copyOf(PrimitiveArray.of(values), shape);
    }

    /** A copy of {@code values} with one axis. */
    public static NdArray copyOf(PrimitiveArray values) {
        return copyOf(values, new long[] {values.length()});
    }

    private static NdArray copyOf(PrimitiveArray source, long[] shape) {
        DType dtype = source.dtype();
        List<ByteBuffer> segments = new ArrayList<>();
        int step = MAX_SEGMENT_BYTES / dtype.itemSize();
        for (int from = 0, count; from < source.length(); from += count) {
            count = Math.min(step, source.length() - from);
            ByteBuffer segment = ByteBuffer.allocate(count * dtype.itemSize());
            source.copyTo(from, count, segment);
            segments.add(segment.flip());
        }
        return wrap(dtype, segments, shape);
    }

    /** A copy of the raw little-endian bytes of an array. */
    public static NdArray of(DType dtype, byte[] bytes, long... shape) {
        return wrap(dtype, ByteBuffer.wrap(bytes.clone()), shape);
    }

    /** Shares the remaining bytes of {@code bytes}, little-endian whatever that buffer's own order is. */
    public static NdArray wrap(DType dtype, ByteBuffer bytes, long... shape) {
        return wrap(dtype, List.of(bytes), shape);
    }

    /**
     * Shares the remaining bytes of buffers that hold the elements end to end, each whole elements.
     *
     * @throws IllegalArgumentException if the bytes are not exactly those that the dtype and shape ask for
     */
    public static NdArray wrap(DType dtype, List<ByteBuffer> buffers, long... shape) {
        long size = Shape.sizeOf(shape);
        Segments data = Segments.sharing(buffers, dtype.itemSize());
        if (Math.multiplyHigh(size, dtype.itemSize()) != 0 || size * dtype.itemSize() != data.byteSize()) {
            throw new IllegalArgumentException("shape " + Shape.text(shape) + " of " + dtype + " takes " + size + " x "
                    + dtype.itemSize() + " bytes, but there are " + data.byteSize());
        }
        return new NdArray(dtype, shape.clone(), size, data);
    }

    /** A float32 array of zero dimensions. */
    public static NdArray scalar(float value) {
        return of(new float[] {value}, new long[0]);
    }

    /** A float64 array of zero dimensions. */
    public static NdArray scalar(double value) {
        return of(new double[] {value}, new long[0]);
    }

    /** An int32 array of zero dimensions. */
    public static NdArray scalar(int value) {
        return of(new int[] {value}, new long[0]);
    }

    /** An int64 array of zero dimensions. */
    public static NdArray scalar(long value) {
        return of(new long[] {value}, new long[0]);
    }

    /** The int64 numbers 0 to {@code length - 1}, as {@code numpy.arange} makes them. */
    public static NdArray arange(int length) {
        long[] values = new long[length];
        Arrays.setAll(values, i -> i);
        return of(values);
    }

    /** An array of zero bytes: zeros of every numeric dtype. */
    public static NdArray zeros(DType dtype, long... shape) {
        long left = Math.multiplyExact(Shape.sizeOf(shape), dtype.itemSize());
        int step = dtype.itemSize() == 0 ? 0 : MAX_SEGMENT_BYTES / dtype.itemSize() * dtype.itemSize();
        List<ByteBuffer> segments = new ArrayList<>();
        while (left > 0) {
            int length = (int) Math.min(left, step);
            segments.add(ByteBuffer.allocate(length));
            left -= length;
        }
        return wrap(dtype, segments, shape);
    }

    /** Zeros with the dtype and shape of {@code example}. */
    public static NdArray zerosLike(NdArray example) {
        return zeros(example.dtype, example.shape);
    }

    /** How many elements an array of this shape has; empty where a length is negative or no long holds the number. */
    public static OptionalLong sizeOf(long... shape) {
        return Shape.size(shape);
    }

    /** The type of the elements. */
    public DType dtype() {
        return dtype;
    }

    /** The lengths of the axes, outermost first; a copy. Empty for an array of zero dimensions. */
    public long[] shape() {
        return shape.clone();
    }

    /** The number of axes. */
    public int rank() {
        return shape.length;
    }

    /** The number of elements: the product of the shape, 1 for an array of zero dimensions. */
    public long size() {
        return size;
    }

    /** The number of bytes that the elements take. */
    public long byteSize() {
        return data.byteSize();
    }

    /** The same elements under another shape of the same size; shares the bytes. */
    public NdArray reshape(long... newShape) {
        if (Shape.sizeOf(newShape) != size) {
            throw new IllegalArgumentException(
                    "cannot reshape " + Shape.text(shape) + " to " + Shape.text(newShape) + ": sizes differ");
        }
        return new NdArray(dtype, newShape.clone(), size, data);
    }

    /** The element's value, or its real part; exact for every dtype but (u)int64. */
    public double doubleAt(long index) {
        return dtype.toDouble(partAt(index, 0));
    }

    /** The element's imaginary part; 0 where the dtype is not complex. */
    public double imaginaryAt(long index) {
        return dtype.kind() == DType.Kind.COMPLEX ? dtype.toDouble(partAt(index, 1)) : 0;
    }

    /**
     * The element of an integer or bool dtype; uint64 beyond {@link Long#MAX_VALUE} wraps to a negative number.
     *
     * @throws IllegalStateException if the dtype is another
     */
    public long longAt(long index) {
        return dtype.toLong(partAt(index, 0));
    }

    /** Whether the element of an integer or bool dtype is not zero. */
    public boolean booleanAt(long index) {
        return longAt(index) != 0;
    }

    private long partAt(long index, int part) {
        Objects.checkIndex(index, size);
        if (!dtype.isNumeric()) {
            throw new IllegalStateException("elements of " + dtype + " have no Java number; use buffers()");
        }
        int partSize = dtype.partSize();
        return data.bits(index * dtype.itemSize() + (long) part * partSize, partSize);
    }

    /** The elements (of complex ones the real parts) as a new Java array, in C order. */
    public double[] toDoubles() {
        double[] values = new double[javaLength()];
        if (dtype.equals(DType.FLOAT64)) {
            int at = 0;
            for (ByteBuffer segment : data.views()) {
                int count = segment.remaining() / Double.BYTES;
                segment.asDoubleBuffer().get(values, at, count);
                at += count;
            }
        } else {
            Arrays.setAll(values, this::doubleAt);
        }
        return values;
    }

    /** The elements (of complex ones the real parts) as a new Java array, in C order, rounded to float. */
    public float[] toFloats() {
        float[] values = new float[javaLength()];
        if (dtype.equals(DType.FLOAT32)) {
            int at = 0;
            for (ByteBuffer segment : data.views()) {
                int count = segment.remaining() / Float.BYTES;
                segment.asFloatBuffer().get(values, at, count);
                at += count;
            }
        } else {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) doubleAt(i);
            }
        }
        return values;
    }

    /** The elements of an integer or bool dtype as a new Java array, in C order. */
    public long[] toLongs() {
        long[] values = new long[javaLength()];
        Arrays.setAll(values, this::longAt);
        return values;
    }

    /**
     * The elements of an integer or bool dtype as a new Java array, in C order.
     *
     * @throws ArithmeticException if one does not fit into an int
     */
    public int[] toInts() {
        int[] values = new int[javaLength()];
        Arrays.setAll(values, i -> Math.toIntExact(longAt(i)));
        return values;
    }

    /** The elements of an integer or bool dtype as a new Java array, in C order: which of them are not zero. */
    public boolean[] toBooleans() {
        boolean[] values = new boolean[javaLength()];
        for (int i = 0; i < values.length; i++) {
            values[i] = booleanAt(i);
        }
        return values;
    }

    private int javaLength() {
        if (size > Integer.MAX_VALUE - 8) {
            throw new IllegalStateException(
                    "no Java array holds the " + size + " elements of " + this + "; read them one by one");
        }
        return (int) size;
    }

    /**
     * The raw bytes as read-only little-endian buffers end to end, in order, each holding whole elements: views, without
     * a copy. Their positions are the caller's own.
     */
    public List<ByteBuffer> buffers() {
        return data.views();
    }

    /** A copy of the raw bytes. */
    public byte[] toByteArray() {
        if (byteSize() > Integer.MAX_VALUE - 8) {
            throw new IllegalStateException("no Java array holds the " + byteSize() + " bytes of " + this);
        }
        ByteBuffer all = ByteBuffer.allocate((int) byteSize()).order(ByteOrder.LITTLE_ENDIAN);
        data.views().forEach(all::put);
        return all.array();
    }

    /** Whether the other is an array of the same dtype and shape with the same bytes (so NaN equals NaN). */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NdArray that
                && dtype.equals(that.dtype)
                && Arrays.equals(shape, that.shape)
                && data.sameBytes(that.data);
    }

    /** Depends on dtype, shape and the first bytes only, so that it is cheap for large arrays. */
    @Override
    public int hashCode() {
        int hash = Objects.hash(dtype, Arrays.hashCode(shape));
        for (long offset = 0; offset < Math.min(byteSize(), HASHED_BYTES); offset++) {
            hash = 31 * hash + (int) data.bits(offset, 1);
        }
        return hash;
    }

    /** For example {@code float32[2, 3] {0.0, 1.5, ...}}: at most six elements. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(dtype + Shape.text(shape));
        if (dtype.isNumeric()) {
            text.append(" {");
            for (long i = 0; i < Math.min(size, PRINTED_ELEMENTS); i++) {
                text.append(i == 0 ? "" : ", ").append(elementText(i));
            }
            text.append(size > PRINTED_ELEMENTS ? ", ...}" : "}");
        }
        return text.toString();
    }

    /** The element as Python prints it, complex ones as {@code 1.0+2.0j}. */
    private String elementText(long index) {
        return switch (dtype.kind()) {
            case BOOL -> booleanAt(index) ? "true" : "false";
            case SIGNED -> Long.toString(longAt(index));
            case UNSIGNED -> Long.toUnsignedString(longAt(index));
            case COMPLEX -> {
                String imaginary = FloatText.of(imaginaryAt(index));
                yield FloatText.of(doubleAt(index)) + (imaginary.startsWith("-") ? "" : "+") + imaginary + "j";
            }
            default -> FloatText.of(doubleAt(index));
        };
    }
}
