package io.github.pytree4j.state;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.text.FloatText;
import io.github.pytree4j.text.Text;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A value in the raw form of a pytree: what Flax's {@code msgpack_restore} returns, as Java types.
 *
 * <p>Everything but {@link StateDict} (and a list that holds one) is immutable and safe to share between threads.
 * {@code toString} spells a value in one line and in bounded length. Constructors throw {@link NullPointerException} where
 * they are given null; Python's {@code None} is {@link NullValue#INSTANCE}.
 */
public sealed interface StateValue
        permits StateDict,
                StateList,
                StateValue.ArrayValue,
                StateValue.ScalarValue,
                StateValue.BoolValue,
                StateValue.IntValue,
                StateValue.FloatValue,
                StateValue.ComplexValue,
                StateValue.StringValue,
                StateValue.BytesValue,
                StateValue.NullValue,
                StateValue.ExternalValue,
                StateValue.PlaceholderValue {

    /** Which of the permitted types this is. */
    StateKind kind();

    /** An array. */
    record ArrayValue(NdArray array) implements StateValue {
        public ArrayValue {
            Required.value(array, "array");
        }

        @Override
        public StateKind kind() {
            return StateKind.ARRAY;
        }

        @Override
        public String toString() {
            return array.toString();
        }
    }

    /** A NumPy scalar ({@code numpy.float32(1)}): an array of zero dimensions that Python sees as a number. */
    record ScalarValue(NdArray array) implements StateValue {
        /**
         * A scalar.
         *
         * @throws IllegalArgumentException if the array has axes
         */
        public ScalarValue {
            Required.value(array, "array");
            if (array.rank() != 0) {
                throw new IllegalArgumentException("expected an array of zero dimensions, found " + array);
            }
        }

        @Override
        public StateKind kind() {
            return StateKind.SCALAR;
        }

        @Override
        public String toString() {
            return array.toString();
        }
    }

    /** Python's {@code bool}. */
    record BoolValue(boolean value) implements StateValue {
        private static final BoolValue TRUE = new BoolValue(true);
        private static final BoolValue FALSE = new BoolValue(false);

        /** This bool; there is no need for another instance. */
        public static BoolValue of(boolean value) {
            return value ? TRUE : FALSE;
        }

        @Override
        public StateKind kind() {
            return StateKind.BOOL;
        }

        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /**
     * Python's {@code int}, within the range that msgpack can store: -2^63 to 2^64-1.
     *
     * @param bits its low 64 bits
     * @param beyondLong whether it is over {@link Long#MAX_VALUE}, so that {@code bits} is to be read as unsigned
     */
    record IntValue(long bits, boolean beyondLong) implements StateValue {
        /**
         * An integer; {@link #of} and {@link #ofUnsigned} are shorter.
         *
         * @throws IllegalArgumentException if {@code beyondLong}, but {@code bits} is not negative
         */
        public IntValue {
            if (beyondLong && bits >= 0) {
                throw new IllegalArgumentException(bits + " fits into a long, so beyondLong must be false");
            }
        }

        /** This number; small ones are always the same instance. */
        public static IntValue of(long value) {
            return value >= SmallInts.LEAST && value <= SmallInts.GREATEST
                    ? SmallInts.of((int) value)
                    : new IntValue(value, false);
        }

        /** The number that {@code bits} is when read as unsigned. */
        public static IntValue ofUnsigned(long bits) {
            return bits < 0 ? new IntValue(bits, true) : of(bits);
        }

        /** The number, whatever its size. */
        public BigInteger value() {
            return beyondLong ? new BigInteger(Long.toUnsignedString(bits)) : BigInteger.valueOf(bits);
        }

        /**
         * The number.
         *
         * @throws ArithmeticException if it is over {@link Long#MAX_VALUE}
         */
        public long longValue() {
            if (beyondLong) {
                throw new ArithmeticException(this + " does not fit into a long; use value()");
            }
            return bits;
        }

        @Override
        public StateKind kind() {
            return StateKind.INT;
        }

        @Override
        public String toString() {
            return beyondLong ? Long.toUnsignedString(bits) : Long.toString(bits);
        }
    }

    /** Python's {@code float}. Equal to others by value: NaN equals NaN, and 0.0 is not -0.0. */
    record FloatValue(double value) implements StateValue {
        @Override
        public StateKind kind() {
            return StateKind.FLOAT;
        }

        @Override
        public String toString() {
            return FloatText.of(value);
        }
    }

    /** Python's {@code complex}. */
    record ComplexValue(double real, double imaginary) implements StateValue {
        @Override
        public StateKind kind() {
            return StateKind.COMPLEX;
        }

        @Override
        public String toString() {
            return FloatText.of(real, imaginary);
        }
    }

    /** Python's {@code str}. */
    record StringValue(String value) implements StateValue {
        private static final int PRINTED = 200;

        public StringValue {
            Required.value(value, "value");
        }

        @Override
        public StateKind kind() {
            return StateKind.STRING;
        }

        /** The string in double quotes, escaped as in JSON; of a long one the beginning and the length. */
        @Override
        public String toString() {
            return value.length() <= PRINTED
                    ? Text.quoted(value)
                    : Text.quoted(Text.cut(value, PRINTED)) + " (" + value.length() + " characters)";
        }
    }

    /** Python's {@code bytes}; equal to others by content. */
    final class BytesValue implements StateValue {
        private static final int PRINTED = 16;

        private final byte[] bytes;

        /** Copies {@code bytes}. */
        public BytesValue(byte[] bytes) {
            this.bytes = Required.value(bytes, "bytes").clone();
        }

        /** A copy of the bytes. */
        public byte[] value() {
            return bytes.clone();
        }

        /** How many bytes there are. */
        public int length() {
            return bytes.length;
        }

        @Override
        public StateKind kind() {
            return StateKind.BYTES;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof BytesValue that && ByteBuffer.wrap(bytes).equals(ByteBuffer.wrap(that.bytes));
        }

        @Override
        public int hashCode() {
            return ByteBuffer.wrap(bytes).hashCode();
        }

        /** How many bytes there are, and the first of them in hexadecimal. */
        @Override
        public String toString() {
            String shown = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, PRINTED));
            return "bytes[" + bytes.length + "] " + shown + (bytes.length > PRINTED ? "..." : "");
        }
    }

    /** Python's {@code None}. */
    record NullValue() implements StateValue {
        /** The one to use; all are equal. */
        public static final NullValue INSTANCE = new NullValue();

        @Override
        public StateKind kind() {
            return StateKind.NULL;
        }

        @Override
        public String toString() {
            return "null";
        }
    }

    /** An array whose elements are not all here: several processes hold them, or they have not been read. A leaf. */
    record ExternalValue(ExternalArray array) implements StateValue {
        public ExternalValue {
            Required.value(array, "array");
        }

        @Override
        public StateKind kind() {
            return StateKind.EXTERNAL;
        }

        /** The dtype and the shape. */
        @Override
        public String toString() {
            return array.dtype() + Arrays.toString(array.shape()) + " (external)";
        }
    }

    /**
     * What raw state has for an array beside the checkpoint where nothing can open it, since the manager was given no
     * store of such arrays. It cannot be saved: its array would be left behind.
     *
     * @param path where the array is in the folder of arrays; as the file says, and not to be trusted
     */
    record PlaceholderValue(String path) implements StateValue {
        public PlaceholderValue {
            Required.value(path, "path");
        }

        @Override
        public StateKind kind() {
            return StateKind.PLACEHOLDER;
        }

        @Override
        public String toString() {
            return "placeholder " + new StringValue(path);
        }
    }
}
