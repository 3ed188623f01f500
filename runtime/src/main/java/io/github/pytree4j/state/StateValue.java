package io.github.pytree4j.state;

import io.github.pytree4j.array.FloatText;
import io.github.pytree4j.array.NdArray;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A value in the raw form of a pytree: what Flax's {@code msgpack_restore} returns, as Java types. Everything but
 * {@link StateDict} is immutable.
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
                StateValue.NullValue {

    StateKind kind();

    /** An array. */
    record ArrayValue(NdArray array) implements StateValue {
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
        public ScalarValue {
            if (array.rank() != 0) {
                throw new IllegalArgumentException("a NumPy scalar has no axes, but this is " + array);
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

    record BoolValue(boolean value) implements StateValue {
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
     * An integer of -2^63 to 2^64-1.
     *
     * @param bits its low 64 bits
     * @param beyondLong whether it is over {@link Long#MAX_VALUE}, so that {@code bits} is to be read as unsigned
     */
    record IntValue(long bits, boolean beyondLong) implements StateValue {
        public IntValue {
            if (beyondLong && bits >= 0) {
                throw new IllegalArgumentException(bits + " fits into a long");
            }
        }

        public static IntValue of(long value) {
            return new IntValue(value, false);
        }

        /** The number that {@code bits} is when read as unsigned. */
        public static IntValue ofUnsigned(long bits) {
            return new IntValue(bits, bits < 0);
        }

        public BigInteger value() {
            return beyondLong ? new BigInteger(Long.toUnsignedString(bits)) : BigInteger.valueOf(bits);
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

    record ComplexValue(double real, double imaginary) implements StateValue {
        @Override
        public StateKind kind() {
            return StateKind.COMPLEX;
        }

        @Override
        public String toString() {
            return "(" + FloatText.of(real) + ", " + FloatText.of(imaginary) + ")";
        }
    }

    record StringValue(String value) implements StateValue {
        @Override
        public StateKind kind() {
            return StateKind.STRING;
        }

        @Override
        public String toString() {
            return '"' + value + '"';
        }
    }

    /** Raw bytes; equal to others by content. */
    final class BytesValue implements StateValue {
        private static final int PRINTED = 16;

        private final byte[] bytes;

        /** Copies {@code bytes}. */
        public BytesValue(byte[] bytes) {
            this.bytes = bytes.clone();
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

        @Override
        public String toString() {
            String shown = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, PRINTED));
            return "bytes[" + bytes.length + "] " + shown + (bytes.length > PRINTED ? "..." : "");
        }
    }

    /** Python's {@code None}. */
    record NullValue() implements StateValue {
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
}
