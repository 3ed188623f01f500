package io.github.pytree4j.stream;

import java.util.Map;

/**
 * Of which checkpoint the state is that a restore reads. Immutable.
 *
 * @param step the step as it is spelled; empty where it is none
 * @param metrics the user's numbers
 * @param notes the user's texts
 */
public record Origin(String step, Map<String, Double> metrics, Map<String, String> notes) {
    /** Of none. */
    public static final Origin UNKNOWN = new Origin("", Map.of(), Map.of());

    public Origin {
        metrics = Map.copyOf(metrics);
        notes = Map.copyOf(notes);
    }
}
