package io.github.pytree4j.state;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.BoolValue;
import io.github.pytree4j.state.StateValue.ExternalValue;
import io.github.pytree4j.state.StateValue.FloatValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.ScalarValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A value as the type that somebody asks for. A number may also stand as a NumPy scalar or an array of zero dimensions, as
 * a training step does after {@code jax.jit}, and an integer where a float is asked for.
 *
 * @param where how messages name the value
 */
record TypedLeaf(String where, StateValue value) {

    <T extends StateValue> T as(Class<T> type, StateKind kind) {
        if (!type.isInstance(value)) {
            throw isNot(kind.toString());
        }
        return type.cast(value);
    }

    NdArray array() {
        return value instanceof ScalarValue scalar
                ? scalar.array()
                : as(ArrayValue.class, StateKind.ARRAY).array();
    }

    boolean bool() {
        if (value instanceof BoolValue bool) {
            return bool.value();
        }
        NdArray number = number(DType.Kind.BOOL);
        if (number == null) {
            throw isNot(StateKind.BOOL.toString());
        }
        return number.booleanAt(0);
    }

    int int32() {
        IntValue integer = integer();
        if (integer.beyondLong() || integer.bits() != (int) integer.bits()) {
            throw new ArithmeticException(where + " is " + integer + ", which does not fit into an int");
        }
        return (int) integer.bits();
    }

    long int64() {
        IntValue integer = integer();
        if (integer.beyondLong()) {
            throw new ArithmeticException(where + " is " + integer + ", which does not fit into a long");
        }
        return integer.bits();
    }

    private IntValue integer() {
        if (value instanceof IntValue integer) {
            return integer;
        }
        NdArray number = number(DType.Kind.SIGNED, DType.Kind.UNSIGNED);
        if (number == null) {
            throw isNot(StateKind.INT.toString());
        }
        long bits = number.longAt(0);
        return number.dtype().kind() == DType.Kind.UNSIGNED ? IntValue.ofUnsigned(bits) : IntValue.of(bits);
    }

    double float64() {
        if (value instanceof FloatValue real) {
            return real.value();
        }
        if (value instanceof IntValue integer) {
            return integer.value().doubleValue();
        }
        NdArray number = number(DType.Kind.FLOAT, DType.Kind.SIGNED, DType.Kind.UNSIGNED);
        if (number == null) {
            throw isNot(StateKind.FLOAT.toString());
        }
        return number.doubleAt(0);
    }

    /** The array of zero dimensions and one of these kinds, or null if the value is none. */
    private @Nullable NdArray number(DType.Kind... kinds) {
        NdArray array = value instanceof ScalarValue scalar
                ? scalar.array()
                : value instanceof ArrayValue leaf ? leaf.array() : null;
        boolean fits = array != null
                && array.rank() == 0
                && Arrays.asList(kinds).contains(array.dtype().kind());
        return fits ? array : null;
    }

    private IllegalArgumentException isNot(String expected) {
        String found = value.kind().toString();
        if (value instanceof ArrayValue || value instanceof ScalarValue || value instanceof ExternalValue) {
            found += " (" + value + ")";
        }
        return new IllegalArgumentException(where + " is " + found + ", not " + expected);
    }
}
