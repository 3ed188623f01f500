package io.github.pytree4j.stream;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.array.PrimitiveArray;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/** Copies Java arrays while somebody waits for it: large ones with all processors, piece by piece. */
final class ArrayCopy {
    private static final int PIECE_BYTES = 1 << 20;

    private ArrayCopy() {}

    static NdArray of(PrimitiveArray array) {
        int itemSize = array.dtype().itemSize();
        int step = PIECE_BYTES / itemSize;
        if (array.length() < 2 * step) {
            return NdArray.copyOf(array);
        }
        List<ByteBuffer> pieces = IntStream.range(0, (array.length() - 1) / step + 1)
                .parallel()
                .mapToObj(piece -> piece(array, piece * step, Math.min(step, array.length() - piece * step)))
                .toList();
        return NdArray.wrap(array.dtype(), pieces, array.length());
    }

    private static ByteBuffer piece(PrimitiveArray array, int from, int count) {
        ByteBuffer bytes = ByteBuffer.allocate(count * array.dtype().itemSize());
        array.copyTo(from, count, bytes);
        return bytes.flip();
    }
}
