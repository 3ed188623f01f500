package io.github.pytree4j.samples.guide;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.multihost.MultihostArrays;
import io.github.pytree4j.multihost.group.ProcessGroup;
import io.github.pytree4j.multihost.sharding.Mesh;
import io.github.pytree4j.multihost.sharding.PartitionSpec;
import io.github.pytree4j.multihost.sharding.ShardedArray;
import io.github.pytree4j.multihost.sharding.Sharding;
import io.github.pytree4j.multihost.zookeeper.ZooKeeperProcessGroup;
import io.github.pytree4j.samples.support.Loopback;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * The last section of the guide. As there, one process has all eight devices; with more, each of them runs the same code, with its own
 * index.
 */
final class ManyProcesses {
    private final Path directory;
    private final PrintStream out;

    ManyProcesses(Path directory, PrintStream out) {
        this.directory = directory;
        this.out = out;
    }

    void run() throws IOException {
        // In reality, set this with multiple processes, and with the host and a port of process 0:
        // jax.distributed.initialize("localhost:8889", num_processes=1, process_id=0)
        String address = Loopback.HOST + ":" + Loopback.freePort();
        try (ProcessGroup group = ZooKeeperProcessGroup.join(address, 1, 0)) {
            saveAndRestore(group);
        }
    }

    private void saveAndRestore(ProcessGroup group) {
        // Create a multi-process array.
        Mesh mesh = Mesh.axes("x", 4).axes("y", 2).over(group.count());
        Sharding sharding = new Sharding(mesh, PartitionSpec.of("x", "y"));
        ShardedArray mpArray = ShardedArray.ofWhole(NdArray.arange(8 * 2).reshape(8, 2), sharding, group.index());

        // Make it a pytree as usual.
        Map<String, ShardedArray> mpCkpt = Map.of("model", mpArray);
        print("A pytree with an array that is divided among devices:", mpCkpt);

        CheckpointManager checkpoints = CheckpointManager.builder(directory)
                .keep(4)
                .overwrite(Overwrite.REWIND)
                .arrays(MultihostArrays.in(group).timeout(Duration.ofSeconds(50)))
                .build();
        Path saved = checkpoints.save(3, mpCkpt);
        out.println("Saved " + saved.getFileName() + ". The steps are now " + checkpoints.steps() + ".");

        // Only the mesh and the axes of a target count: its array may be smaller than the one in the checkpoint.
        ShardedArray mpSmallerArray = ShardedArray.zeros(DType.INT64, new long[] {4, 2}, sharding, group.index());
        Map<String, ShardedArray> mpTarget = Map.of("model", mpSmallerArray);
        Map<String, ShardedArray> mpRestored = checkpoints.restore(mpTarget, Step.of(3));
        print("Restored with a target of half its size, which says how to divide it:", mpRestored);
        ShardedArray model = Objects.requireNonNull(mpRestored.get("model"));
        out.println("All elements of it are here: " + model.gather());
    }

    private void print(String title, Object tree) {
        out.println(title);
        out.print(Outline.of(tree));
    }
}
