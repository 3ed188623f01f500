package io.github.pytree4j.samples.multihost;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.multihost.MultihostArrays;
import io.github.pytree4j.multihost.sharding.Mesh;
import io.github.pytree4j.multihost.sharding.PartitionSpec;
import io.github.pytree4j.multihost.sharding.Sharding;
import io.github.pytree4j.samples.support.DirectoryTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Four processes with two devices each save a checkpoint together. One is killed in the midst of the next save; the others learn which
 * one, and where, and the checkpoint before stands. Two processes with one device each go on from there.
 *
 * <p>Everything is on this machine, and listens at 127.0.0.1 alone.
 *
 * <p>Usage: {@code Multihost DIRECTORY}. Begins afresh in its folder {@code checkpoints}, which stays there to be looked at.
 */
public final class Multihost {
    private static final int VICTIM = 3;

    private final Path directory;

    private Multihost(Path directory) {
        this.directory = directory;
    }

    /** Runs the demonstration. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 1 || args[0].startsWith("-")) {
            System.err.println("Usage: Multihost DIRECTORY");
            System.exit(2);
        }
        System.exit(new Multihost(Path.of(args[0], "checkpoints")).run() ? 0 : 1);
    }

    /** Whether all went as told. */
    private boolean run() throws IOException, InterruptedException {
        DirectoryTree.delete(directory);
        return loseAProcess() && goOnWithTwo() && compare();
    }

    private boolean loseAProcess() throws IOException, InterruptedException {
        System.out.println(
                "[1] Four processes, a mesh of 4 x 2 devices; process 3 will be killed while they save step 2");
        try (Job job = Job.start(4, "4x2", 3, directory, VICTIM)) {
            if (!job.printUntil(VICTIM, StandingStill.SAID)) {
                return failed("process 3 has ended by itself");
            }
            job.kill(VICTIM);
            System.out.println("  Process 3 is killed.");
            List<Integer> exitCodes = job.printToEnd();
            if (!exitCodes.equals(List.of(Worker.GAVE_UP, Worker.GAVE_UP, Worker.GAVE_UP))) {
                return failed("the exit codes are " + exitCodes);
            }
        }
        return holds(Step.of(1));
    }

    private boolean goOnWithTwo() throws IOException, InterruptedException {
        System.out.println("[2] Two processes, a mesh of 2 x 1 devices, the same directory");
        try (Job job = Job.start(2, "2x1", 3, directory, -1)) {
            List<Integer> exitCodes = job.printToEnd();
            if (!exitCodes.equals(List.of(0, 0))) {
                return failed("the exit codes are " + exitCodes);
            }
        }
        return holds(Step.of(1), Step.of(2), Step.of(3));
    }

    /** Whether these are the steps that are there, and every byte of them is as it was saved. */
    private boolean holds(Step... expected) {
        CheckpointManager checkpoints = manager();
        List<Step> steps = checkpoints.steps();
        boolean whole = steps.stream()
                .allMatch(step -> checkpoints.verify(step).verification().isVerified());
        System.out.println("  The directory holds the steps " + steps + (whole ? ", each whole." : ", not all whole!"));
        return (whole && steps.equals(List.of(expected))) || failed("these are not the steps that were saved");
    }

    /** What all processes have had, in this one: a mesh of one device holds all elements. */
    private boolean compare() {
        System.out.println("[3] This process alone");
        Sharding whole = new Sharding(Mesh.axes("x", 1).axes("y", 1).over(1), PartitionSpec.of("x", "y"));
        TrainingState initial = TrainingState.initial(whole, 0);
        TrainingState restored = manager().restore(initial, Step.of(3));
        boolean same = restored.equals(initial.next().next().next());
        System.out.println("  Step 3 is restored from " + directory + ".");
        System.out.println("  The weights are " + restored.weights().gather() + ".");
        if (!same) {
            return failed("a training without interruption has others");
        }
        System.out.println("  They are those of a training without interruption.");
        return true;
    }

    /** For a process by itself. */
    private CheckpointManager manager() {
        return CheckpointManager.builder(directory)
                .arrays(MultihostArrays.alone())
                .build();
    }

    private static boolean failed(String why) {
        System.out.println("This is not what should happen: " + why + ".");
        return false;
    }
}
