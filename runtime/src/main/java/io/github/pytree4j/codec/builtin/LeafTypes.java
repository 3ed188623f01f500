package io.github.pytree4j.codec.builtin;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.CodecRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The classes whose values are leaves, and their codecs. */
final class LeafTypes {
    private static final Map<Class<?>, Codec<?>> CODECS = Map.ofEntries(
            Map.entry(Boolean.class, LeafCodecs.BOOLEAN),
            Map.entry(Byte.class, LeafCodecs.BYTE),
            Map.entry(Short.class, LeafCodecs.SHORT),
            Map.entry(Integer.class, LeafCodecs.INTEGER),
            Map.entry(Long.class, LeafCodecs.LONG),
            Map.entry(Float.class, LeafCodecs.FLOAT),
            Map.entry(Double.class, LeafCodecs.DOUBLE),
            Map.entry(Character.class, LeafCodecs.CHARACTER),
            Map.entry(String.class, LeafCodecs.STRING),
            Map.entry(byte[].class, LeafCodecs.BYTES),
            Map.entry(Instant.class, LeafCodecs.INSTANT),
            Map.entry(Duration.class, LeafCodecs.DURATION),
            Map.entry(UUID.class, LeafCodecs.UUID),
            Map.entry(OptionalInt.class, LeafCodecs.OPTIONAL_INT),
            Map.entry(OptionalLong.class, LeafCodecs.OPTIONAL_LONG),
            Map.entry(OptionalDouble.class, LeafCodecs.OPTIONAL_DOUBLE),
            Map.entry(NdArray.class, LeafCodecs.ARRAY));

    /** Those codecs beside their classes, since a look into the map takes longer than to write a number. */
    private static final ClassValue<Optional<Codec<?>>> OF_CLASS = new ClassValue<>() {
        @Override
        protected Optional<Codec<?>> computeValue(Class<?> type) {
            return Optional.ofNullable(CODECS.get(type));
        }
    };

    /** Of them, those that no registry has another for: one look for most leaves. */
    private static final ClassValue<Optional<Codec<?>>> OF_BUILT_IN = new ClassValue<>() {
        @Override
        protected Optional<Codec<?>> computeValue(Class<?> type) {
            return CodecRegistry.isBuiltIn(type) ? OF_CLASS.get(type) : Optional.empty();
        }
    };

    private LeafTypes() {}

    /** The codec of leaves of this class; null where it is none. */
    static @Nullable Codec<?> find(Class<?> type) {
        return OF_CLASS.get(type).orElse(null);
    }

    /** As {@link #find}, where leaves of this class can have no other codec. */
    static @Nullable Codec<?> findBuiltIn(Class<?> type) {
        return OF_BUILT_IN.get(type).orElse(null);
    }
}
