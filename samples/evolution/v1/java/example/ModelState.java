package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.array.NdArray;
import java.util.List;

/**
 * The state of a training.
 *
 * @param embedding a row for each token, and below them one for each position
 * @param mean the running mean of what the model was given
 * @param seed of the order of the examples
 */
@PyTreeDataclass(version = 1)
public record ModelState(
        long step, NdArray embedding, NdArray mean, List<Layer> layers, double rate, double momentum, long seed) {}
