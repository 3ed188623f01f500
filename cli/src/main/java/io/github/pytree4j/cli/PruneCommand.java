package io.github.pytree4j.cli;

import io.github.pytree4j.checkpoint.Pruning;
import io.github.pytree4j.checkpoint.RetentionPolicy;
import io.github.pytree4j.checkpoint.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Deletes the checkpoints that no option keeps. */
@Command(
        name = "prune",
        description =
                "Deletes all checkpoints of a directory, and the arrays beside them, but those that any of the options"
                        + " keeps, and never the newest that can be verified. Does not ask; --dry-run says what it would do.")
@SuppressWarnings("NullAway.Init")
final class PruneCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "DIR", description = "a directory of checkpoints")
    private Path directory;

    @Mixin
    private RetentionOptions retention;

    @Mixin
    private PrefixOption prefix;

    @Option(names = "--dry-run", description = "print what would be deleted, and delete nothing")
    private boolean dryRun;

    @Override
    public Integer call() {
        retention.requireAny();
        CheckpointFolder folder = CheckpointFolder.openDirectory(directory, prefix, command);
        RetentionPolicy policy = retention.policy(folder);
        Map<Step, Examined> before = new HashMap<>();
        for (Step step : folder.steps()) {
            folder.examine(step, false).ifPresent(checkpoint -> before.put(step, checkpoint));
        }
        Set<Step> held = new HashSet<>();
        Pruning pruning = prune(folder, candidates -> {
            held.clear();
            held.addAll(policy.kept(candidates));
            return held;
        });
        PruneReport report = new PruneReport(command.commandLine().getOut(), dryRun);
        report.deleted(pruning.deleted(), before);
        report.sum(pruning, before);
        for (Step step : protectedSteps(pruning, held)) {
            folder.examine(step, true).ifPresent(checkpoint -> report.protectedStep(step, checkpoint));
        }
        return ExitCodes.FINE;
    }

    private Pruning prune(CheckpointFolder folder, RetentionPolicy policy) {
        return dryRun
                ? folder.checkpoints().planPruning(policy)
                : folder.checkpoints().prune(policy);
    }

    /** Those that stay though no option keeps them. */
    private static List<Step> protectedSteps(Pruning pruning, Set<Step> held) {
        List<Step> steps = new ArrayList<>(pruning.kept());
        steps.removeAll(held);
        return steps;
    }
}
