package io.github.pytree4j.codec.builtin;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of the optionals of primitives: null where it is empty.
 *
 * @param writer writes one that is present
 */
record OptionalNumberCodec<T>(T empty, BiConsumer<StateSink, T> writer, Function<StateSource, T> reader)
        implements Codec<T> {

    @Override
    public void encode(T value, StateSink sink) {
        if (value.equals(empty)) {
            sink.nothing();
        } else {
            writer.accept(sink, value);
        }
    }

    @Override
    public T decode(@Nullable T target, StateSource source) {
        return reader.apply(source);
    }

    @Override
    public T decodeNull(@Nullable T target, StateSource source) {
        source.skip();
        return empty;
    }
}
