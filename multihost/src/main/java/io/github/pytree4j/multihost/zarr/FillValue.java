package io.github.pytree4j.multihost.zarr;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The element that stands in chunks that are not there, from its JSON to its little-endian bytes. */
final class FillValue {
    private FillValue() {}

    /** The bytes of an element; empty if the JSON is not a value of this dtype. Null stands for zeros. */
    static Optional<byte[]> bytes(DType dtype, @Nullable Object json) {
        if (json == null) {
            return Optional.of(new byte[dtype.itemSize()]);
        }
        return switch (dtype.kind()) {
            case BOOL ->
                json instanceof Boolean truth ? Optional.of(new byte[] {(byte) (truth ? 1 : 0)}) : integer(dtype, json);
            case SIGNED, UNSIGNED -> integer(dtype, json);
            case FLOAT -> real(json).map(value -> element(dtype, value));
            case COMPLEX -> complex(dtype, json);
            case OPAQUE -> base64(dtype, json);
        };
    }

    private static Optional<byte[]> integer(DType dtype, Object json) {
        BigInteger number;
        if (json instanceof BigInteger integer) {
            number = integer;
        } else if (json instanceof Double value && value == Math.rint(value) && Math.abs(value) < 1L << 53) {
            number = BigInteger.valueOf(value.longValue());
        } else {
            return Optional.empty();
        }
        byte[] bytes = new byte[dtype.itemSize()];
        if (number.bitLength() > Long.SIZE) {
            return Optional.empty();
        }
        ByteBuffer all =
                ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(0, number.longValue());
        all.get(0, bytes);
        NdArray element = NdArray.wrap(dtype, ByteBuffer.wrap(bytes));
        BigInteger held = new BigInteger(
                dtype.kind() == DType.Kind.UNSIGNED
                        ? Long.toUnsignedString(element.longAt(0))
                        : Long.toString(element.longAt(0)));
        return held.equals(number) ? Optional.of(bytes) : Optional.empty();
    }

    private static Optional<Double> real(@Nullable Object json) {
        if (json instanceof Number number) {
            return Optional.of(number.doubleValue());
        }
        return Optional.ofNullable(
                "NaN".equals(json)
                        ? (Double) Double.NaN
                        : "Infinity".equals(json)
                                ? (Double) Double.POSITIVE_INFINITY
                                : "-Infinity".equals(json) ? (Double) Double.NEGATIVE_INFINITY : null);
    }

    private static Optional<byte[]> complex(DType dtype, Object json) {
        if (!(json instanceof List<?> parts)) {
            return base64(dtype, json);
        }
        DType part = DType.named("float" + dtype.itemSize() * Byte.SIZE / 2).orElseThrow();
        if (parts.size() != 2
                || real(parts.get(0)).isEmpty()
                || real(parts.get(1)).isEmpty()) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(dtype.itemSize());
        parts.forEach(value -> bytes.put(element(part, real(value).orElseThrow())));
        return Optional.of(bytes.array());
    }

    private static Optional<byte[]> base64(DType dtype, Object json) {
        if (!(json instanceof String text)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return bytes.length == dtype.itemSize() ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] element(DType dtype, double value) {
        ByteBuffer bytes = ByteBuffer.allocate(dtype.itemSize()).order(ByteOrder.LITTLE_ENDIAN);
        switch (dtype.itemSize()) {
            case Double.BYTES -> bytes.putDouble(value);
            case Float.BYTES -> bytes.putFloat((float) value);
            default -> {
                int pattern = nearest(dtype, value);
                for (int i = 0; i < dtype.itemSize(); i++) {
                    bytes.put((byte) (pattern >>> (Byte.SIZE * i)));
                }
            }
        }
        return bytes.array();
    }

    /** The bits of the element nearest to a number, of a float of one or two bytes. All are tried: there are few. */
    private static int nearest(DType dtype, double value) {
        double[] values = all(dtype);
        int best = 0;
        for (int pattern = 1; pattern < values.length; pattern++) {
            if (isNearer(value, values, pattern, best)) {
                best = pattern;
            }
        }
        return best;
    }

    private static boolean isNearer(double value, double[] values, int pattern, int best) {
        double candidate = values[pattern];
        if (Double.isNaN(value)) {
            // Of several, the usual quiet one, which has but the highest bit of the mantissa.
            return Double.isNaN(candidate)
                    && (!Double.isNaN(values[best])
                            || Integer.numberOfTrailingZeros(pattern) > Integer.numberOfTrailingZeros(best));
        }
        if (Double.compare(value, values[best]) == 0 || Double.isNaN(candidate)) {
            return false;
        }
        if (Double.compare(value, candidate) == 0 || Double.isNaN(values[best])) {
            return true;
        }
        double distance = Math.abs(candidate - value);
        double least = Math.abs(values[best] - value);
        return distance < least || (distance == least && pattern % 2 == 0 && best % 2 != 0);
    }

    private static double[] all(DType dtype) {
        int count = 1 << (Byte.SIZE * dtype.itemSize());
        ByteBuffer patterns = ByteBuffer.allocate(count * dtype.itemSize()).order(ByteOrder.LITTLE_ENDIAN);
        for (int pattern = 0; pattern < count; pattern++) {
            for (int i = 0; i < dtype.itemSize(); i++) {
                patterns.put((byte) (pattern >>> (Byte.SIZE * i)));
            }
        }
        NdArray array = NdArray.wrap(dtype, patterns.flip(), count);
        double[] values = new double[count];
        Arrays.setAll(values, array::doubleAt);
        return values;
    }
}
