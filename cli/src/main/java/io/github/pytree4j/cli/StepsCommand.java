package io.github.pytree4j.cli;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.CheckpointNotFoundException;
import io.github.pytree4j.format.multihost.MultihostArrays;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the steps that have a checkpoint. */
@Command(
        name = "steps",
        description = "Lists the checkpoints of a directory in the order of their steps: step, size, time (UTC).")
@SuppressWarnings("NullAway.Init")
final class StepsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "DIR", description = "a directory of checkpoints")
    private Path directory;

    @Option(
            names = "--prefix",
            paramLabel = "PREFIX",
            defaultValue = CheckpointLocation.DEFAULT_PREFIX,
            description = CheckpointLocation.PREFIX_HELP)
    private String prefix;

    @Override
    public Integer call() throws IOException {
        if (Files.notExists(directory)) {
            throw new CheckpointNotFoundException("there is no directory " + directory);
        }
        if (!Files.isDirectory(directory)) {
            throw new ParameterException(
                    command.commandLine(), directory + " is no directory; pytree4j inspect shows a single checkpoint");
        }
        CheckpointManager checkpoints = CheckpointLocation.checkpointsIn(directory, prefix, command);
        List<Step> steps = checkpoints.steps();
        if (steps.isEmpty()) {
            throw CheckpointLocation.noCheckpoints(directory, prefix);
        }
        Step newest = steps.get(steps.size() - 1);
        List<String[]> lines = new ArrayList<>();
        for (Step step : steps) {
            Path file = checkpoints.file(step);
            lines.add(new String[] {
                step.toString(),
                ByteSizes.text(bytesOf(file)),
                Files.getLastModifiedTime(file)
                        .toInstant()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString(),
                step.equals(newest) ? "newest" : ""
            });
        }
        PrintWriter out = command.commandLine().getOut();
        Columns columns = new Columns(Columns.Align.RIGHT, Columns.Align.RIGHT, Columns.Align.LEFT, Columns.Align.LEFT);
        lines.forEach(columns::measure);
        lines.forEach(line -> columns.write(out, line));
        return ExitCodes.FINE;
    }

    /** The bytes of a checkpoint: its file, or all in its folder (Orbax), and the folder of its multi-host arrays. */
    private static long bytesOf(Path checkpoint) throws IOException {
        Path arrays = checkpoint.resolveSibling(
                MultihostArrays.folderOf(checkpoint.getFileName().toString()));
        return bytesBelow(checkpoint) + (Files.isDirectory(arrays) ? bytesBelow(arrays) : 0);
    }

    private static long bytesBelow(Path root) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
            }
        }
        return bytes;
    }
}
