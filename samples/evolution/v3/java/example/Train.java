package example;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The program as it was with version 3: saves step 300 in the background. */
public final class Train {
    private Train() {}

    public static void main(String[] args) {
        try (var checkpoints =
                CheckpointManager.builder(Path.of(args[0])).keep(10).build()) {
            Path saved = checkpoints.saveAsync(300, state()).join();
            System.out.println("Version 3 saved " + saved.getFileName() + ", in the background.");
        }
    }

    private static ModelState state() {
        var embedding = NdArray.of(new float[] {3, 6, 9, 12, 15, 18, 0.5f, 0.25f, 0.75f, 0.125f}, 5, 2);
        var mean = NdArray.of(new float[] {5.5f, 6.5f});
        var blocks = List.of(layer(7, Layer.Activation.GELU), layer(8, Layer.Activation.RELU));
        return new ModelState(300, embedding, mean, blocks, new Optimizer(0.125, 0.5), 44, 0.25, Optional.empty());
    }

    private static Layer layer(float scale, Layer.Activation activation) {
        var kernel = NdArray.of(new float[] {scale, 0, 0, scale}, 2, 2);
        return new Layer(kernel, NdArray.of(new float[] {0, scale}), activation);
    }
}
