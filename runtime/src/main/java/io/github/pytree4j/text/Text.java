package io.github.pytree4j.text;

import java.util.Collection;
import java.util.HexFormat;

/** How messages spell what stands in a state dict: in one line, in bounded length, with nothing hidden. */
public final class Text {
    /** Characters of a key that a message shows. */
    public static final int MAX_KEY = 60;
    /** Characters of another program's message that one of ours repeats. */
    private static final int MAX_MESSAGE = 500;

    private static final int MAX_KEYS = 10;
    private static final String CUT = "...";

    private Text() {}

    /** The text in double quotes, escaped as in JSON. */
    public static String quoted(String text) {
        return quoted(text, Integer.MAX_VALUE);
    }

    /** As {@link #quoted(String)}, cut so that it takes at most {@code maxLength} characters, quotes included. */
    public static String quoted(String text, int maxLength) {
        StringBuilder quoted = new StringBuilder("\"");
        int uncut = 1;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            append(quoted, character);
            if (quoted.length() + 1 > maxLength) {
                quoted.setLength(uncut);
                return quoted.append(CUT).append('"').toString();
            }
            uncut = quoted.length() + 1 + CUT.length() <= maxLength ? quoted.length() : uncut;
            at += Character.charCount(character);
        }
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, int character) {
        switch (character) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> appendPlain(quoted, character);
        }
    }

    private static void appendPlain(StringBuilder text, int character) {
        if (isHidden(character)) {
            for (char unit : Character.toChars(character)) {
                text.append("\\u").append(HexFormat.of().toHexDigits(unit));
            }
        } else {
            text.appendCodePoint(character);
        }
    }

    /**
     * A message of someone else's, which may repeat what stands in a file: at most {@code maxLength} characters of it, in one
     * line, with nothing hidden. What needs no escape stays as it is, quotes included.
     */
    public static String plain(String message, int maxLength) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < message.length() && plain.length() <= maxLength; ) {
            int character = message.codePointAt(at);
            at += Character.charCount(character);
            switch (character) {
                case '\n', '\t' -> plain.append(' ');
                case '\r' -> {}
                default -> appendPlain(plain, character);
            }
        }
        return cut(plain.toString(), maxLength);
    }

    /** Whether a character is invisible, breaks the line, changes the direction of text, or is half of a pair. */
    public static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            // The joiners (emoji, Indic scripts) are of the same category, but needed and harmless.
            case Character.FORMAT -> character != 0x200c && character != 0x200d;
            default -> false;
        };
    }

    /** At most {@code maxLength} characters of {@code text}; what is cut off shows as three dots. */
    public static String cut(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        int end = maxLength - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    /** A key in quotes, cut where it is long. */
    public static String key(String key) {
        return quoted(key, MAX_KEY);
    }

    /** How many keys there are, and the first of them. */
    public static String keys(Collection<String> keys) {
        if (keys.isEmpty()) {
            return "no keys";
        }
        StringBuilder text = new StringBuilder(keys.size() == 1 ? "the key " : keys.size() + " keys: ");
        keys.stream().limit(MAX_KEYS).forEach(key -> text.append(key(key)).append(", "));
        text.setLength(text.length() - 2);
        return text.append(keys.size() > MAX_KEYS ? ", ..." : "").toString();
    }

    /** What went wrong, in the words of the exception. */
    public static String messageOf(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getName() : plain(message, MAX_MESSAGE);
    }
}
