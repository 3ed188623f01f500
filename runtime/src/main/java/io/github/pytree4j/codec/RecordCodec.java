package io.github.pytree4j.codec;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A record as a component of another. Its codec is fetched only when it is needed, so that records may hold themselves, or each other, without a cycle of class initialisation.
 */
final class RecordCodec<T> implements Codec<T> {
    private final Supplier<? extends Codec<T>> codec;

    RecordCodec(Supplier<? extends Codec<T>> codec) {
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
}
