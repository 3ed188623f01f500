package io.github.pytree4j.codec;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Enums by name. */
final class EnumCodec<E extends Enum<E>> implements Codec<E> {
    private final Class<E> type;

    EnumCodec(Class<E> type) {
        this.type = type;
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    @Override
    public void encode(E value, StateSink sink) {
        sink.string(value.name());
    }

    @Override
    public @Nullable E decode(@Nullable E target, StateSource source) {
        String name = source.string();
        E constant = constant(type, name);
        if (constant == null) {
            source.badValue("one of " + Arrays.toString(type.getEnumConstants()), '"' + name + '"');
        }
        return constant;
    }
}
