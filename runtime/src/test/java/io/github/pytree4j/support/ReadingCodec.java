package io.github.pytree4j.support;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import java.util.function.Function;

/** A codec that only reads, written as one function. */
public record ReadingCodec<T>(Function<StateSource, T> reading) implements Codec<T> {

    @Override
    public void encode(T value, StateSink sink) {
        throw new UnsupportedOperationException("it only reads");
    }

    @Override
    public T decode(T target, StateSource source) {
        return reading.apply(source);
    }
}
