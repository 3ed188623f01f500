package io.github.pytree4j.state;

import org.jspecify.annotations.Nullable;

/** The rules of a patch do not fit a state. The message has several lines, of bounded length and with nothing hidden. */
final class RulesException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String text;

    RulesException(String message, @Nullable RuntimeException cause) {
        super(message, cause);
        this.text = message;
    }

    /** The message, which is never null. */
    String text() {
        return text;
    }
}
