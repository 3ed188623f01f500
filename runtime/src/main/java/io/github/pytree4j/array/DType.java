package io.github.pytree4j.array;

import io.github.pytree4j.array.FloatFormat.Specials;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The element type of an {@link NdArray}: every dtype of NumPy and of ml_dtypes that can stand in a checkpoint, by its
 * NumPy name.
 *
 * <p>A dtype of kind {@link Kind#OPAQUE} (float128, timedelta64[s], one that this version does not know) has no
 * counterpart in Java: its arrays load, print and write back byte for byte, but their elements cannot be read.
 *
 * <p>Immutable. Two dtypes are equal when their names and item sizes are.
 */
public final class DType {

    /** How Java reads the elements of a dtype. */
    public enum Kind {
        /** One byte, 0 or 1. */
        BOOL,
        /** A signed integer of at most 64 bits. */
        SIGNED,
        /** An unsigned integer of at most 64 bits. */
        UNSIGNED,
        /** A real number that a double holds exactly. */
        FLOAT,
        /** A pair of such numbers, the real part first. */
        COMPLEX,
        /** Bytes that Java has no number for. */
        OPAQUE
    }

    private static final Map<String, DType> KNOWN = new LinkedHashMap<>();

    public static final DType BOOL = known("bool", 1, Kind.BOOL, 1, null);
    public static final DType INT8 = integer("int8", 1, Kind.SIGNED, 8);
    public static final DType INT16 = integer("int16", 2, Kind.SIGNED, 16);
    public static final DType INT32 = integer("int32", 4, Kind.SIGNED, 32);
    public static final DType INT64 = integer("int64", 8, Kind.SIGNED, 64);
    public static final DType UINT8 = integer("uint8", 1, Kind.UNSIGNED, 8);
    public static final DType UINT16 = integer("uint16", 2, Kind.UNSIGNED, 16);
    public static final DType UINT32 = integer("uint32", 4, Kind.UNSIGNED, 32);
    public static final DType UINT64 = integer("uint64", 8, Kind.UNSIGNED, 64);
    public static final DType FLOAT16 = known("float16", 2, Kind.FLOAT, 16, FloatFormat.FLOAT16);
    public static final DType BFLOAT16 = known("bfloat16", 2, Kind.FLOAT, 16, FloatFormat.BFLOAT16);
    public static final DType FLOAT32 = known("float32", 4, Kind.FLOAT, 32, null);
    public static final DType FLOAT64 = known("float64", 8, Kind.FLOAT, 64, null);
    public static final DType COMPLEX64 = known("complex64", 8, Kind.COMPLEX, 64, null);
    public static final DType COMPLEX128 = known("complex128", 16, Kind.COMPLEX, 128, null);

    static {
        // ml_dtypes stores its sub-byte integers and floats one to a byte.
        for (int bits : new int[] {1, 2, 4}) {
            integer("int" + bits, 1, Kind.SIGNED, bits);
            integer("uint" + bits, 1, Kind.UNSIGNED, bits);
        }
        small("float8_e3m4", 3, 4, 3, Specials.IEEE);
        small("float8_e4m3", 4, 3, 7, Specials.IEEE);
        small("float8_e4m3b11fnuz", 4, 3, 11, Specials.UNSIGNED_ZERO);
        small("float8_e4m3fn", 4, 3, 7, Specials.FINITE_WITH_NAN);
        small("float8_e4m3fnuz", 4, 3, 8, Specials.UNSIGNED_ZERO);
        small("float8_e5m2", 5, 2, 15, Specials.IEEE);
        small("float8_e5m2fnuz", 5, 2, 16, Specials.UNSIGNED_ZERO);
        small("float8_e8m0fnu", 8, 0, 127, Specials.EXPONENT_ONLY);
        small("float6_e2m3fn", 2, 3, 1, Specials.FINITE);
        small("float6_e3m2fn", 3, 2, 3, Specials.FINITE);
        small("float4_e2m1fn", 2, 1, 1, Specials.FINITE);
        known("complex32", 4, Kind.COMPLEX, 32, FloatFormat.FLOAT16);
        known("bcomplex32", 4, Kind.COMPLEX, 32, FloatFormat.BFLOAT16);
        known("float128", 16, Kind.OPAQUE, 0, null);
        known("complex256", 32, Kind.OPAQUE, 0, null);
    }

    private final String name;
    private final int itemSize;
    private final Kind kind;
    private final int bits;
    private final @Nullable FloatFormat format;

    private DType(String name, int itemSize, Kind kind, int bits, @Nullable FloatFormat format) {
        this.name = name;
        this.itemSize = itemSize;
        this.kind = kind;
        this.bits = bits;
        this.format = format;
    }

    private static DType known(String name, int itemSize, Kind kind, int bits, @Nullable FloatFormat format) {
        DType dtype = new DType(name, itemSize, kind, bits, format);
        KNOWN.put(name, dtype);
        return dtype;
    }

    private static DType integer(String name, int itemSize, Kind kind, int bits) {
        return known(name, itemSize, kind, bits, null);
    }

    private static void small(String name, int exponentBits, int mantissaBits, int bias, Specials specials) {
        int bits = (specials == Specials.EXPONENT_ONLY ? 0 : 1) + exponentBits + mantissaBits;
        known(name, 1, Kind.FLOAT, bits, new FloatFormat(exponentBits, mantissaBits, bias, specials));
    }

    /**
     * The dtype of this NumPy name, if its item size is known: the constants of this class, the small floats and
     * integers of ml_dtypes, float128, complex256, and every unit of datetime64 and timedelta64.
     */
    public static Optional<DType> named(String name) {
        Objects.requireNonNull(name, "name must not be null");
        DType dtype = KNOWN.get(name);
        if (dtype == null && (name.startsWith("datetime64") || name.startsWith("timedelta64"))) {
            dtype = new DType(name, Long.BYTES, Kind.OPAQUE, 0, null);
        }
        return Optional.ofNullable(dtype);
    }

    /**
     * A dtype of which Java knows no more than its name and size.
     *
     * @param itemSize bytes that an element takes; 0 where there are no elements to tell it from
     * @throws IllegalArgumentException if the size is negative, or the name is that of a dtype which {@link #named} knows
     *     otherwise
     */
    public static DType opaque(String name, int itemSize) {
        Objects.requireNonNull(name, "name must not be null");
        if (itemSize < 0) {
            throw new IllegalArgumentException(
                    "dtype " + name + ": expected an item size of 0 or more bytes, found " + itemSize);
        }
        DType opaque = new DType(name, itemSize, Kind.OPAQUE, 0, null);
        DType known = named(name).orElse(opaque);
        if (known.kind != Kind.OPAQUE || known.itemSize != itemSize) {
            throw new IllegalArgumentException(
                    "dtype " + name + " is known and has " + known.itemSize + " bytes an element; use DType.named");
        }
        return opaque;
    }

    /** NumPy's name of this dtype, as it stands in a checkpoint. */
    public String name() {
        return name;
    }

    /** Bytes that one element takes in memory and in a file. */
    public int itemSize() {
        return itemSize;
    }

    /** How Java reads the elements. */
    public Kind kind() {
        return kind;
    }

    /** Whether the elements can be read as Java numbers: every kind but {@link Kind#OPAQUE}. */
    public boolean isNumeric() {
        return kind != Kind.OPAQUE;
    }

    /** Bytes of the real or the imaginary part of a complex number, or of the whole element otherwise. */
    int partSize() {
        return kind == Kind.COMPLEX ? itemSize / 2 : itemSize;
    }

    /** The number that the raw, little-endian {@code raw} bits of an element (or of one complex part) stand for. */
    double toDouble(long raw) {
        if (format != null) {
            return format.decode((int) raw);
        }
        return switch (kind) {
            case FLOAT, COMPLEX ->
                partSize() == Float.BYTES ? Float.intBitsToFloat((int) raw) : Double.longBitsToDouble(raw);
            case UNSIGNED -> {
                long value = toLong(raw);
                yield value >= 0 ? value : ((value >>> 1) | (value & 1)) * 2.0;
            }
            default -> toLong(raw);
        };
    }

    /** The integer that {@code raw} stands for; uint64 beyond {@link Long#MAX_VALUE} wraps, as in Java itself. */
    long toLong(long raw) {
        int unused = Long.SIZE - bits;
        return switch (kind) {
            case SIGNED -> (raw << unused) >> unused;
            case UNSIGNED -> (raw << unused) >>> unused;
            case BOOL -> raw == 0 ? 0 : 1;
            default -> throw new IllegalStateException(name + " is not an integer dtype");
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DType that && name.equals(that.name) && itemSize == that.itemSize;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, itemSize);
    }

    @Override
    public String toString() {
        return name;
    }
}
