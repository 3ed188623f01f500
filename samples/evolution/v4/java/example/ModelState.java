package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import io.github.pytree4j.annotations.PyTreeMigration;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateDict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The state of a training. Version 4 splits the embedding into two arrays, keeps the mean as float64, and has no seed any more.
 *
 * @param tokens a row for each token
 * @param positions a row for each position
 * @param mean the running mean of what the model was given; float32 lost too much of it
 * @param decay of the weights
 */
@PyTreeDataclass(version = 4, removed = "seed")
public record ModelState(
        long step,
        NdArray tokens,
        NdArray positions,
        NdArray mean,
        @PyTreeField(formerly = "layers") List<Layer> blocks,
        Optimizer optimizer,
        @PyTreeField(orElse = "0.01") double decay,
        Optional<String> note) {

    /** How many of the last rows of the embedding were positions. */
    private static final int POSITIONS = 2;

    @PyTreeMigration(from = 2)
    static void nestOptimizer(StateDict state) {
        StateDict optimizer =
                new StateDict().put("rate", state.remove("rate")).put("momentum", state.remove("momentum"));
        state.put("optimizer", optimizer);
    }

    @PyTreeMigration(from = 3)
    static void splitEmbeddingAndWidenMean(StateDict state) {
        NdArray embedding = state.array("embedding");
        int rows = (int) embedding.shape()[0];
        state.remove("embedding");
        state.put("tokens", rows(embedding, 0, rows - POSITIONS));
        state.put("positions", rows(embedding, rows - POSITIONS, rows));

        NdArray mean = state.array("mean");
        state.put("mean", NdArray.of(mean.toDoubles(), mean.shape()));
    }

    private static NdArray rows(NdArray array, int from, int to) {
        int width = (int) array.shape()[1];
        return NdArray.of(Arrays.copyOfRange(array.toFloats(), from * width, to * width), to - from, width);
    }
}
