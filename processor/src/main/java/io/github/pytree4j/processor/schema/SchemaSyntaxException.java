package io.github.pytree4j.processor.schema;

import java.io.Serial;

/** A text is not that of a schema; the message says where, and what is expected there. */
public final class SchemaSyntaxException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    SchemaSyntaxException(String message) {
        super(message);
    }

    /** What is wrong, as a part of a sentence. */
    public String problem() {
        return String.valueOf(getMessage());
    }
}
