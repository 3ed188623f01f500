package io.github.pytree4j.codec.builtin;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.array.PrimitiveArray;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StateKind;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A Java array of primitives as an array with one axis. */
public final class PrimitiveArrayCodec<A> implements Codec<A> {
    private final Class<A> type;
    private final NdArray empty;

    public PrimitiveArrayCodec(Class<A> type) {
        this.type = type;
        this.empty = NdArray.copyOf(PrimitiveArray.of(Array.newInstance(type.getComponentType(), 0)));
    }

    @Override
    public void encode(A value, StateSink sink) {
        sink.array(PrimitiveArray.of(value));
    }

    @Override
    public @Nullable A decode(@Nullable A target, StateSource source) {
        StateKind kind = source.peek();
        if (kind != StateKind.ARRAY && !kind.isExternal()) {
            source.mismatch("an array for " + type.getSimpleName());
            return null;
        }
        NdArray array = source.array(null);
        int length = target == null ? -1 : Array.getLength(target);
        return fits(array, length, source) ? copy(array) : null;
    }

    /** Whether it has the right dtype and one axis. */
    boolean holds(NdArray array) {
        return array.dtype().equals(empty.dtype()) && hasOneAxis(array);
    }

    private static boolean hasOneAxis(NdArray array) {
        return array.rank() == 1 && array.size() <= Integer.MAX_VALUE - 8;
    }

    A copy(NdArray array) {
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
        if (!array.dtype().equals(empty.dtype())) {
            source.note(Difference.dtype(source.path(), empty.dtype(), array.dtype()));
        }
        boolean fitsShape = hasOneAxis(array) && (!compare || array.size() == length);
        if (!fitsShape) {
            String expected = compare ? "[" + length + "]" : "one axis";
            source.note(Difference.shape(source.path(), expected, array));
        }
        return fitsShape && holds(array);
    }
}
