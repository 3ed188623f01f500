package io.github.pytree4j.codec.builtin;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.BoolValue;
import io.github.pytree4j.state.StateValue.BytesValue;
import io.github.pytree4j.state.StateValue.ExternalValue;
import io.github.pytree4j.state.StateValue.FloatValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.StringValue;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Leaves where leaves are not compared: whatever stands in the place of one is handed over, as Flax does. It has the class
 * of the target where it is of the same kind and fits, and otherwise the class that is saved as it is.
 */
final class AnyLeaf {
    private AnyLeaf() {}

    /** Takes the value here, for a target whose codec is that of a leaf. */
    static @Nullable Object decode(Object target, Codec<Object> codec, StateSource source) {
        StateKind kind = source.peek();
        boolean isArrayForOther = kind.isExternal() || (target instanceof ExternalArray && isNumeric(kind));
        if (isArrayForOther && !source.isRebuild()) {
            return codec.decode(target, source);
        }
        StateValue value = source.value();
        Object same = null;
        if (value instanceof IntValue number && !number.beyondLong()) {
            same = integer(target, number.bits());
        } else if (value instanceof FloatValue number) {
            same = real(target, number.value());
        } else if (value instanceof StringValue text) {
            same = text(target, text.value());
        } else if (value instanceof ArrayValue array && (Codec<?>) codec instanceof PrimitiveArrayCodec<?> javaArray) {
            same = javaArray.holds(array.array()) ? javaArray.copy(array.array()) : null;
        } else if (value.kind() == StateKind.NULL) {
            same = empty(target);
        }
        return same == null ? natural(value) : same;
    }

    /** Whether a value of this kind can be distributed as an array. */
    private static boolean isNumeric(StateKind kind) {
        return switch (kind) {
            case ARRAY, SCALAR, FLOAT, BOOL, INT -> true;
            default -> false;
        };
    }

    private static @Nullable Object integer(Object target, long value) {
        if (target instanceof Integer && value == (int) value) {
            return (int) value;
        } else if (target instanceof Short && value == (short) value) {
            return (short) value;
        } else if (target instanceof Byte && value == (byte) value) {
            return (byte) value;
        } else if (target instanceof OptionalInt && value == (int) value) {
            return OptionalInt.of((int) value);
        } else if (target instanceof OptionalLong) {
            return OptionalLong.of(value);
        }
        return null;
    }

    private static @Nullable Object real(Object target, double value) {
        if (target instanceof Float && (Float.isFinite((float) value) || !Double.isFinite(value))) {
            return (float) value;
        } else if (target instanceof OptionalDouble) {
            return OptionalDouble.of(value);
        }
        return null;
    }

    private static @Nullable Object text(Object target, String text) {
        if (target instanceof Character && text.length() == 1) {
            return text.charAt(0);
        } else if (target instanceof Enum<?> constant) {
            return EnumCodec.constant(constant.getDeclaringClass(), text);
        } else if (LeafTypes.find(target.getClass()) instanceof TextCodec<?> codec) {
            return codec.parse(text);
        }
        return null;
    }

    private static @Nullable Object empty(Object target) {
        return LeafTypes.find(target.getClass()) instanceof OptionalNumberCodec<?> codec ? codec.empty() : null;
    }

    /** A raw value as the Java value that is saved as it; where there is none, the raw value itself. */
    private static @Nullable Object natural(StateValue value) {
        if (value instanceof ArrayValue array) {
            return array.array();
        } else if (value instanceof ExternalValue array) {
            return array.array();
        } else if (value instanceof BoolValue leaf) {
            return leaf.value();
        } else if (value instanceof IntValue leaf && !leaf.beyondLong()) {
            return leaf.bits();
        } else if (value instanceof FloatValue leaf) {
            return leaf.value();
        } else if (value instanceof StringValue leaf) {
            return leaf.value();
        } else if (value instanceof BytesValue leaf) {
            return leaf.value();
        }
        return value.kind() == StateKind.NULL ? null : value;
    }
}
