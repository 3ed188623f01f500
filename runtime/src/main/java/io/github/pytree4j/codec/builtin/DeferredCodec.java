package io.github.pytree4j.codec.builtin;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A codec that is fetched only when it is needed, so that records may hold themselves, or each other, without a cycle of
 * class initialisation.
 */
public final class DeferredCodec<T> implements Codec<T> {
    private final Supplier<? extends Codec<T>> codec;

    public DeferredCodec(Supplier<? extends Codec<T>> codec) {
        this.codec = codec;
    }

    @Override
    public void encode(T value, StateSink sink) {
        codec.get().encode(value, sink);
    }

    @Override
    public @Nullable T decode(@Nullable T target, StateSource source) {
        return codec.get().decode(target, source);
    }

    @Override
    public @Nullable T decodeNull(@Nullable T target, StateSource source) {
        return codec.get().decodeNull(target, source);
    }
}
