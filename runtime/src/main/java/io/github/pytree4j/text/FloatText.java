package io.github.pytree4j.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The text of a double as Python's {@code repr} spells it: the shortest digits that read back as the same number, plain
 * between 1e-4 and 1e16, otherwise with an exponent of at least two digits ({@code 1e-05}, {@code 1e+16}).
 *
 * <p>{@link Double#toString(double)} of JDK 17 does not always give the shortest digits (JDK-4511638), so this does not
 * build on it.
 */
public final class FloatText {
    private static final int MAX_DIGITS = 17;
    private static final RoundingMode[] CANDIDATES = {RoundingMode.HALF_EVEN, RoundingMode.FLOOR, RoundingMode.CEILING};

    private FloatText() {}

    /** Python's {@code repr(value)}. */
    public static String of(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
        return value == 0 ? sign + "0.0" : sign + positive(Math.abs(value));
    }

    /** A complex number: both parts as {@link #of(double)} spells them, as in {@code 1.0-2.0j}. */
    public static String of(double real, double imaginary) {
        String second = of(imaginary);
        return of(real) + (second.startsWith("-") ? "" : "+") + second + "j";
    }

    private static String positive(double value) {
        BigDecimal shortest = shortest(value);
        String digits = shortest.unscaledValue().toString();
        // The value is 0.DIGITS times ten to the power of point.
        int point = digits.length() - shortest.scale();
        if (point > 16 || point < -3) {
            String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
            int exponent = point - 1;
            String padding = Math.abs(exponent) < 10 ? "0" : "";
            return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + padding + Math.abs(exponent);
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        if (point >= digits.length()) {
            return digits + "0".repeat(point - digits.length()) + ".0";
        }
        return digits.substring(0, point) + "." + digits.substring(point);
    }

    /** The decimal with the fewest digits that reads back as {@code value}, and the nearest to it among those. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MAX_DIGITS; digits++) {
            for (RoundingMode rounding : CANDIDATES) {
                BigDecimal candidate = exact.round(new MathContext(digits, rounding));
                if (candidate.doubleValue() == value) {
                    return candidate.stripTrailingZeros();
                }
            }
        }
        return exact.round(new MathContext(MAX_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }
}
