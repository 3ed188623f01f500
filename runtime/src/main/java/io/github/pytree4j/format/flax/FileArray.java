package io.github.pytree4j.format.flax;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** An array, or a chunk of one, as it stands in the file. */
final class FileArray {
    private final DType dtype;
    private final long[] shape;
    private final List<ByteBuffer> bytes;
    private final Optional<Runnable> check;

    /** @param check has to run before somebody reads the bytes */
    FileArray(DType dtype, long[] shape, List<ByteBuffer> bytes, Optional<Runnable> check) {
        this.dtype = dtype;
        this.shape = shape;
        this.bytes = bytes;
        this.check = check;
    }

    DType dtype() {
        return dtype;
    }

    int rank() {
        return shape.length;
    }

    List<ByteBuffer> bytes() {
        return bytes;
    }

    Optional<Runnable> check() {
        return check;
    }

    /** @throws IllegalArgumentException if there are more bytes than the shape has room for, or fewer */
    NdArray toArray() {
        NdArray array = NdArray.wrap(dtype, bytes, shape);
        return check.map(array::checkedBy).orElse(array);
    }
}
