package io.github.pytree4j.array;

/**
 * A binary floating-point format narrower than float32: how many bits its exponent and mantissa have, and which bit
 * patterns it gives away for infinities and NaN.
 *
 * <p>Source of the parameters: the ml_dtypes package (README, "Specifications of implemented types") and, for the OCP
 * formats, "OCP Microscaling Formats (MX) Specification", version 1.0.
 *
 * @param exponentBits width of the exponent
 * @param mantissaBits width of the mantissa, without its hidden bit
 * @param bias what the stored exponent exceeds the real one by
 * @param specials which patterns are not finite numbers
 */
record FloatFormat(int exponentBits, int mantissaBits, int bias, Specials specials) {

    enum Specials {
        /** As IEEE 754: the largest exponent holds infinities and NaNs. */
        IEEE,
        /** No infinities; only all ones in exponent and mantissa is NaN. */
        FINITE_WITH_NAN,
        /** No infinities, no negative zero; the pattern of negative zero is the only NaN. */
        UNSIGNED_ZERO,
        /** Every pattern is a finite number. */
        FINITE,
        /** No sign and no mantissa: powers of two, all ones is NaN. */
        EXPONENT_ONLY
    }

    static final FloatFormat FLOAT16 = new FloatFormat(5, 10, 15, Specials.IEEE);
    static final FloatFormat BFLOAT16 = new FloatFormat(8, 7, 127, Specials.IEEE);

    /** The number that the low bits of {@code bits} stand for; exact, since every such format fits into a double. */
    double decode(int bits) {
        if (specials == Specials.EXPONENT_ONLY) {
            int stored = bits & ((1 << exponentBits) - 1);
            return stored == (1 << exponentBits) - 1 ? Double.NaN : Math.scalb(1.0, stored - bias);
        }
        int signBit = exponentBits + mantissaBits;
        int maxExponent = (1 << exponentBits) - 1;
        int maxMantissa = (1 << mantissaBits) - 1;
        int exponent = (bits >>> mantissaBits) & maxExponent;
        int mantissa = bits & maxMantissa;
        boolean negative = ((bits >>> signBit) & 1) != 0;
        if (isNaN(negative, exponent, mantissa, maxExponent, maxMantissa)) {
            return Double.NaN;
        }
        double magnitude;
        if (specials == Specials.IEEE && exponent == maxExponent) {
            magnitude = Double.POSITIVE_INFINITY;
        } else if (exponent == 0) {
            magnitude = Math.scalb((double) mantissa, 1 - bias - mantissaBits);
        } else {
            magnitude = Math.scalb((double) (mantissa + maxMantissa + 1), exponent - bias - mantissaBits);
        }
        return negative ? -magnitude : magnitude;
    }

    private boolean isNaN(boolean negative, int exponent, int mantissa, int maxExponent, int maxMantissa) {
        return switch (specials) {
            case IEEE -> exponent == maxExponent && mantissa != 0;
            case FINITE_WITH_NAN -> exponent == maxExponent && mantissa == maxMantissa;
            case UNSIGNED_ZERO -> negative && exponent == 0 && mantissa == 0;
            case FINITE, EXPONENT_ONLY -> false;
        };
    }
}
