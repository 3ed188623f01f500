package io.github.pytree4j.samples.spark;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.multihost.MultihostArrays;
import io.github.pytree4j.multihost.group.ProcessGroup;
import io.github.pytree4j.multihost.sharding.Mesh;
import io.github.pytree4j.multihost.sharding.PartitionSpec;
import io.github.pytree4j.multihost.sharding.Region;
import io.github.pytree4j.multihost.sharding.ShardedArray;
import io.github.pytree4j.multihost.sharding.Sharding;
import io.github.pytree4j.multihost.spark.SparkProcessGroup;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.spark.BarrierTaskContext;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** What each task does: saves its shard of an array, together with the others, and restores it. */
final class SavingTask extends AbstractFunction1<Iterator<Integer>, Iterator<String>> implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final long ROWS = 8;
    private static final long COLUMNS = 2;

    /** As text, since a path cannot be sent to other machines. */
    private final String directory;

    SavingTask(String directory) {
        this.directory = directory;
    }

    @Override
    public Iterator<String> apply(Iterator<Integer> numbers) {
        try (ProcessGroup group = SparkProcessGroup.of(BarrierTaskContext.get());
                CheckpointManager checkpoints = CheckpointManager.builder(Path.of(directory))
                        .arrays(MultihostArrays.in(group).timeout(TIMEOUT))
                        .build()) {
            // Each task is a device, and has as many rows as the others.
            Mesh mesh = Mesh.axes("tasks", group.count()).over(group.count());
            Sharding rows = new Sharding(mesh, PartitionSpec.of("tasks"));
            ShardedArray weights = ShardedArray.fromCallback(
                    DType.FLOAT32, new long[] {ROWS, COLUMNS}, rows, group.index(), SavingTask::elements);
            checkpoints.save(1, Map.of("weights", weights));

            ShardedArray target = ShardedArray.target(DType.FLOAT32, rows, group.index());
            ShardedArray restored =
                    checkpoints.restore(Map.of("weights", target)).get("weights");
            if (!weights.equals(restored)) {
                throw new IllegalStateException("saved " + weights + ", restored " + restored);
            }
            return BarrierJob.lines(List.of("Task " + group.index() + " of " + group.count()
                    + " has saved and restored " + weights.shards().get(0).region() + " of the weights."));
        }
    }

    /** Element (i, j) is 2 i + j, so that each tells where it belongs. */
    private static NdArray elements(Region region) {
        float[] elements = new float[Math.toIntExact(region.size())];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = COLUMNS * region.start(0) + i;
        }
        return NdArray.of(elements, region.shape());
    }
}
