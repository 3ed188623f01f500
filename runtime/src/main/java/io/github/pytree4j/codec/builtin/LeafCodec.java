package io.github.pytree4j.codec.builtin;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A leaf whose target does not matter: boxes, strings and bytes. */
record LeafCodec<T>(BiConsumer<StateSink, T> writer, Function<StateSource, T> reader) implements Codec<T> {

    @Override
    public void encode(T value, StateSink sink) {
        writer.accept(sink, value);
    }

    @Override
    public T decode(@Nullable T target, StateSource source) {
        return reader.apply(source);
    }
}
