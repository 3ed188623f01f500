package io.github.pytree4j.codec.builtin;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.errors.CodecException;
import io.github.pytree4j.stream.Phrases;
import io.github.pytree4j.text.ClassNames;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A codec that a person wrote: its exceptions are reported with the path at which they came up. */
public final class CustomCodec<T> implements Codec<T> {
    private final Codec<T> codec;

    public CustomCodec(Codec<T> codec) {
        this.codec = codec;
    }

    @Override
    public void encode(T value, StateSink sink) {
        try {
            sink.write(codec, value);
        } catch (CheckpointException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new CodecException(
                    "cannot save " + sink.path().abbreviated() + ": the codec " + ClassNames.of(codec.getClass())
                            + " failed: " + Phrases.shortened(e.toString()),
                    e);
        }
    }

    @Override
    public @Nullable T decode(@Nullable T target, StateSource source) {
        return source.attempt(codec, target);
    }

    @Override
    public @Nullable T decodeNull(@Nullable T target, StateSource source) {
        return source.attempt(codec, target);
    }
}
