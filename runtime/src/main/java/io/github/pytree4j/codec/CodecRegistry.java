package io.github.pytree4j.codec;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.text.ClassNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Codecs for classes that one cannot annotate. Given to a manager or to a call; there is no global one.
 *
 * <p>It serves values whose class only the run time knows: those in plain maps and lists, and in components of type
 * {@code Object} or of a type variable. A component of any other type has the codec of that type, or the one that
 * {@code @PyTreeField(codec = …)} names.
 *
 * <p>Immutable. A codec also serves the subclasses of its class that have none of their own.
 */
public final class CodecRegistry {
    static final String IS_NULL = "the registry of codecs is null; CodecRegistry.empty() has none";

    private static final CodecRegistry EMPTY = new CodecRegistry(Map.of());

    /** Classes whose values are always saved in the one way that the format has for them. Times and UUIDs are not: it has none. */
    private static final Set<Class<?>> BUILT_IN = Set.of(
            Boolean.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            Character.class,
            String.class,
            NdArray.class,
            Optional.class,
            OptionalInt.class,
            OptionalLong.class,
            OptionalDouble.class);

    /** Asked for every value, and found out once for each class. */
    private static final ClassValue<Boolean> IS_BUILT_IN = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return BUILT_IN.contains(type)
                    || type.isPrimitive()
                    || (type.isArray() && type.getComponentType().isPrimitive())
                    || StateValue.class.isAssignableFrom(type)
                    || ExternalArray.class.isAssignableFrom(type);
        }
    };

    private final Map<Class<?>, Codec<?>> codecs;

    private CodecRegistry(Map<Class<?>, Codec<?>> codecs) {
        this.codecs = codecs;
    }

    /** A registry of the generated codecs only, which need not be registered. */
    public static CodecRegistry empty() {
        return EMPTY;
    }

    /** Collects codecs. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether every value of this class is saved in the one way that the format has for it. */
    public static boolean isBuiltIn(Class<?> type) {
        return IS_BUILT_IN.get(type);
    }

    /**
     * The registered codec for values of this class, or else the generated one, or that of a superclass.
     *
     * @return null where there is none
     * @throws io.github.pytree4j.errors.CodecException if there is a generated one that cannot be loaded
     */
    public @Nullable Codec<?> find(Class<?> type) {
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
         * @throws IllegalArgumentException if {@code type} has one already, or is one that the format has a form of its own
         *     for, such as String, Long, NdArray or float[]
         */
        public <T> Builder add(Class<T> type, Codec<T> codec) {
            Objects.requireNonNull(type, "a codec needs the class that it is for");
            Objects.requireNonNull(codec, "there is no codec for " + type.getName() + ": it is null");
            if (isBuiltIn(type)) {
                throw new IllegalArgumentException(
                        ClassNames.of(type) + " needs no codec, and can have no other than its"
                                + " own. To store it in another way, wrap it in a class of yours, or name the codec on a"
                                + " component: @PyTreeField(codec = ...)");
            }
            if (codecs.putIfAbsent(type, codec) != null) {
                throw new IllegalArgumentException(type.getName() + " has a codec already");
            }
            return this;
        }

        /** A registry of the codecs added so far. */
        public CodecRegistry build() {
            return new CodecRegistry(new LinkedHashMap<>(codecs));
        }
    }
}
