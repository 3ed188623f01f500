package io.github.pytree4j.array;

import java.nio.ByteBuffer;
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
 * {@code wrap} share it, and the caller promises not to change it any more. Large arrays that a restore returns are views of
 * the mapped checkpoint file; they stay valid for as long as they are referenced, even when the file is pruned.
 *
 * <p>Elements are addressed by their flat index in C order.
 */
public final class NdArray {
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
        return copyOf(PrimitiveArray.of(values));
    }

    /**
     * A copy of {@code values} with this shape; no lengths at all make an array of zero dimensions.
     *
     * @throws IllegalArgumentException if the shape has more or fewer elements
     */
    public static NdArray of(float[] values, long... shape) {
        return copyOf(PrimitiveArray.of(values), shape);
    }

    /** A copy of {@code values} with one axis. */
    public static NdArray of(double[] values) {
        return copyOf(PrimitiveArray.of(values));
    }

    /**
     * A copy of {@code values} with this shape; no lengths at all make an array of zero dimensions.
     *
     * @throws IllegalArgumentException if the shape has more or fewer elements
     */
    public static NdArray of(double[] values, long... shape) {
        return copyOf(PrimitiveArray.of(values), shape);
    }

    /** A copy of {@code values} with one axis. */
    public static NdArray of(int[] values) {
        return copyOf(PrimitiveArray.of(values));
    }

    /**
     * A copy of {@code values} with this shape; no lengths at all make an array of zero dimensions.
     *
     * @throws IllegalArgumentException if the shape has more or fewer elements
     */
    public static NdArray of(int[] values, long... shape) {
        return copyOf(PrimitiveArray.of(values), shape);
    }

    /** A copy of {@code values} with one axis. */
    public static NdArray of(long[] values) {
        return copyOf(PrimitiveArray.of(values));
    }

    /**
     * A copy of {@code values} with this shape; no lengths at all make an array of zero dimensions.
     *
     * @throws IllegalArgumentException if the shape has more or fewer elements
     */
    public static NdArray of(long[] values, long... shape) {
        return copyOf(PrimitiveArray.of(values), shape);
    }

    /** A copy of {@code values} with one axis. */
    public static NdArray copyOf(PrimitiveArray values) {
        Objects.requireNonNull(values, "values must not be null");
        return copyOf(values, new long[] {values.length()});
    }

    private static NdArray copyOf(PrimitiveArray source, long[] shape) {
        return wrap(source.dtype(), source.toBuffers(), shape);
    }

    /**
     * An array of these little-endian bytes, which are copied.
     *
     * @throws IllegalArgumentException if the bytes are not exactly those that the dtype and shape ask for
     */
    public static NdArray of(DType dtype, byte[] bytes, long... shape) {
        Objects.requireNonNull(bytes, "bytes must not be null");
        return wrap(dtype, ByteBuffer.wrap(bytes.clone()), shape);
    }

    /**
     * An array that shares the remaining bytes of {@code bytes}: little-endian, whatever that buffer's own order is.
     *
     * @throws IllegalArgumentException if the bytes are not exactly those that the dtype and shape ask for
     */
    public static NdArray wrap(DType dtype, ByteBuffer bytes, long... shape) {
        Objects.requireNonNull(bytes, "bytes must not be null");
        return wrap(dtype, List.of(bytes), shape);
    }

    /**
     * An array that shares the remaining bytes of buffers that hold the elements end to end. No element may straddle two
     * buffers. The list itself is not kept.
     *
     * @throws IllegalArgumentException if the bytes are not exactly those that the dtype and shape ask for
     */
    public static NdArray wrap(DType dtype, List<ByteBuffer> buffers, long... shape) {
        Objects.requireNonNull(dtype, "dtype must not be null");
        Objects.requireNonNull(buffers, "buffers must not be null");
        long[] lengths = copyOfShape(shape);
        long size = Shape.sizeOf(lengths);
        Segments data = Segments.sharing(buffers, dtype.itemSize());
        if (Math.multiplyHigh(size, dtype.itemSize()) != 0 || size * dtype.itemSize() != data.byteSize()) {
            throw new IllegalArgumentException("shape " + Shape.text(lengths) + " of " + dtype + " takes " + size
                    + " x " + dtype.itemSize() + " bytes, but there are " + data.byteSize());
        }
        return new NdArray(dtype, lengths, size, data);
    }

    /** Copied before it is checked, so that nobody can change it in between. */
    private static long[] copyOfShape(long[] shape) {
        return Objects.requireNonNull(shape, "shape must not be null").clone();
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

    /**
     * The int64 numbers 0 to {@code length - 1}, as {@code numpy.arange} makes them.
     *
     * @throws IllegalArgumentException if {@code length} is negative
     */
    public static NdArray arange(int length) {
        if (length < 0) {
            throw new IllegalArgumentException("expected a length of 0 or more, found " + length);
        }
        long[] values = new long[length];
        Arrays.setAll(values, i -> i);
        return of(values);
    }

    /**
     * An array whose bytes are all zero: 0 or false in every numeric dtype that has a zero. It takes no memory, whatever
     * the shape, and so serves as a target that is nothing but dtype and shape.
     *
     * @throws IllegalArgumentException if a length is negative, or no long holds the number of bytes
     */
    public static NdArray zeros(DType dtype, long... shape) {
        Objects.requireNonNull(dtype, "dtype must not be null");
        long[] lengths = copyOfShape(shape);
        long size = Shape.sizeOf(lengths);
        if (Math.multiplyHigh(size, dtype.itemSize()) != 0 || size * dtype.itemSize() < 0) {
            throw new IllegalArgumentException("shape " + Shape.text(lengths) + " of " + dtype + " takes " + size
                    + " x " + dtype.itemSize() + " bytes, more than a long can count");
        }
        return new NdArray(dtype, lengths, size, new ZeroSegments(size * dtype.itemSize(), dtype.itemSize()));
    }

    /** As {@link #zeros}, with the dtype and shape of {@code example}. */
    public static NdArray zerosLike(NdArray example) {
        Objects.requireNonNull(example, "example must not be null");
        return zeros(example.dtype, example.shape);
    }

    /** How many elements an array of this shape has; empty where a length is negative or no long holds the number. */
    public static OptionalLong sizeOf(long... shape) {
        Objects.requireNonNull(shape, "shape must not be null");
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

    /**
     * The same elements, of which nobody reads a byte before {@code check} has run: once, in the thread that asks first. What it
     * throws comes out of whatever method asked, and the next one runs it again. Shape and dtype can be asked for without.
     */
    public NdArray checkedBy(Runnable check) {
        Objects.requireNonNull(check, "the check must not be null");
        return new NdArray(dtype, shape, size, new CheckedSegments(data, check));
    }

    /**
     * The same elements under another shape of the same size; shares the bytes.
     *
     * @throws IllegalArgumentException if the new shape has more or fewer elements
     */
    public NdArray reshape(long... newShape) {
        long[] lengths = copyOfShape(newShape);
        long newSize = Shape.sizeOf(lengths);
        if (newSize != size) {
            throw new IllegalArgumentException("cannot reshape " + Shape.text(shape) + " (" + size + " elements) to "
                    + Shape.text(lengths) + " (" + newSize + " elements)");
        }
        return new NdArray(dtype, lengths, size, data);
    }

    /**
     * The element's value, or its real part. Exact for every dtype except int64 and uint64, which round to the nearest
     * double.
     *
     * @throws IllegalStateException if the dtype is opaque
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public double doubleAt(long index) {
        return dtype.toDouble(partAt(index, 0));
    }

    /**
     * The element's imaginary part; 0 where the dtype is not complex.
     *
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public double imaginaryAt(long index) {
        Objects.checkIndex(index, size);
        return dtype.kind() == DType.Kind.COMPLEX ? dtype.toDouble(partAt(index, 1)) : 0;
    }

    /**
     * The element of an integer or bool dtype; uint64 beyond {@link Long#MAX_VALUE} wraps to a negative number.
     *
     * @throws IllegalStateException if the dtype is another
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public long longAt(long index) {
        return dtype.toLong(partAt(index, 0));
    }

    /** Whether the element of an integer or bool dtype is not zero; throws as {@link #longAt} does. */
    public boolean booleanAt(long index) {
        return longAt(index) != 0;
    }

    private long partAt(long index, int part) {
        Objects.checkIndex(index, size);
        if (!dtype.isNumeric()) {
            throw new IllegalStateException(
                    "elements of dtype " + dtype + " cannot be read as Java numbers; use buffers()");
        }
        int partSize = dtype.partSize();
        return data.bits(index * dtype.itemSize() + (long) part * partSize, partSize);
    }

    /**
     * The elements, of complex ones the real parts, as a new Java array in C order.
     *
     * @throws IllegalStateException if the dtype is opaque, or no Java array is long enough
     */
    public double[] toDoubles() {
        return Elements.toDoubles(this);
    }

    /**
     * The elements, of complex ones the real parts, as a new Java array in C order, each rounded to the nearest float.
     *
     * @throws IllegalStateException if the dtype is opaque, or no Java array is long enough
     */
    public float[] toFloats() {
        return Elements.toFloats(this);
    }

    /**
     * The elements as a new Java array in C order; uint64 beyond {@link Long#MAX_VALUE} wraps, as in {@link #longAt}.
     *
     * @throws IllegalStateException if the dtype is neither an integer nor bool, or no Java array is long enough
     */
    public long[] toLongs() {
        return Elements.toLongs(this);
    }

    /**
     * The elements as a new Java array in C order.
     *
     * @throws IllegalStateException if the dtype is neither an integer nor bool, or no Java array is long enough
     * @throws ArithmeticException if an element does not fit into an int
     */
    public int[] toInts() {
        return Elements.toInts(this);
    }

    /**
     * Which elements are not zero, as a new Java array in C order.
     *
     * @throws IllegalStateException if the dtype is neither an integer nor bool, or no Java array is long enough
     */
    public boolean[] toBooleans() {
        return Elements.toBooleans(this);
    }

    /**
     * The raw little-endian bytes as an unmodifiable list of read-only buffers, end to end, without a copy. Each buffer
     * holds whole elements. {@code get} makes a new buffer each time, whose position is the caller's own; the buffers of
     * {@link #zeros} take no memory, so do not copy this list where a loop will do.
     *
     * @throws IllegalStateException if these are zeros and the list would need more than 2^31-1 buffers of 1 MiB
     */
    public List<ByteBuffer> buffers() {
        return data.views();
    }

    /**
     * A copy of the raw little-endian bytes.
     *
     * @throws IllegalStateException if no Java array is long enough
     */
    public byte[] toByteArray() {
        if (byteSize() > Integer.MAX_VALUE - 8) {
            throw new IllegalStateException("no Java array holds the " + byteSize() + " bytes of " + dtype
                    + Shape.text(shape) + "; use buffers()");
        }
        byte[] all = new byte[(int) byteSize()];
        if (!(data instanceof ZeroSegments)) {
            ByteBuffer target = ByteBuffer.wrap(all);
            data.views().forEach(target::put);
        }
        return all;
    }

    /** Whether the other is an array of the same dtype and shape with the same bytes: NaN equals NaN, 0.0 is not -0.0. */
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
        return Elements.text(this);
    }
}
