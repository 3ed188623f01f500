package io.github.pytree4j.cli;

/** Text from a checkpoint as it may appear on a terminal: in one line, and with no power over the terminal. */
final class Printable {
    private static final String NAMED = "\n\r\t\b\f";
    private static final String NAMES = "nrtbf";

    private Printable() {}

    /** The text with control characters, line separators and changes of the writing direction as escapes. */
    static String text(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.chars().forEach(c -> append(printable, (char) c));
        return printable.toString();
    }

    /** The text in quotes, with quotes and backslashes in it escaped too. */
    static String quoted(String text) {
        return '"' + text(text.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
    }

    /** A key as it is, or in quotes where one could not see it otherwise. */
    static String key(String key) {
        boolean plain = !key.isEmpty() && key.equals(key.strip()) && key.indexOf('"') < 0 && key.equals(text(key));
        return plain ? key : quoted(key);
    }

    private static void append(StringBuilder printable, char c) {
        int named = NAMED.indexOf(c);
        if (named >= 0) {
            printable.append('\\').append(NAMES.charAt(named));
        } else if (isHidden(c)) {
            printable.append(String.format("\\u%04x", (int) c));
        } else {
            printable.append(c);
        }
    }

    private static boolean isHidden(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            // Joiners (emoji, Indic scripts) are of the same category, but harmless.
            case Character.FORMAT -> c != '\u200c' && c != '\u200d';
            default -> false;
        };
    }
}
