package io.github.pytree4j.codec;

import io.github.pytree4j.errors.CodecException;
import io.github.pytree4j.text.ClassNames;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
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

    private static @Nullable Codec<?> load(Class<?> type) {
        String name = ClassNames.codecOf(type);
        Class<?> codec;
        try {
            codec = Class.forName(name, false, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        } catch (LinkageError e) {
            throw unusable(name, e);
        }
        try {
            Field instance = codec.getDeclaredField(INSTANCE);
            if (!Modifier.isStatic(instance.getModifiers())) {
                throw unusable(name, null);
            }
            if (!instance.trySetAccessible()) {
                throw new CodecException("pytree4j may not use " + codec.getName() + ": add \"opens "
                        + type.getPackageName() + " to io.github.pytree4j.runtime;\" to the module-info of "
                        + type.getModule());
            }
            if (instance.get(null) instanceof Codec<?> found) {
                return found;
            }
            throw unusable(name, null);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw unusable(name, e);
        }
    }

    private static CodecException unusable(String codec, @Nullable Throwable cause) {
        String problem = codec + " is not a codec that this version of pytree4j generates: compile the record"
                + " again, with pytree4j-processor and pytree4j-runtime of the same version";
        return cause == null ? new CodecException(problem) : new CodecException(problem, cause);
    }
}
