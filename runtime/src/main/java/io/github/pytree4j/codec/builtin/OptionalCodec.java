package io.github.pytree4j.codec.builtin;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An empty optional as null, a present one as its value. */
@SuppressWarnings("NullableOptional") // A target may have none.
public final class OptionalCodec<T> implements Codec<Optional<T>> {
    private final Codec<T> value;

    public OptionalCodec(Codec<T> value) {
        this.value = value;
    }

    @Override
    public void encode(Optional<T> optional, StateSink sink) {
        sink.write(value, optional.orElse(null));
    }

    @Override
    public Optional<T> decode(@Nullable Optional<T> target, StateSource source) {
        return Optional.ofNullable(source.read(value, target == null ? null : target.orElse(null)));
    }

    @Override
    public Optional<T> decodeNull(@Nullable Optional<T> target, StateSource source) {
        source.skip();
        return Optional.empty();
    }
}
