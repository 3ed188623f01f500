package io.github.pytree4j.cli;

import java.io.Serial;
import java.util.List;

/** Schemas cannot be used; all that is wrong with them is told at once. */
final class UnusableSchemasException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    UnusableSchemasException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each in one sentence. */
    List<String> problems() {
        return problems;
    }
}
