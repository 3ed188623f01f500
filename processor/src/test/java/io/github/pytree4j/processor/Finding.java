package io.github.pytree4j.processor;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Something that the compiler said, or is expected to say.
 *
 * @param line where; {@link Diagnostic#NOPOS} if nowhere
 * @param id of the processor's message; empty for what the compiler says itself
 * @param text without the id; where it is expected, a part of that
 */
record Finding(long line, String id, String text) {
    private static final Pattern MESSAGE = Pattern.compile("(?:(PT\\d{3})(?:: |$))?(.*)", Pattern.DOTALL);

    static Finding of(long line, String message) {
        Matcher parts = MESSAGE.matcher(message);
        if (!parts.matches()) {
            throw new AssertionError(message);
        }
        return new Finding(line, parts.group(1) == null ? "" : parts.group(1), parts.group(2));
    }

    static Finding of(Diagnostic<? extends JavaFileObject> diagnostic) {
        return of(diagnostic.getLineNumber(), diagnostic.getMessage(Locale.ROOT));
    }

    boolean isExpectedAs(Finding expected) {
        return line == expected.line && id.equals(expected.id) && text.contains(expected.text);
    }
}
