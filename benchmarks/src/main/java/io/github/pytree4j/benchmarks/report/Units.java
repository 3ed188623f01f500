package io.github.pytree4j.benchmarks.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as people read them, with three digits or two. */
public final class Units {
    private static final String[] TIMES = {"s", "ms", "µs", "ns"};
    private static final String[] SIZES = {"B", "KiB", "MiB", "GiB"};
    private static final MathContext TWO_DIGITS = new MathContext(2);

    private Units() {}

    /** {@code 1.53 ms}. */
    public static String time(double seconds) {
        int unit = unitOf(seconds);
        return digits(seconds * Math.pow(1000, unit)) + " " + TIMES[unit];
    }

    /** Median and ends, in the unit that suits the median: {@code 1.53 ms (1.49–2.01)}. */
    public static String times(Summary seconds) {
        double scale = Math.pow(1000, unitOf(seconds.median()));
        String ends = digits(seconds.least() * scale) + "–" + digits(seconds.most() * scale);
        return time(seconds.median()) + " (" + ends + ")";
    }

    private static int unitOf(double seconds) {
        double value = Math.abs(seconds);
        int unit = 0;
        while (value < 0.9995 && unit < TIMES.length - 1) {
            value *= 1000;
            unit++;
        }
        return unit;
    }

    /** Median and ends: {@code 64 MiB (63.5 MiB–64 MiB)}. */
    public static String sizes(Summary bytes) {
        return size(bytes.median()) + " (" + size(bytes.least()) + "–" + size(bytes.most()) + ")";
    }

    /** {@code 64 MiB}. */
    public static String size(double bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1023.5 && unit < SIZES.length - 1) {
            value /= 1024;
            unit++;
        }
        return digits(value) + " " + SIZES[unit];
    }

    /** {@code 0.83}: how many times as much. */
    public static String ratio(double ratio) {
        return ratio < 0.0995 ? new BigDecimal(ratio).round(TWO_DIGITS).toPlainString() : digits(ratio);
    }

    /** {@code 1,000,000}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String digits(double value) {
        double size = Math.abs(value);
        if (size >= 99.95 || value == Math.rint(value)) {
            return count(Math.round(value));
        }
        return String.format(Locale.ROOT, size >= 9.995 ? "%.1f" : "%.2f", value);
    }
}
