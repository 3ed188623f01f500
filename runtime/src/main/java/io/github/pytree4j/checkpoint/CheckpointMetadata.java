package io.github.pytree4j.checkpoint;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a user wants to know of a checkpoint without opening it: numbers by which the best ones are found, and texts such as a
 * commit or a configuration. Kept in the checkpoint's manifest, which Flax does not see. Immutable.
 *
 * <pre>{@code
 * checkpoints.save(step, state, CheckpointMetadata.none().metric("loss", 0.31).note("commit", "4f2a9c"));
 * }</pre>
 *
 * @param metrics numbers by name; infinite and NaN are numbers, too
 * @param notes texts by name
 */
public record CheckpointMetadata(Map<String, Double> metrics, Map<String, String> notes) {
    private static final int MAX_TEXT = 1 << 20;

    private static final CheckpointMetadata NONE = new CheckpointMetadata(Map.of(), Map.of());

    /**
     * Takes copies.
     *
     * @throws IllegalArgumentException if it all has over a million characters: that belongs into the state
     */
    public CheckpointMetadata {
        metrics = Map.copyOf(metrics);
        notes = Map.copyOf(notes);
        long text = 0;
        for (String name : metrics.keySet()) {
            text += name.length();
        }
        for (Map.Entry<String, String> note : notes.entrySet()) {
            text += note.getKey().length() + note.getValue().length();
        }
        if (text > MAX_TEXT) {
            throw new IllegalArgumentException("the metadata of a checkpoint has " + text
                    + " characters, but may have only " + MAX_TEXT + "; what is larger belongs into the state");
        }
    }

    /** Nothing. */
    public static CheckpointMetadata none() {
        return NONE;
    }

    /** This, and a number. */
    public CheckpointMetadata metric(String name, double value) {
        Objects.requireNonNull(name, "the name of a metric must not be null");
        Map<String, Double> more = new TreeMap<>(metrics);
        more.put(name, value);
        return new CheckpointMetadata(more, notes);
    }

    /** This, and a text. */
    public CheckpointMetadata note(String name, String text) {
        Objects.requireNonNull(name, "the name of a note must not be null");
        Objects.requireNonNull(text, "the text of a note must not be null");
        Map<String, String> more = new TreeMap<>(notes);
        more.put(name, text);
        return new CheckpointMetadata(metrics, more);
    }
}
