package io.github.pytree4j.cli;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells whether checkpoints can be restored as a record of today. */
@Command(
        name = "check",
        description =
                "Says of a checkpoint, or of all in a directory, whether it fits a record of yours: as it is; after"
                        + " migration, and what that does to which records; or not, with all differences. Changes"
                        + " nothing. What only a target could tell, such as a sealed interface in a file without"
                        + " manifest, is 'not seen'.")
@SuppressWarnings("NullAway.Init")
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "PATH",
            description = "a checkpoint file, the folder of its arrays (_gda), or a directory of checkpoints")
    private Path path;

    @Mixin
    private RecordOptions record;

    @Option(
            names = "--step",
            paramLabel = "STEP",
            description = "which checkpoint of a directory, such as 3 or 2.5 (default: all)")
    private @Nullable String step;

    @Mixin
    private PrefixOption prefix;

    @Option(
            names = "--json",
            description = "print JSON, with all places: an array of step, file, verdict (as_is, after_migration,"
                    + " incompatible, damaged or unreadable), why, migrations, differences, not_seen")
    private boolean json;

    @Override
    public Integer call() {
        FitReport report = new FitReport(command.commandLine().getOut(), json);
        try {
            check(report);
            report.end();
        } catch (StandardOutput.FailedException e) {
            // That all is well, which the exit code would say, is not known then.
            throw e.orUnfinished("not everything is checked");
        }
        report.sum().ifPresent(new Failures(command.commandLine().getErr())::print);
        return report.exitCode();
    }

    private void check(FitReport report) {
        Path path = CheckpointLocation.checkpointOf(this.path);
        if (Files.isDirectory(path) && !CheckpointFolder.isCheckpoint(path, prefix, command)) {
            CheckpointFolder folder = CheckpointFolder.open(path, prefix, command);
            List<Step> steps = step == null ? folder.steps() : List.of(folder.named(step, command));
            check(folder, steps, report);
            return;
        }
        CheckpointLocation.requireFile(path);
        if (step != null) {
            throw CheckpointLocation.stepOfFile(path, command);
        }
        checkFile(path, report);
    }

    private void check(CheckpointFolder folder, List<Step> steps, FitReport report) {
        steps.forEach(each -> report.measure(each.toString()));
        try (RecordClass loaded = record.load()) {
            CheckpointManager checkpoints = loaded.configure(
                            CheckpointFolder.builderOf(folder.directory(), prefix, command))
                    .build();
            for (Step each : steps) {
                Fit.of(Optional.of(each), folder.file(each), () -> checkpoints.check(loaded.type(), each))
                        .ifPresent(report::add);
            }
        }
    }

    private void checkFile(Path path, FitReport report) {
        try (RecordClass loaded = record.load()) {
            CheckpointManager checkpoints = loaded.configure(
                            CheckpointFolder.builderOf(path.resolveSibling(""), prefix, command))
                    .build();
            Fit.of(Optional.empty(), path, () -> checkpoints.check(loaded.type(), path))
                    .ifPresent(report::add);
        }
    }
}
