package io.github.pytree4j.samples.multihost;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.multihost.sharding.Region;
import io.github.pytree4j.multihost.sharding.ShardedArray;
import io.github.pytree4j.multihost.sharding.Sharding;
import java.util.List;

/**
 * What a process has of the training: its shards of the weights, and what is the same in all processes.
 *
 * @param step how many steps were made
 * @param weights divided among the devices
 * @param rate as every process has it
 */
@PyTreeDataclass
public record TrainingState(long step, ShardedArray weights, double rate) {
    private static final int ROWS = 8;
    private static final int COLUMNS = 6;

    /** Where a training begins. As the target of a restore, it says with its sharding which shards this process wants. */
    static TrainingState initial(Sharding sharding, int process) {
        ShardedArray weights = ShardedArray.fromCallback(
                DType.FLOAT32, new long[] {ROWS, COLUMNS}, sharding, process, TrainingState::numbered);
        return new TrainingState(0, weights, 0.5);
    }

    /** Element (i, j) is 6 i + j, so that each tells where it belongs. */
    private static NdArray numbered(Region region) {
        float[] elements = new float[Math.toIntExact(region.size())];
        int next = 0;
        for (long row = region.start(0); row < region.end(0); row++) {
            for (long column = region.start(1); column < region.end(1); column++) {
                elements[next++] = COLUMNS * row + column;
            }
        }
        return NdArray.of(elements, region.shape());
    }

    /** One step of a training that needs no data: the weights decay. */
    TrainingState next() {
        ShardedArray next = ShardedArray.fromCallback(
                weights.dtype(),
                weights.shape(),
                weights.sharding(),
                weights.process(),
                region -> decayed(weights.read(List.of(region)).get(0)));
        return new TrainingState(step + 1, next, rate);
    }

    private NdArray decayed(NdArray shard) {
        float[] elements = shard.toFloats();
        for (int i = 0; i < elements.length; i++) {
            elements[i] *= (float) rate;
        }
        return NdArray.of(elements, shard.shape());
    }
}
