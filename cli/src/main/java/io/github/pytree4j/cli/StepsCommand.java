package io.github.pytree4j.cli;

import io.github.pytree4j.checkpoint.Step;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the steps that have a checkpoint. */
@Command(
        name = "steps",
        description =
                "Lists the checkpoints of a directory in the order of their steps: step, size, time (UTC), whether"
                        + " its bytes are verified, which is the latest that is not damaged, metrics.")
@SuppressWarnings("NullAway.Init")
final class StepsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "DIR", description = "a directory of checkpoints")
    private Path directory;

    @Mixin
    private PrefixOption prefix;

    @Option(
            names = "--no-verify",
            description = "do not read the checkpoints; none is known to be verified or damaged then")
    private boolean unverified;

    @Option(names = "--json", description = "print JSON, with notes and all that is known")
    private boolean json;

    @Override
    public Integer call() {
        CheckpointFolder folder = CheckpointFolder.openDirectory(directory, prefix, command);
        List<Examined> checkpoints = folder.steps().stream()
                .flatMap(step -> folder.examine(step, !unverified).stream())
                .toList();
        PrintWriter out = command.commandLine().getOut();
        if (json) {
            ExaminedJson array = new ExaminedJson(out);
            checkpoints.forEach(array::add);
            array.end();
        } else {
            print(checkpoints, out);
        }
        return exitCode(checkpoints);
    }

    /** That of a list, which damage does not spoil, but what is missing in it does. */
    private int exitCode(List<Examined> checkpoints) {
        long unreadable = checkpoints.stream()
                .filter(checkpoint -> checkpoint.health() == Health.UNREADABLE)
                .count();
        if (unreadable == 0) {
            return ExitCodes.FINE;
        }
        new Failures(command.commandLine().getErr())
                .print(unreadable + " of the " + checkpoints.size() + " checkpoints in " + directory
                        + " cannot be read; pytree4j verify says why");
        return ExitCodes.USAGE_OR_UNREADABLE;
    }

    private static void print(List<Examined> checkpoints, PrintWriter out) {
        Optional<Examined> latest = checkpoints.stream()
                .filter(checkpoint -> checkpoint.health().isGood())
                .reduce((older, newer) -> newer);
        List<String[]> lines = checkpoints.stream()
                .map(checkpoint ->
                        line(checkpoint, latest.filter(checkpoint::equals).isPresent()))
                .toList();
        Columns columns = new Columns(
                Columns.Align.RIGHT,
                Columns.Align.RIGHT,
                Columns.Align.LEFT,
                Columns.Align.LEFT,
                Columns.Align.LEFT,
                Columns.Align.LEFT);
        lines.forEach(columns::measure);
        lines.forEach(line -> columns.write(out, line));
    }

    private static String[] line(Examined checkpoint, boolean latest) {
        return new String[] {
            checkpoint.step().map(Step::toString).orElse(""),
            checkpoint.shownSize(),
            checkpoint
                    .savedAt()
                    .map(time -> time.truncatedTo(ChronoUnit.SECONDS).toString())
                    .orElse("?"),
            checkpoint.health().shown(),
            latest ? "latest" : "",
            MetricsText.of(checkpoint.metadata().metrics())
        };
    }
}
