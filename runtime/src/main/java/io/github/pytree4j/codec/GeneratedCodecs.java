package io.github.pytree4j.codec;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/**
 * Finds the generated codec of a record by its name, where only the run time knows that it is needed. A codec that
 * another generated codec uses is a plain reference in its code and never comes here.
 */
final class GeneratedCodecs {
    /** The constant of each generated codec that holds it. */
    private static final String INSTANCE = "INSTANCE";

    private static final ClassValue<Found> FOUND = new ClassValue<>() {
        @Override
        protected Found computeValue(Class<?> type) {
            return new Found(load(type));
        }
    };

    private record Found(@Nullable Codec<?> codec) {}

    private GeneratedCodecs() {}

    /** The codec of {@code type}, or null where none was generated. */
    static @Nullable Codec<?> find(Class<?> type) {
        return type.isRecord() ? FOUND.get(type).codec() : null;
    }

    /** {@code a.b.Outer$Inner} has the codec {@code a.b.Outer_InnerCodec}. */
    static String codecName(Class<?> type) {
        String packageName = type.getPackageName();
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        return prefix + type.getName().substring(prefix.length()).replace('$', '_') + "Codec";
    }

    private static @Nullable Codec<?> load(Class<?> type) {
        Class<?> codec;
        try {
            codec = Class.forName(codecName(type), true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        }
        try {
            Field instance = codec.getDeclaredField(INSTANCE);
            if (!instance.trySetAccessible()) {
                throw new IllegalStateException("pytree4j may not use " + codec.getName() + ": add \"opens "
                        + type.getPackageName() + " to io.github.pytree4j.runtime;\" to the module-info of "
                        + type.getModule());
            }
            return (Codec<?>) instance.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    codec.getName() + " is not a codec that this version of pytree4j generates: build it again", e);
        }
    }
}
