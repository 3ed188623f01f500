package io.github.pytree4j.format.flax;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.array.PrimitiveArray;
import java.nio.ByteBuffer;
import java.util.Iterator;

/** The elements of one array, written piece by piece: all at once, or a chunk after the other. */
abstract class Elements {
    private Elements() {}

    /** Writes so many elements, those after the ones that it wrote before. */
    abstract void write(long count, TokenWriter out);

    static Elements of(NdArray array) {
        return new Immutable(array);
    }

    static Elements of(PrimitiveArray array) {
        return new Java(array);
    }

    private static final class Immutable extends Elements {
        private final Iterator<ByteBuffer> buffers;
        private final int itemSize;
        private ByteBuffer current = ByteBuffer.allocate(0);

        Immutable(NdArray array) {
            this.buffers = array.buffers().iterator();
            this.itemSize = array.dtype().itemSize();
        }

        @Override
        void write(long count, TokenWriter out) {
            for (long left = count * itemSize; left > 0; ) {
                if (!current.hasRemaining()) {
                    current = buffers.next();
                }
                int length = (int) Math.min(left, current.remaining());
                out.payload(current.slice(current.position(), length));
                current.position(current.position() + length);
                left -= length;
            }
        }
    }

    private static final class Java extends Elements {
        private final PrimitiveArray array;
        private int written;

        Java(PrimitiveArray array) {
            this.array = array;
        }

        @Override
        void write(long count, TokenWriter out) {
            out.payload(array, written, (int) count);
            written += (int) count;
        }
    }
}
