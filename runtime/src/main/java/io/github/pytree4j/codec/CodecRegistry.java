package io.github.pytree4j.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Codecs for classes that one cannot annotate. Given to a manager or to a call; there is no global one.
 *
 * <p>Immutable. A codec also serves the subclasses of its class that have none of their own.
 */
public final class CodecRegistry {
    private static final CodecRegistry EMPTY = new CodecRegistry(Map.of());

    private final Map<Class<?>, Codec<?>> codecs;

    private CodecRegistry(Map<Class<?>, Codec<?>> codecs) {
        this.codecs = codecs;
    }

    /** A registry of the generated codecs only, which need not be registered. */
    public static CodecRegistry empty() {
        return EMPTY;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The registered codec for values of this class, or else the generated one, or null. */
    @Nullable
    Codec<?> find(Class<?> type) {
        Codec<?> exact = codecs.get(type);
        if (exact != null) {
            return exact;
        }
        Codec<?> generated = GeneratedCodecs.find(type);
        if (generated != null) {
            return generated;
        }
        for (Map.Entry<Class<?>, Codec<?>> entry : codecs.entrySet()) {
            if (entry.getKey().isAssignableFrom(type)) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** Collects codecs; where classes are related, one added earlier goes first. */
    public static final class Builder {
        private final Map<Class<?>, Codec<?>> codecs = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds the codec for {@code type}. It is never handed null to encode.
         *
         * @throws IllegalArgumentException if {@code type} has one already
         */
        public <T> Builder add(Class<T> type, Codec<T> codec) {
            if (codecs.putIfAbsent(type, codec) != null) {
                throw new IllegalArgumentException(type.getName() + " has a codec already");
            }
            return this;
        }

        public CodecRegistry build() {
            return new CodecRegistry(new LinkedHashMap<>(codecs));
        }
    }
}
