package io.github.pytree4j.cli;

import io.github.pytree4j.text.Text;
import java.util.HexFormat;

/** Text from outside as it may appear on a terminal: in one line, with nothing hidden, and with no power over the terminal. */
final class Printable {
    /** Longer keys are cut. */
    private static final int MAX_KEY = 200;

    private static final String NAMED = "\n\r\t\b\f";
    private static final String NAMES = "nrtbf";

    private Printable() {}

    /** The text with controls, line separators, format characters and halves of pairs as escapes. */
    static String text(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(printable, c));
        return printable.toString();
    }

    /** The text in quotes, with quotes and backslashes in it escaped too. */
    static String quoted(String text) {
        return '"' + text(text.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
    }

    /** The text in quotes; of one that is longer than {@code most} characters, the beginning and the length. */
    static String quoted(String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (length <= most) {
            return quoted(text);
        }
        return quoted(text.substring(0, text.offsetByCodePoints(0, most))) + "… (" + length + " characters)";
    }

    /** A key as it is, or in quotes where one could not see it otherwise, or not all of it. */
    static String key(String key) {
        boolean plain = !key.isEmpty()
                && key.length() <= MAX_KEY
                && key.equals(key.strip())
                && key.indexOf('"') < 0
                && key.equals(text(key));
        return plain ? key : quoted(key, MAX_KEY);
    }

    /** The escape that JSON and Java have for a character. */
    static String escape(int character) {
        StringBuilder escape = new StringBuilder();
        for (char unit : Character.toChars(character)) {
            escape.append("\\u").append(HexFormat.of().toHexDigits(unit));
        }
        return escape.toString();
    }

    private static void append(StringBuilder printable, int character) {
        int named = NAMED.indexOf(character);
        if (named >= 0) {
            printable.append('\\').append(NAMES.charAt(named));
        } else if (Text.isHidden(character)) {
            printable.append(escape(character));
        } else {
            printable.appendCodePoint(character);
        }
    }
}
