package io.github.pytree4j.cli;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares checkpoints with the checksums of their manifests. */
@Command(
        name = "verify",
        description =
                "Reads every byte of a checkpoint and of the arrays beside it, or of all in a directory, and says whether"
                        + " they are those that were saved, and which leaves are not. Checkpoints without a manifest, such as Flax's, are 'unverified'.")
@SuppressWarnings("NullAway.Init")
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "PATH",
            description = "a checkpoint file, the folder of its arrays (_gda), or a directory of checkpoints")
    private Path path;

    @Option(
            names = "--step",
            paramLabel = "STEP",
            description = "which checkpoint of a directory, such as 3 or 2.5 (default: all)")
    private @Nullable String step;

    @Mixin
    private PrefixOption prefix;

    @Option(names = "--json", description = "print JSON, with all that is known")
    private boolean json;

    @Override
    public Integer call() {
        VerifyReport report = new VerifyReport(command.commandLine().getOut(), json);
        try {
            verify(report);
            report.end();
        } catch (StandardOutput.FailedException e) {
            // Elsewhere it is fine to stop when the reader is gone; but here that would say that nothing is damaged.
            throw e.orUnfinished("not everything is verified");
        }
        report.advice().ifPresent(new Failures(command.commandLine().getErr())::print);
        return report.exitCode();
    }

    private void verify(VerifyReport report) {
        Path path = CheckpointLocation.checkpointOf(this.path);
        if (Files.isDirectory(path) && !CheckpointFolder.isCheckpoint(path, prefix, command)) {
            CheckpointFolder folder = CheckpointFolder.open(path, prefix, command);
            if (step == null) {
                all(folder, report);
            } else {
                Step wanted = folder.named(step, command);
                report.add(wanted.toString(), Examined.of(folder.checkpoints().verify(wanted)));
            }
            return;
        }
        CheckpointLocation.requireFile(path);
        if (step != null) {
            throw CheckpointLocation.stepOfFile(path, command);
        }
        report.add(path.toString(), single(path));
    }

    private static void all(CheckpointFolder folder, VerifyReport report) {
        for (Step each : folder.steps()) {
            folder.examine(each, false).ifPresent(checkpoint -> report.measure(each.toString(), checkpoint));
        }
        for (Step each : folder.steps()) {
            folder.examine(each, true).ifPresent(checkpoint -> report.add(each.toString(), checkpoint));
        }
    }

    /** Verifies a checkpoint by its path, as a step of its directory if it is one. */
    private Examined single(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.startsWith(prefix.prefix())) {
            Optional<Step> parsed = Step.parse(name.substring(prefix.prefix().length()));
            CheckpointManager checkpoints = CheckpointFolder.managerOf(file.resolveSibling(""), prefix, command);
            if (parsed.isPresent()) {
                return Examined.of(checkpoints.verify(parsed.get()));
            }
        }
        return Examined.verify(file);
    }
}
