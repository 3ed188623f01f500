package io.github.pytree4j.processor.writing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What JavaPoet leaves to be done about the lines of generated code. */
final class Layout {
    private static final int WIDTH = 100;
    private static final Pattern DECLARATION = Pattern.compile("(?m)^((?:public )?final class .*) (implements .*)$");

    private Layout() {}

    static String of(String text) {
        // An initializer that moved to a line of its own leaves a space behind.
        String trimmed = text.replace(" \n", "\n");
        Matcher declaration = DECLARATION.matcher(trimmed);
        if (declaration.find() && declaration.end() - declaration.start() > WIDTH) {
            return declaration.replaceFirst("$1\n        $2");
        }
        return trimmed;
    }
}
