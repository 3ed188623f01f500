package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import io.github.pytree4j.annotations.PyTreeMigration;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateDict;
import java.util.List;
import java.util.Optional;

/**
 * The state of a training. Version 3 renames the layers, and nests the rate and the momentum in a record.
 *
 * @param embedding a row for each token, and below them one for each position
 * @param mean the running mean of what the model was given
 * @param seed of the order of the examples
 * @param decay of the weights
 */
@PyTreeDataclass(version = 3)
public record ModelState(
        long step,
        NdArray embedding,
        NdArray mean,
        @PyTreeField(formerly = "layers") List<Layer> blocks,
        Optimizer optimizer,
        long seed,
        @PyTreeField(orElse = "0.01") double decay,
        Optional<String> note) {

    @PyTreeMigration(from = 2)
    static void nestOptimizer(StateDict state) {
        StateDict optimizer =
                new StateDict().put("rate", state.remove("rate")).put("momentum", state.remove("momentum"));
        state.put("optimizer", optimizer);
    }
}
