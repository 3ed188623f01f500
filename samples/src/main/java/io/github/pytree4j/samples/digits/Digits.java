package io.github.pytree4j.samples.digits;

import io.github.pytree4j.errors.CheckpointException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Trains a classifier of handwritten digits, saving checkpoints that Flax can read. Started again, after whatever ended it,
 * it goes on from the newest one and ends with bit for bit the parameters of a run that was never interrupted.
 *
 * <p>Each {@code checkpoint_<step>} holds {@code {'step', 'params': {'Dense_0': {'kernel', 'bias'}, 'Dense_1': …},
 * 'opt_state', 'shuffle'}}; which images are the test set, and how pixels are scaled, is told by {@link DigitsData}.
 */
@Command(
        name = "digits",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description =
                "Trains a classifier of handwritten digits; when killed and started again, it resumes bit for bit.")
public final class Digits implements Callable<Integer> {
    private static final int KILLED = 137;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = "samples/target/digits",
            description = "where the checkpoints are (default: ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init") // Picocli sets it.
    private Path directory;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "3000",
            description = "how many steps to make in all (default: ${DEFAULT-VALUE})")
    private long steps;

    @Option(
            names = "--stop-after",
            paramLabel = "N",
            description = "die right after N steps of this run, as if killed, without waiting for saves")
    private @Nullable Long stopAfter;

    @Option(
            names = "--demo",
            description = "train in a process that is killed half-way, resume, and compare with an uninterrupted run")
    private boolean demo;

    @Option(names = "--help", usageHelp = true, description = "show this help")
    @SuppressWarnings("unused") // Picocli reads it.
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init") // Picocli sets it.
    private CommandSpec spec;

    /** Runs the command; see {@code --help}. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command line, which answers mistakes with the usage or a message, never with a stack trace. */
    static CommandLine commandLine() {
        return new CommandLine(new Digits())
                .setParameterExceptionHandler((mistake, args) -> {
                    CommandLine command = mistake.getCommandLine();
                    command.getErr().println(mistake.getMessage());
                    command.usage(command.getErr());
                    return 2;
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (!(failure instanceof CheckpointException)) {
                        throw failure;
                    }
                    command.getErr().println(failure.getMessage());
                    return 1;
                });
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (steps < 1 || (stopAfter != null && stopAfter < 1)) {
            throw new ParameterException(spec.commandLine(), "--steps and --stop-after must be at least 1");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (demo && stopAfter != null) {
            throw new ParameterException(spec.commandLine(), "--demo does its own killing: leave out --stop-after");
        } else if (demo) {
            return new KillDemo(directory, steps, out).run() ? 0 : 1;
        }
        train(out);
        return 0;
    }

    private void train(PrintWriter out) {
        DigitsData data = DigitsData.load();
        try (CtrlC ctrlC = CtrlC.heldBack();
                Training training = new Training(data, directory)) {
            DigitsState start = training.latest(Hyperparameters.DEFAULT);
            say(out, start.step() == 0 ? "starting at step 0" : "resumed at step " + start.step());

            DigitsState end;
            try (Progress progress = Progress.of(start.step(), steps)) {
                end = training.run(start, steps, dying(start.step(), progress), ctrlC::pressed);
            }
            if (end.step() < steps) {
                say(out, "stopped at step " + end.step() + "; the same command goes on from there");
                return;
            }
            Examples test = data.test();
            int correct = Network.countCorrect(end.params(), test);
            say(
                    out,
                    String.format(
                            Locale.ROOT,
                            "step %d: test accuracy %.4f (%d of %d images correct)",
                            end.step(),
                            (double) correct / test.size(),
                            correct,
                            test.size()));
            say(out, "SHA-256 of the parameters: " + Fingerprint.of(end.params()));
        }
    }

    /** The listener that stops the process after as many steps as {@code --stop-after} says, if it says any. */
    private Training.Listener dying(long start, Training.Listener listener) {
        if (stopAfter == null) {
            return listener;
        }
        long last = start + stopAfter;
        return (step, loss) -> {
            listener.stepMade(step, loss);
            if (step == last) {
                Runtime.getRuntime().halt(KILLED);
            }
        };
    }

    /** Prints at once, so that lines of several processes do not overtake each other. */
    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
