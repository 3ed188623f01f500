package io.github.pytree4j.cli;

import java.util.Locale;

/** Numbers of bytes as people read them: {@code 96 B}, {@code 1.5 KiB}, {@code 2.0 GiB}. */
final class ByteSizes {
    private static final int STEP = 1024;
    private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

    private ByteSizes() {}

    static String text(long bytes) {
        if (bytes < STEP) {
            return bytes + " B";
        }
        double amount = (double) bytes / STEP;
        int unit = 0;
        // What would be rounded to 1024.0 is one of the next unit.
        while (amount >= STEP - 0.05 && unit < UNITS.length - 1) {
            amount /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", amount, UNITS[unit]);
    }
}
