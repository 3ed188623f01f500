package io.github.pytree4j.codec.builtin;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import org.jspecify.annotations.Nullable;

/**
 * An array whose elements are not all here; a restore distributes it as the target's is.
 *
 * @param type the class that it is declared to have
 */
public record ExternalCodec<T extends ExternalArray>(Class<T> type) implements Codec<T> {

    @Override
    public void encode(T value, StateSink sink) {
        sink.external(value);
    }

    @Override
    public @Nullable T decode(@Nullable T target, StateSource source) {
        return source.external(type, target);
    }
}
