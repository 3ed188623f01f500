package io.github.pytree4j;

import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.codec.TreeReader;
import io.github.pytree4j.codec.builtin.DynamicCodec;
import io.github.pytree4j.format.flax.FlaxReader;
import io.github.pytree4j.state.StateValue;
import java.util.Objects;

/** Reads trees from memory, in the format of Flax, one after the other. One that has failed is not used again. */
final class ByteReader {
    private static final String NAME = "the data";
    private static final byte[] NONE = {};

    private final FlaxReader reader;
    private final TreeReader trees;

    ByteReader(byte[] bytes, RestorePolicy policy, CodecRegistry codecs) {
        Objects.requireNonNull(bytes, "the bytes are null");
        this.reader = FlaxReader.of(bytes, NAME, FlaxReader.DEFAULT_MAX_DEPTH);
        this.trees = new TreeReader(reader, codecs, policy);
    }

    Object restore(Object target) {
        return trees.restore(NAME, DynamicCodec.INSTANCE, target);
    }

    StateValue readRaw() {
        return trees.readRaw();
    }

    /** Lets go of the bytes that were read; whether others may follow. */
    boolean release() {
        reader.restart(NONE);
        return trees.restart();
    }

    /** Reads other bytes. */
    void restart(byte[] bytes) {
        Objects.requireNonNull(bytes, "the bytes are null");
        reader.restart(bytes);
    }
}
