package io.github.pytree4j.multihost.assembly;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An array in the making: zeros, into which boxes of other arrays are copied, in runs as long as both layouts allow. Its memory is
 * taken at once. Threads may copy into boxes that do not overlap at the same time; {@link #array} is for after that.
 */
public final class ArrayAssembly {
    private static final int BUFFER_BYTES = 1 << 30;

    private final DType dtype;
    private final long[] shape;
    private final List<ByteBuffer> buffers;

    /**
     * Zeros of this shape.
     *
     * @throws IllegalArgumentException if a length is negative, or no long holds the number of bytes
     */
    public ArrayAssembly(DType dtype, long... shape) {
        this(BUFFER_BYTES, dtype, shape);
    }

    ArrayAssembly(int bufferBytes, DType dtype, long... shape) {
        this.dtype = dtype;
        this.shape = shape.clone();
        // Asked for first, since it checks the shape.
        long left = NdArray.zeros(dtype, shape).byteSize();
        int item = Math.max(1, dtype.itemSize());
        int perBuffer = item > bufferBytes ? item : bufferBytes - bufferBytes % item;
        this.buffers = new ArrayList<>();
        for (; left > 0; left -= buffers.get(buffers.size() - 1).capacity()) {
            buffers.add(ByteBuffer.allocate((int) Math.min(left, perBuffer)));
        }
    }

    /**
     * Copies a box of elements.
     *
     * @param source where from; of the same dtype and number of axes
     * @param from where the box begins there
     * @param to where it begins here
     * @param lengths how long it is along each axis
     * @throws IllegalArgumentException if the source is of another dtype, or something has more or fewer axes
     * @throws IndexOutOfBoundsException if the box is not within both
     */
    public void copy(NdArray source, long[] from, long[] to, long[] lengths) {
        long[] sourceShape = source.shape();
        int rank = shape.length;
        if (!source.dtype().equals(dtype) || sourceShape.length != rank || lengths.length != rank) {
            throw new IllegalArgumentException(
                    "expected a box of " + rank + " axes in an array of " + dtype + ", found one of " + lengths.length
                            + " axes in an array of " + source.dtype() + " with " + sourceShape.length);
        }
        boolean isEmpty = dtype.itemSize() == 0;
        for (int axis = 0; axis < rank; axis++) {
            Objects.checkFromIndexSize(from[axis], lengths[axis], sourceShape[axis]);
            Objects.checkFromIndexSize(to[axis], lengths[axis], shape[axis]);
            isEmpty |= lengths[axis] == 0;
        }
        if (!isEmpty) {
            int itemSize = dtype.itemSize();
            new Box(itemSize, lengths, new Layout(itemSize, sourceShape, from), new Layout(itemSize, shape, to))
                    .copy(new Cursor(source.buffers()), new Cursor(buffers));
        }
    }

    /** The array; shares the memory, so that nothing may be copied into it any more. */
    public NdArray array() {
        return NdArray.wrap(dtype, buffers, shape);
    }
}
