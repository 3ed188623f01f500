package io.github.pytree4j.support;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import java.util.function.Consumer;

/** A codec that only writes, written as one function, whatever the value is. */
public record WritingCodec<T>(Consumer<StateSink> writing) implements Codec<T> {

    @Override
    public void encode(T value, StateSink sink) {
        writing.accept(sink);
    }

    @Override
    public T decode(T target, StateSource source) {
        throw new UnsupportedOperationException("it only writes");
    }
}
