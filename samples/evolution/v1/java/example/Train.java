package example;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import java.nio.file.Path;
import java.util.List;

/** The program as it was with version 1: saves step 100. */
public final class Train {
    private Train() {}

    public static void main(String[] args) {
        try (var checkpoints =
                CheckpointManager.builder(Path.of(args[0])).keep(10).build()) {
            Path saved = checkpoints.save(100, state());
            System.out.println("Version 1 saved " + saved.getFileName() + ".");
        }
    }

    private static ModelState state() {
        var embedding = NdArray.of(new float[] {1, 2, 3, 4, 5, 6, 0.5f, 0.25f, 0.75f, 0.125f}, 5, 2);
        var mean = NdArray.of(new float[] {1.5f, 2.5f});
        var layers = List.of(layer(1), layer(2));
        return new ModelState(100, embedding, mean, layers, 0.5, 0.75, 42);
    }

    private static Layer layer(float scale) {
        return new Layer(NdArray.of(new float[] {scale, 0, 0, scale}, 2, 2), NdArray.of(new float[] {0, scale}));
    }
}
