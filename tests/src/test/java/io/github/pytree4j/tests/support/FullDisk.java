package io.github.pytree4j.tests.support;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A value at which the channel fails, as a channel does when the disk is full. */
public final class FullDisk {
    public static final String MESSAGE = "No space left on device";

    /** Reports the failure as {@link io.github.pytree4j.wire.WireSink} reports that of its channel. */
    public static final Codec<FullDisk> CODEC = new Codec<>() {
        @Override
        public void encode(FullDisk value, StateSink sink) {
            throw new UncheckedIOException(new IOException(MESSAGE));
        }

        @Override
        public FullDisk decode(FullDisk target, StateSource source) {
            source.skip();
            return new FullDisk();
        }
    };
}
