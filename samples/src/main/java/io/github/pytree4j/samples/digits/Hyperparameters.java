package io.github.pytree4j.samples.digits;

/**
 * What is chosen before training. Configuration belongs to the program, so it is no pytree: a restore takes it from the
 * target.
 *
 * @param hiddenUnits the width of the hidden layer
 * @param batchSize images a step
 * @param learningRate Adam's step size
 * @param seed of the first parameters and of the order of the images
 */
public record Hyperparameters(int hiddenUnits, int batchSize, double learningRate, long seed) {
    public static final Hyperparameters DEFAULT = new Hyperparameters(32, 32, 1e-3, 0);
}
