package io.github.pytree4j.samples.digits;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.samples.support.ChildJvm;
import io.github.pytree4j.samples.support.DirectoryTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Shows that nothing is lost: a training process is killed half-way and started again, another runs through undisturbed,
 * and both end with the same parameters. Begins afresh in the folders {@code killed} and {@code undisturbed}.
 */
final class KillDemo {
    private final Path killed;
    private final Path undisturbed;
    private final long steps;
    private final PrintWriter out;

    KillDemo(Path directory, long steps, PrintWriter out) {
        this.killed = directory.resolve("killed");
        this.undisturbed = directory.resolve("undisturbed");
        this.steps = steps;
        this.out = out;
    }

    /** Whether both trainings ended with the same parameters. */
    boolean run() throws IOException, InterruptedException {
        DirectoryTree.delete(killed);
        DirectoryTree.delete(undisturbed);

        say("[1] Training " + steps + " steps; the process will be killed half-way");
        Process victim = train(killed);
        if (!killAt(steps / 2, victim)) {
            say("It ended by itself, with exit code " + victim.exitValue() + ", before it could be killed.");
            return false;
        }
        say("Killed (exit code " + victim.exitValue() + "). Whole checkpoints: "
                + manager(killed).steps());

        say("\n[2] The same command again");
        if (train(killed).waitFor() != 0) {
            return false;
        }

        say("\n[3] The same training without interruption, in another directory");
        if (train(undisturbed).waitFor() != 0) {
            return false;
        }
        return compare();
    }

    private Process train(Path directory) throws IOException {
        List<String> arguments = List.of("--dir", directory.toString(), "--steps", Long.toString(steps));
        return ChildJvm.running(Digits.class, arguments).inheritIO().start();
    }

    /** Kills {@code process} once there is a checkpoint of {@code step} or later; false if it ends before. */
    private boolean killAt(long step, Process process) throws InterruptedException {
        CheckpointManager checkpoints = manager(killed);
        while (!process.waitFor(2, TimeUnit.MILLISECONDS)) {
            if (checkpoints.latest().filter(latest -> latest.value() >= step).isPresent()) {
                process.destroyForcibly().waitFor();
                return checkpoints
                        .latest()
                        .filter(latest -> latest.value() < steps)
                        .isPresent();
            }
        }
        return false;
    }

    private boolean compare() {
        String resumed = fingerprint(killed);
        String uninterrupted = fingerprint(undisturbed);
        say("\nParameters after " + steps + " steps:");
        say("  killed and resumed  " + resumed);
        say("  undisturbed         " + uninterrupted);
        boolean same = resumed.equals(uninterrupted);
        say(same ? "They are the same, bit for bit." : "They differ!");
        return same;
    }

    private String fingerprint(Path directory) {
        DigitsState target = DigitsState.initial(DigitsData.load().trainingSize(), Hyperparameters.DEFAULT);
        return Fingerprint.of(manager(directory).restore(target, Step.of(steps)).params());
    }

    private static CheckpointManager manager(Path directory) {
        return CheckpointManager.builder(directory).build();
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
