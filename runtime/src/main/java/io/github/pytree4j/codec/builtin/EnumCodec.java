package io.github.pytree4j.codec.builtin;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.stream.Phrases;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Enums by the name of the constant, whatever their toString says. */
public final class EnumCodec<E extends Enum<E>> implements Codec<E> {
    private final Class<E> type;

    public EnumCodec(Class<E> type) {
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
        if (source.peek() != StateKind.STRING) {
            source.mismatch(expected());
            return null;
        }
        String name = source.string();
        E constant = constant(type, name);
        if (constant == null) {
            source.badValue(expected(), Phrases.quoted(name));
        }
        return constant;
    }

    private String expected() {
        return "one of "
                + Phrases.list(
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }
}
