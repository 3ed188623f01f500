package io.github.pytree4j.samples.digits;

import io.github.pytree4j.annotations.Naming;
import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.array.NdArray;
import java.util.Arrays;

/**
 * Which images come next. As part of the training state it is saved with it, so that a run that was resumed sees the same
 * batches as one that was never interrupted.
 *
 * @param random the state of the generator that will shuffle the next epoch
 * @param position how many images of this epoch have been used
 * @param order the images of this epoch, int32, by their index in the training set
 */
@PyTreeDataclass(naming = Naming.SNAKE_CASE)
public record Shuffle(long random, int position, NdArray order) {

    /** The first epoch of a training set of {@code images}. */
    static Shuffle of(int images, SplitMix64 random) {
        int[] order = new int[images];
        Arrays.setAll(order, i -> i);
        return shuffled(order, random);
    }

    /** The images of the next batch. */
    int[] batch(int size) {
        int[] batch = new int[size];
        Arrays.setAll(batch, i -> (int) order.longAt(position + i));
        return batch;
    }

    /** What follows a batch: the rest of the epoch, or, when no whole batch is left, a new one. */
    Shuffle after(int size) {
        int next = position + size;
        return next + size <= order.size()
                ? new Shuffle(random, next, order)
                : shuffled(order.toInts(), new SplitMix64(random));
    }

    /** Source: R. A. Fisher, F. Yates, 1938, in the form of R. Durstenfeld, CACM 7(7), 1964. */
    private static Shuffle shuffled(int[] order, SplitMix64 random) {
        for (int last = order.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int swapped = order[last];
            order[last] = order[other];
            order[other] = swapped;
        }
        return new Shuffle(random.state(), 0, NdArray.of(order));
    }
}
