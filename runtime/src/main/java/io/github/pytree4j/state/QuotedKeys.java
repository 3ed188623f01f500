package io.github.pytree4j.state;

import io.github.pytree4j.text.Text;
import java.util.HexFormat;

/** Reads keys in double quotes, with the escapes of JSON, out of the text of a path or of a pattern of paths. */
final class QuotedKeys {
    private static final String ESCAPES = "\"\\/nrtbf";
    private static final String ESCAPED = "\"\\/\n\r\t\b\f";
    private static final int SHOWN_TEXT = 120;

    private final String what;
    private final String text;
    private int end;

    /** @param what what the text is, for messages: "path" */
    QuotedKeys(String what, String text) {
        this.what = what;
        this.text = text;
    }

    /** Whether a quote stands at this index. */
    boolean opensAt(int at) {
        return at < text.length() && text.charAt(at) == '"';
    }

    /** The key in the quotes that open at {@code start}. */
    String read(int start) {
        StringBuilder key = new StringBuilder();
        for (int at = start + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                end = at + 1;
                return key.toString();
            } else if (c != '\\') {
                key.append(c);
            } else if (text.startsWith("u", at + 1)) {
                key.append(unit(at));
                at += 5;
            } else {
                key.append(escaped(at));
                at++;
            }
        }
        throw illegal(start, "the quote that opens here is never closed");
    }

    /** The index behind the closing quote of the key that was read last. */
    int end() {
        return end;
    }

    private char unit(int backslash) {
        String digits = text.substring(backslash + 2, Math.min(backslash + 6, text.length()));
        if (digits.length() < 4 || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            throw illegal(backslash, "expected four hexadecimal digits after \\u");
        }
        return (char) HexFormat.fromHexDigits(digits);
    }

    private char escaped(int backslash) {
        int escape = backslash + 1 < text.length() ? ESCAPES.indexOf(text.charAt(backslash + 1)) : -1;
        if (escape < 0) {
            throw illegal(
                    backslash, "expected one of \\\" \\\\ \\/ \\n \\r \\t \\b \\f or \\uXXXX after the backslash");
        }
        return ESCAPED.charAt(escape);
    }

    /** That the text cannot be read, because of what stands at this index of it. */
    IllegalArgumentException illegal(int at, String problem) {
        return new IllegalArgumentException(
                "cannot read the " + what + " " + Text.quoted(text, SHOWN_TEXT) + ": at index " + at + ", " + problem);
    }
}
