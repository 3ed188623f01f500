package io.github.pytree4j.cli;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.CheckpointNotFoundException;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.format.orbax.OrbaxFolder;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.storage.LocalStorage;
import io.github.pytree4j.store.Comparison;
import io.github.pytree4j.store.StoredPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which checkpoint a PATH means: the file itself, or one step of a directory of checkpoints. */
@SuppressWarnings("NullAway.Init")
final class CheckpointLocation {
    static final String DEFAULT_PREFIX = "checkpoint_";
    static final String PREFIX_HELP = "what the names of the checkpoints begin with (default: ${DEFAULT-VALUE})";

    /** How many steps a message names. */
    private static final int NAMED_STEPS = 10;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--step",
            paramLabel = "STEP",
            description = "which checkpoint of a directory, such as 3 or 2.5 (default: the newest)")
    private @Nullable String step;

    @Option(names = "--prefix", paramLabel = "PREFIX", defaultValue = DEFAULT_PREFIX, description = PREFIX_HELP)
    private String prefix;

    /** The file of the checkpoint that {@code path} and the options name. */
    Path resolve(Path path) {
        if (Files.isDirectory(path)) {
            return inDirectory(path);
        }
        if (Files.notExists(path)) {
            throw new CheckpointNotFoundException("there is no file or directory " + path);
        }
        if (step != null) {
            throw new ParameterException(
                    command.commandLine(),
                    "--step chooses from a directory of checkpoints, and " + path + " is a file");
        }
        return path;
    }

    /** The raw state in a checkpoint file; its large arrays are views of the mapped file. */
    static StateValue read(Path file) {
        if (isPipeOrDevice(file)) {
            throw new UnsupportedFormatException(file
                    + " is neither a file nor a directory; what comes out of a pipe or a device must be saved first");
        }
        return CheckpointManager.builder(file.resolveSibling("")).build().restoreRawValue(file);
    }

    /** Whether something else than a file or a directory is there; opening a pipe waits for ever, and a device has no end. */
    static boolean isPipeOrDevice(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    private Path inDirectory(Path directory) {
        CheckpointManager checkpoints = checkpointsIn(directory, prefix, command);
        List<Step> steps = checkpoints.steps();
        if (steps.isEmpty()) {
            throw noCheckpoints(directory, prefix);
        }
        if (step == null) {
            return checkpoints.file(steps.get(steps.size() - 1));
        }
        Step wanted = Step.parse(step)
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(), "--step takes a number such as 3 or 2.5, not \"" + step + '"'));
        return checkpoints.file(among(steps, wanted, directory));
    }

    /** The step as it is spelled in the directory: 3 also finds 3.0, if there is no 3. */
    private static Step among(List<Step> steps, Step wanted, Path directory) {
        if (steps.contains(wanted)) {
            return wanted;
        }
        return steps.stream()
                .filter(step -> step.value() == wanted.value())
                .findFirst()
                .orElseThrow(() -> new CheckpointNotFoundException("there is no step " + wanted + " in " + directory
                        + "; there " + (steps.size() == 1 ? "is " : "are ") + newestOf(steps)));
    }

    private static String newestOf(List<Step> steps) {
        int from = Math.max(0, steps.size() - NAMED_STEPS);
        String named =
                steps.subList(from, steps.size()).stream().map(Step::toString).collect(Collectors.joining(", "));
        return from == 0 ? named : from + " older ones, " + named;
    }

    /** The checkpoints of a directory; a prefix that cannot be one is wrong usage. */
    static CheckpointManager checkpointsIn(Path directory, String prefix, CommandSpec command) {
        try {
            return CheckpointManager.builder(directory).prefix(prefix).build();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--prefix: " + e.getMessage(), e);
        }
    }

    /** What to say of a directory without checkpoints. */
    static RuntimeException noCheckpoints(Path directory, String prefix) {
        if (isOrbax(directory)) {
            return OrbaxFolder.unsupported(directory.toString());
        }
        return new CheckpointNotFoundException("there is no checkpoint named " + prefix + "<step> in " + directory
                + "; if the names begin otherwise, say how with --prefix");
    }

    private static boolean isOrbax(Path directory) {
        try (StoredPlace place = StoredPlace.open(new LocalStorage(), directory, Comparison.NEVER)) {
            return new OrbaxFolder().recognizes(place);
        } catch (IOException e) {
            return false;
        }
    }
}
