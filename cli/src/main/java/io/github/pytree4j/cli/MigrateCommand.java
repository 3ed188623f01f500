package io.github.pytree4j.cli;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Compatibility;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.checkpoint.RetentionPolicy;
import io.github.pytree4j.checkpoint.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Saves the checkpoints of a directory into another one, brought up to date. */
@Command(
        name = "migrate",
        description =
                "Saves the checkpoints of a directory into another one, as a record of today stores them, oldest first,"
                        + " with their metrics and notes. The originals stay as they are. A step that is in DST already is"
                        + " passed over, so that a run that was interrupted can be run again; one that does not fit, or is"
                        + " damaged, does not stop the others, and is told at the end.")
@SuppressWarnings("NullAway.Init")
final class MigrateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "SRC", description = "a directory of checkpoints")
    private Path source;

    @Parameters(
            index = "1",
            paramLabel = "DST",
            description = "the directory to save into, made if it is not there; nothing in it is deleted")
    private Path destination;

    @Mixin
    private RecordOptions record;

    @Option(
            names = "--step",
            paramLabel = "STEP",
            split = ",",
            description = "only this step, or these with commas between; may be given again (default: all)")
    private List<String> steps = new ArrayList<>();

    @Mixin
    private PrefixOption prefix;

    @Option(names = "--dry-run", description = "say what would be done, and save nothing")
    private boolean dryRun;

    @Override
    public Integer call() {
        MigrationFolders.requireApart(source, destination, command);
        CheckpointFolder folder = CheckpointFolder.openDirectory(source, prefix, command);
        List<Step> wanted = wanted(folder);
        try (RecordClass loaded = record.load();
                CheckpointManager from = loaded.configure(CheckpointFolder.builderOf(source, prefix, command))
                        .build();
                CheckpointManager into = into()) {
            MigrationReport report = new MigrationReport(
                    command.commandLine().getOut(), command.commandLine().getErr(), wanted.size(), dryRun);
            for (Step step : wanted) {
                report.begin(step);
                // Looked at anew each time: another process may save there as well.
                if (into.steps().contains(step)) {
                    report.isThere();
                    continue;
                }
                Fit.of(Optional.of(step), folder.file(step), () -> migrate(loaded, step, from, into))
                        .ifPresentOrElse(report::add, report::isGone);
            }
            return report.end(destination);
        }
    }

    private Compatibility migrate(RecordClass loaded, Step step, CheckpointManager from, CheckpointManager into) {
        return dryRun ? from.check(loaded.type(), step) : from.migrate(loaded.type(), step, into);
    }

    /** Where the migrated go: each has a place there, also before later ones that are there already. */
    private CheckpointManager into() {
        return CheckpointFolder.builderOf(destination, prefix, command)
                .overwrite(Overwrite.REPLACE)
                .retention(RetentionPolicy.all())
                .build();
    }

    private List<Step> wanted(CheckpointFolder folder) {
        if (steps.isEmpty()) {
            return folder.steps();
        }
        Set<Step> named = new HashSet<>();
        steps.forEach(text -> named.add(folder.named(text, command)));
        return folder.steps().stream().filter(named::contains).toList();
    }
}
