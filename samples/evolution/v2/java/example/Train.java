package example;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The program as it was with version 2: saves a list of two models. Step 200 of the one model was saved by Flax. */
public final class Train {
    private Train() {}

    public static void main(String[] args) {
        try (var ensembles =
                CheckpointManager.builder(Path.of(args[0])).prefix("ensemble_").build()) {
            Path saved = ensembles.save(1, List.of(state(0.25, "the careful one"), state(0.5, "the bold one")));
            System.out.println("Version 2 saved " + saved.getFileName() + ", a list of two models.");
        }
    }

    private static ModelState state(double rate, String note) {
        var embedding = NdArray.of(new float[] {2, 4, 6, 8, 10, 12, 0.5f, 0.25f, 0.75f, 0.125f}, 5, 2);
        var mean = NdArray.of(new float[] {3.5f, 4.5f});
        var layers = List.of(layer(3), layer(4));
        return new ModelState(150, embedding, mean, layers, rate, 0.75, 43, 0.125, Optional.of(note));
    }

    private static Layer layer(float scale) {
        return new Layer(NdArray.of(new float[] {scale, 0, 0, scale}, 2, 2), NdArray.of(new float[] {0, scale}));
    }
}
