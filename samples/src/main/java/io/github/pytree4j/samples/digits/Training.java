package io.github.pytree4j.samples.digits;

import io.github.pytree4j.checkpoint.CheckpointManager;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/**
 * Trains the classifier and saves checkpoints as it goes. A process that dies at any moment loses at most the steps after
 * its last checkpoint; the next one repeats them and ends with the very same bits.
 */
final class Training implements AutoCloseable {
    static final int SAVE_EVERY = 50;
    private static final int KEEP = 3;

    private final DigitsData data;
    private final CheckpointManager checkpoints;

    /** Is told of each step. */
    @FunctionalInterface
    interface Listener {
        void stepMade(long step, double loss);
    }

    Training(DigitsData data, Path directory) {
        this.data = data;
        this.checkpoints = CheckpointManager.builder(directory).keep(KEEP).build();
    }

    /** The state of the newest checkpoint, or the initial one where there is none. */
    DigitsState latest(Hyperparameters hyperparameters) {
        return checkpoints.restoreOr(DigitsState.initial(data.trainingSize(), hyperparameters));
    }

    /** Goes on from {@code state} up to {@code steps}, or until {@code stop} says so; then saves where it stands. */
    @SuppressWarnings("FutureReturnValueIgnored") // What a save failed with, the next one or awaitSaves throws.
    DigitsState run(DigitsState state, long steps, Listener listener, BooleanSupplier stop) {
        long saved = state.step();
        while (state.step() < steps && !stop.getAsBoolean()) {
            state = next(state, listener);
            if (state.step() % SAVE_EVERY == 0) {
                checkpoints.saveAsync(state.step(), state);
                saved = state.step();
            }
        }
        if (state.step() > saved) {
            checkpoints.saveAsync(state.step(), state);
        }
        checkpoints.awaitSaves();
        return state;
    }

    /** One step: nothing but {@code state} decides what comes out. */
    private DigitsState next(DigitsState state, Listener listener) {
        Hyperparameters chosen = state.hyperparameters();
        Examples batch = data.training(state.shuffle().batch(chosen.batchSize()));
        Network.Gradients found = Network.gradients(state.params(), batch);
        OptState optState = Adam.update(state.optState(), found.gradients());
        DigitsState next = new DigitsState(
                state.step() + 1,
                Adam.apply(state.params(), optState, chosen.learningRate()),
                optState,
                state.shuffle().after(chosen.batchSize()),
                chosen);
        listener.stepMade(next.step(), found.loss());
        return next;
    }

    /** Waits until all saves are on disk. */
    @Override
    public void close() {
        checkpoints.close();
    }
}
