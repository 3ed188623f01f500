package io.github.pytree4j.store;

import io.github.pytree4j.stream.StoredRecords;
import java.util.Map;

/**
 * What a save tells of itself, besides its bytes. Immutable.
 *
 * @param step the step, as it is spelled in the file's name; empty for a file that is no step
 * @param writer the program and version that wrote it; empty if that is not known
 * @param metrics the user's numbers
 * @param notes the user's texts
 * @param records which records it was made of
 */
public record Provenance(
        String step, String writer, Map<String, Double> metrics, Map<String, String> notes, StoredRecords records) {
    /** Nothing is known: another program wrote it. */
    public static final Provenance UNKNOWN = new Provenance("", "", Map.of(), Map.of(), StoredRecords.UNKNOWN);

    public Provenance {
        metrics = Map.copyOf(metrics);
        notes = Map.copyOf(notes);
    }
}
