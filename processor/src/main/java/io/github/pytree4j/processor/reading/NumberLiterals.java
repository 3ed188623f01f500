package io.github.pytree4j.processor.reading;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers that are written as Java writes them, as code. Each method gives null for what is no number of the type. */
final class NumberLiterals {
    private static final Pattern INTEGER =
            Pattern.compile("([+-]?)(?:0[xX](?<hex>[0-9a-fA-F_]+)|0[bB](?<binary>[01_]+)|0(?<octal>[0-7_]+)"
                    + "|(?<decimal>0|[1-9][0-9_]*))([lL]?)");
    private static final Pattern DIGIT_IN_REAL = Pattern.compile("[+-]?(?:0[xX][0.]*[1-9a-fA-F]|[0.]*[1-9])");
    private static final Pattern UNDERSCORE = Pattern.compile("(?<=[0-9a-fA-F])_+(?=[0-9a-fA-F])");

    private NumberLiterals() {}

    /** An integer of so many bits, with a sign; as in Java, all bits may be written in another base than ten. */
    static @Nullable String integer(String text, int bits) {
        Matcher parts = INTEGER.matcher(text);
        if (!parts.matches() || (bits < 64 && !parts.group(6).isEmpty())) {
            return null;
        }
        BigInteger value = digits(parts);
        if (value == null) {
            return null;
        } else if (bits >= 32 && parts.group("decimal") == null && value.bitLength() == bits) {
            value = value.subtract(BigInteger.ONE.shiftLeft(bits));
        }
        BigInteger signed = parts.group(1).equals("-") ? value.negate() : value;
        return signed.bitLength() < bits ? signed.toString() : null;
    }

    private static @Nullable BigInteger digits(Matcher parts) {
        String hex = parts.group("hex");
        String binary = parts.group("binary");
        String octal = parts.group("octal");
        if (hex != null) {
            return digits(hex, 16);
        } else if (binary != null) {
            return digits(binary, 2);
        }
        return octal != null ? digits(octal, 8) : digits(parts.group("decimal"), 10);
    }

    /** An underscore stands between digits. */
    private static @Nullable BigInteger digits(String digits, int radix) {
        boolean isWrong = digits.endsWith("_") || (digits.startsWith("_") && radix != 8);
        return isWrong ? null : new BigInteger(digits.replace("_", ""), radix);
    }

    static @Nullable String ofFloat(String text) {
        String plain = UNDERSCORE.matcher(text).replaceAll("");
        float value = Float.parseFloat(plain);
        return isLost(plain, Float.isInfinite(value), value == 0)
                ? null
                : code(value, Float.toString(value) + "f", "Float");
    }

    static @Nullable String ofDouble(String text) {
        String plain = UNDERSCORE.matcher(text).replaceAll("");
        double value = Double.parseDouble(plain);
        return isLost(plain, Double.isInfinite(value), value == 0)
                ? null
                : code(value, Double.toString(value), "Double");
    }

    /** Whether the text is not the value: too large, too small, or with spaces, which parsing ignores. */
    private static boolean isLost(String text, boolean isInfinite, boolean isZero) {
        return !text.equals(text.strip())
                || (isInfinite && !text.endsWith("Infinity"))
                || (isZero && DIGIT_IN_REAL.matcher(text).lookingAt());
    }

    /** Java has no literals of what is not finite. */
    private static String code(double value, String finite, String box) {
        if (Double.isNaN(value)) {
            return box + ".NaN";
        } else if (Double.isInfinite(value)) {
            return box + (value > 0 ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY");
        }
        return finite;
    }
}
