package io.github.pytree4j.codec;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.array.PrimitiveArray;
import io.github.pytree4j.state.StateKind;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A Java array of primitives as an array with one axis. */
final class PrimitiveArrayCodec<A> implements Codec<A> {
    private final Class<A> type;
    private final NdArray empty;

    PrimitiveArrayCodec(Class<A> type) {
        this.type = type;
        this.empty = NdArray.copyOf(PrimitiveArray.of(Array.newInstance(type.getComponentType(), 0)));
    }

    /** Whether {@code source} stands at an array with one axis of this dtype; does not move it. */
    static boolean isNext(DType dtype, StateSource source) {
        if (source.peek() != StateKind.ARRAY) {
            return false;
        }
        Object here = source.mark();
        NdArray array = source.readArray();
        source.reset(here);
        return array.rank() == 1 && array.dtype().equals(dtype);
    }

    @Override
    public void encode(A value, StateSink sink) {
        sink.array(PrimitiveArray.of(value));
    }

    @Override
    public @Nullable A decode(@Nullable A target, StateSource source) {
        if (source.peek() != StateKind.ARRAY) {
            source.mismatch("an array for " + type.getSimpleName());
            return null;
        }
        NdArray array = source.readArray();
        int length = target == null ? -1 : Array.getLength(target);
        if (!fits(array, length, source)) {
            return null;
        }
        A values = type.cast(Array.newInstance(type.getComponentType(), (int) array.size()));
        PrimitiveArray view = PrimitiveArray.of(values);
        int at = 0;
        for (ByteBuffer segment : array.buffers()) {
            int count = segment.remaining() / array.dtype().itemSize();
            view.copyFrom(segment, at, count);
            at += count;
        }
        return values;
    }

    private boolean fits(NdArray array, int length, StateSource source) {
        boolean compare = length >= 0 && source.policy().leaves() == RestorePolicy.Leaves.COMPARE;
        boolean sameDtype = array.dtype().equals(empty.dtype());
        boolean oneAxis = array.rank() == 1 && array.size() <= Integer.MAX_VALUE - 8;
        if (!sameDtype) {
            source.note(Difference.dtype(source.path(), empty.dtype(), array.dtype()));
        }
        if (!oneAxis || (compare && array.size() != length)) {
            String expected = compare ? "[" + length + "]" : "one axis";
            source.note(Difference.shape(source.path(), expected, array));
            return false;
        }
        return sameDtype;
    }
}
