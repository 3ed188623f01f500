package io.github.pytree4j.state;

import java.util.Map;

/**
 * Of what a migration changes the state. Immutable.
 *
 * @param path where the record stands in the checkpoint
 * @param step the step of the checkpoint, as it is spelled in the file's name; empty where the state is of no step
 * @param metrics the numbers that were saved with the checkpoint
 * @param notes the texts that were saved with the checkpoint
 */
public record MigrationContext(StatePath path, String step, Map<String, Double> metrics, Map<String, String> notes) {
    public MigrationContext {
        Required.argument(path, "path");
        Required.argument(step, "step");
        metrics = Map.copyOf(metrics);
        notes = Map.copyOf(notes);
    }
}
