package io.github.pytree4j.samples.multihost;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.multihost.MultihostArrays;
import io.github.pytree4j.multihost.group.ProcessGroup;
import io.github.pytree4j.multihost.group.ProcessGroupException;
import io.github.pytree4j.multihost.sharding.Mesh;
import io.github.pytree4j.multihost.sharding.PartitionSpec;
import io.github.pytree4j.multihost.sharding.Sharding;
import io.github.pytree4j.multihost.zookeeper.ZooKeeperOptions;
import io.github.pytree4j.multihost.zookeeper.ZooKeeperProcessGroup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * One process of the job. All of them are given the same arguments but for their index, and do the same: they meet, go on from the
 * newest checkpoint, if there is one, and save every step together.
 *
 * <p>Usage: {@code Worker ADDRESS COUNT INDEX DIRECTORY MESH STEPS [STAND_STILL_IN]}: where process 0 serves; how many processes there
 * are, and which one this is; where the checkpoints are; the mesh, such as {@code 4x2}; how many steps to make in all; and, for the
 * demonstration, amid which of its saves it is to stand still.
 */
final class Worker {
    /** The exit code of one that could not go on because of another. */
    static final int GAVE_UP = 3;

    /** Dead is who is not heard of for so long: short, since someone is looking on. */
    private static final ZooKeeperOptions OPTIONS =
            ZooKeeperOptions.DEFAULTS.withJoinTimeout(Duration.ofMinutes(1)).withSessionTimeout(Duration.ofSeconds(5));

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private Worker() {}

    /** Runs the process. */
    public static void main(String[] args) {
        int count = Integer.parseInt(args[1]);
        int index = Integer.parseInt(args[2]);
        try (ProcessGroup joined = ZooKeeperProcessGroup.join(args[0], count, index, OPTIONS)) {
            ProcessGroup group = args.length > 6 ? new StandingStill(joined, Integer.parseInt(args[6])) : joined;
            train(group, Path.of(args[3]), sharding(args[4], count), Integer.parseInt(args[5]));
        } catch (ProcessGroupException e) {
            say(index, "gives up because of process " + e.processes() + ": " + e.getMessage());
            System.exit(GAVE_UP);
        }
    }

    private static void train(ProcessGroup group, Path directory, Sharding sharding, int steps) {
        try (CheckpointManager checkpoints = CheckpointManager.builder(directory)
                .keep(3)
                .arrays(MultihostArrays.in(group).timeout(TIMEOUT))
                .build()) {
            TrainingState state = checkpoints.restoreOr(TrainingState.initial(sharding, group.index()));
            String begun = state.step() == 0 ? "starts" : "has restored step " + state.step();
            say(group.index(), begun + " with " + state.weights() + ".");
            while (state.step() < steps) {
                state = state.next();
                checkpoints.save(state.step(), state);
                say(group.index(), "has saved step " + state.step() + ".");
            }
        }
    }

    /** Rows are divided along the first axis of the mesh, columns along the second. */
    private static Sharding sharding(String mesh, int processes) {
        List<Integer> sizes =
                List.of(mesh.split("x", -1)).stream().map(Integer::valueOf).toList();
        return new Sharding(
                Mesh.axes("x", sizes.get(0)).axes("y", sizes.get(1)).over(processes), PartitionSpec.of("x", "y"));
    }

    /** Line by line, since others read it while this process runs. */
    static void say(int process, String what) {
        System.out.println("Process " + process + " " + what);
    }
}
