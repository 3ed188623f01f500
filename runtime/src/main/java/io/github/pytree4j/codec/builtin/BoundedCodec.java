package io.github.pytree4j.codec.builtin;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.stream.Phrases;
import io.github.pytree4j.text.ClassNames;
import org.jspecify.annotations.Nullable;

/**
 * A value whose class is known only at run time, but for a bound: raw state, which stands for anything where the target has
 * null, cannot stand for it.
 */
public final class BoundedCodec<T> implements Codec<T> {
    private final Class<? super T> bound;

    public BoundedCodec(Class<? super T> bound) {
        this.bound = bound;
    }

    @Override
    public void encode(T value, StateSink sink) {
        DynamicCodec.INSTANCE.encode(value, sink);
    }

    @Override
    public @Nullable T decode(@Nullable T target, StateSource source) {
        if (target == null && !bound.isAssignableFrom(StateDict.class)) {
            source.missingExample(Phrases.one(ClassNames.of(bound)));
            return null;
        }
        return checked(DynamicCodec.INSTANCE.decode(target, source), source);
    }

    @Override
    public @Nullable T decodeNull(@Nullable T target, StateSource source) {
        return checked(DynamicCodec.INSTANCE.decodeNull(target, source), source);
    }

    @SuppressWarnings("unchecked") // It has the class of the target, or at least the bound, as a cast would check.
    private @Nullable T checked(@Nullable Object value, StateSource source) {
        if (value != null && !bound.isInstance(value)) {
            source.badValue(Phrases.one(ClassNames.of(bound)), Phrases.target(value));
            return null;
        }
        return (T) value;
    }
}
