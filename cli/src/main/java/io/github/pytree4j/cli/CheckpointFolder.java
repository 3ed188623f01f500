package io.github.pytree4j.cli;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.CheckpointManagerBuilder;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.errors.CheckpointNotFoundException;
import io.github.pytree4j.format.multihost.ArrayPlaceholders;
import io.github.pytree4j.format.orbax.OrbaxFolder;
import io.github.pytree4j.multihost.MultihostArrays;
import io.github.pytree4j.storage.LocalStorage;
import io.github.pytree4j.store.Comparison;
import io.github.pytree4j.store.StoredPlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * A directory of checkpoints, as it was when it was listed.
 *
 * @param directory where it is
 * @param checkpoints its checkpoints
 * @param steps their steps, in order; at least one
 */
record CheckpointFolder(Path directory, CheckpointManager checkpoints, List<Step> steps) {
    /** How many steps a message names. */
    private static final int NAMED_STEPS = 10;

    /** Lists a directory, which must have checkpoints; a prefix that cannot be one is wrong usage. */
    static CheckpointFolder open(Path directory, PrefixOption prefix, CommandSpec command) {
        CheckpointManager checkpoints = managerOf(directory, prefix, command);
        List<Step> steps = checkpoints.steps();
        if (steps.isEmpty()) {
            throw noCheckpoints(directory, prefix);
        }
        return new CheckpointFolder(directory, checkpoints, steps);
    }

    /** As {@link #open}, for a path that must not be anything but a directory. */
    static CheckpointFolder openDirectory(Path directory, PrefixOption prefix, CommandSpec command) {
        if (Files.notExists(directory)) {
            throw new CheckpointNotFoundException("there is no directory " + directory);
        }
        // What nobody can tell, since a folder above it is closed, fails when it is listed.
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new ParameterException(
                    command.commandLine(), directory + " is no directory; pytree4j inspect shows a single checkpoint");
        }
        return open(directory, prefix, command);
    }

    /** The checkpoints that are, or could be, in a directory. */
    static CheckpointManager managerOf(Path directory, PrefixOption prefix, CommandSpec command) {
        return builderOf(directory, prefix, command).build();
    }

    /** Configures a manager for the checkpoints of a directory. */
    static CheckpointManagerBuilder builderOf(Path directory, PrefixOption prefix, CommandSpec command) {
        try {
            return CheckpointManager.builder(directory).prefix(prefix.prefix()).arrays(MultihostArrays.alone());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--prefix: " + e.getMessage(), e);
        }
    }

    private static RuntimeException noCheckpoints(Path directory, PrefixOption prefix) {
        if (isOrbax(directory)) {
            return OrbaxFolder.unsupported(directory.toString());
        }
        Optional<Path> owner = ownerOf(directory);
        if (owner.isPresent()) {
            return new CheckpointNotFoundException(directory + " holds arrays of the checkpoint " + owner.get()
                    + ", which is not there: nothing tells what they are arrays of");
        }
        return new CheckpointNotFoundException("there is no checkpoint named " + prefix.prefix() + "<step> in "
                + directory + "; if the names begin otherwise, say how with --prefix");
    }

    /** The checkpoint whose arrays a folder of this name holds, whether it is there or not. */
    static Optional<Path> ownerOf(Path folder) {
        return Optional.ofNullable(folder.getFileName())
                .flatMap(name -> ArrayPlaceholders.checkpointOf(name.toString()))
                .map(folder::resolveSibling);
    }

    /** Whether a directory is a checkpoint, and none of checkpoints. */
    static boolean isCheckpoint(Path directory, PrefixOption prefix, CommandSpec command) {
        return managerOf(directory, prefix, command).steps().isEmpty() && isOrbax(directory);
    }

    /** Whether a directory is itself a checkpoint, as Orbax writes them. */
    static boolean isOrbax(Path directory) {
        try (StoredPlace place = StoredPlace.open(new LocalStorage(), directory, Comparison.NEVER)) {
            return new OrbaxFolder().recognizes(place);
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    Path file(Step step) {
        return checkpoints.file(step);
    }

    /** The step that the user means, as it is spelled in the directory: 3 also finds 3.0, if there is no 3. */
    Step named(String text, CommandSpec command) {
        Step wanted = Step.parse(text)
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(), "--step takes a number such as 3 or 2.5, not \"" + text + '"'));
        if (steps.contains(wanted)) {
            return wanted;
        }
        return steps.stream()
                .filter(step -> step.value() == wanted.value())
                .findFirst()
                .orElseThrow(() -> new CheckpointNotFoundException("there is no step " + wanted + " in " + directory
                        + "; there " + (steps.size() == 1 ? "is " : "are ") + newest()));
    }

    private String newest() {
        int from = Math.max(0, steps.size() - NAMED_STEPS);
        String named =
                steps.subList(from, steps.size()).stream().map(Step::toString).collect(Collectors.joining(", "));
        return from == 0 ? named : from + " older ones, " + named;
    }

    /**
     * What is known of a step that was listed; nothing if another process has deleted it meanwhile.
     *
     * @param verify whether to compare its bytes with its manifest
     */
    Optional<Examined> examine(Step step, boolean verify) {
        try {
            return Optional.of(Examined.of(verify ? checkpoints.verify(step) : checkpoints.info(step)));
        } catch (CheckpointNotFoundException e) {
            return Optional.empty();
        } catch (CheckpointException e) {
            return Optional.of(Examined.unreadable(file(step), step, e));
        }
    }
}
