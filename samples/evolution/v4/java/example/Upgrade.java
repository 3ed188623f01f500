package example;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The program as it is today: looks at the checkpoints of all versions before, restores them, and brings them up to date. */
public final class Upgrade {
    private final CheckpointManager checkpoints;
    private final CheckpointManager ensembles;
    private final CheckpointManager migrated;
    private final CheckpointManager migratedEnsembles;

    private Upgrade(Path directory, Path upToDate) {
        checkpoints = CheckpointManager.builder(directory).build();
        ensembles = ensembles(directory);
        migrated = CheckpointManager.builder(upToDate).keep(10).build();
        migratedEnsembles = ensembles(upToDate);
    }

    private static CheckpointManager ensembles(Path directory) {
        return CheckpointManager.builder(directory).prefix("ensemble_").build();
    }

    public static void main(String[] args) {
        new Upgrade(Path.of(args[0]), Path.of(args[1])).run();
    }

    private void run() {
        List<ModelState> targets = List.of(target(), target());
        System.out.println("\nVersion 4 looks at them, and restores them:");
        for (Step step : checkpoints.steps()) {
            System.out.println("\n" + checkpoints.check(target(), step));
            print(checkpoints.restore(target(), step));
        }
        System.out.println("\n" + ensembles.check(targets));
        ensembles.restore(targets).forEach(Upgrade::print);

        System.out.println("\nIt saves them, up to date, into another directory:\n");
        for (Step step : checkpoints.steps()) {
            checkpoints.migrate(ModelState.class, step, migrated);
            System.out.println(migrated.check(target(), step));
        }
        // What is no record is restored and saved.
        migratedEnsembles.save(1, ensembles.restore(targets));
        System.out.println(migratedEnsembles.check(targets));
    }

    /** What a restore follows: dtypes and shapes matter, values do not. */
    private static ModelState target() {
        var layer =
                new Layer(NdArray.zeros(DType.FLOAT32, 2, 2), NdArray.zeros(DType.FLOAT32, 2), Layer.Activation.RELU);
        return new ModelState(
                0,
                NdArray.zeros(DType.FLOAT32, 3, 2),
                NdArray.zeros(DType.FLOAT32, 2, 2),
                NdArray.zeros(DType.FLOAT64, 2),
                List.of(layer, layer),
                new Optimizer(0, 0),
                0,
                Optional.empty());
    }

    private static void print(ModelState state) {
        System.out.println("  step " + state.step() + ", " + state.optimizer() + ", decay " + state.decay() + ", note "
                + state.note().orElse("none"));
        System.out.println("    tokens     " + state.tokens());
        System.out.println("    positions  " + state.positions());
        System.out.println("    mean       " + state.mean());
        state.blocks()
                .forEach(block ->
                        System.out.println("    block      " + block.activation() + ", kernel " + block.kernel()));
    }
}
