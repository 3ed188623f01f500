package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import io.github.pytree4j.array.NdArray;
import java.util.List;
import java.util.Optional;

/**
 * The state of a training. Version 2 adds two fields: one says what it was before, the other is empty in older checkpoints.
 *
 * @param embedding a row for each token, and below them one for each position
 * @param mean the running mean of what the model was given
 * @param seed of the order of the examples
 * @param decay of the weights
 */
@PyTreeDataclass(version = 2)
public record ModelState(
        long step,
        NdArray embedding,
        NdArray mean,
        List<Layer> layers,
        double rate,
        double momentum,
        long seed,
        @PyTreeField(orElse = "0.01") double decay,
        Optional<String> note) {}
