package io.github.pytree4j.cli;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.CheckpointNotFoundException;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.multihost.MultihostArrays;
import io.github.pytree4j.state.StateValue;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which checkpoint a PATH means: the file itself, or one step of a directory of checkpoints. */
@SuppressWarnings("NullAway.Init")
final class CheckpointLocation {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--step",
            paramLabel = "STEP",
            description = "which checkpoint of a directory, such as 3 or 2.5 (default: the newest that is not damaged)")
    private @Nullable String step;

    @Mixin
    private PrefixOption prefix;

    /**
     * A checkpoint that was read.
     *
     * @param file where it is
     * @param state the raw state in it; its large arrays are views of the mapped file, and those that stand beside the file are
     *     read when somebody asks for their elements
     */
    record Opened(Path file, StateValue state) {}

    /** How much of a checkpoint whoever opened it is going to look at. */
    enum Use {
        /** What it holds: the elements of arrays that stand beside its file stay unread. */
        STRUCTURE,
        /** All of it. */
        ELEMENTS
    }

    /** Reads the checkpoint that {@code path} and the options name. */
    Opened read(Path path, Use use) {
        Path named = checkpointOf(path);
        if (Files.isDirectory(named)) {
            CheckpointFolder folder = CheckpointFolder.open(named, prefix, command);
            return step == null ? readNewest(folder, use) : readFile(folder.file(folder.named(step, command)));
        }
        requireFile(named);
        if (step != null) {
            throw stepOfFile(named, command);
        }
        return readFile(named);
    }

    /** The path itself, or, of the folder of a checkpoint's arrays, that checkpoint. */
    static Path checkpointOf(Path path) {
        return CheckpointFolder.ownerOf(path)
                .filter(owner -> Files.isDirectory(path) && Files.isRegularFile(owner))
                .orElse(path);
    }

    /** Refuses a path where nothing is, or something that cannot be read like a file. */
    static void requireFile(Path path) {
        if (Files.notExists(path)) {
            throw new CheckpointNotFoundException("there is no file or directory " + path);
        }
        if (isPipeOrDevice(path)) {
            throw new UnsupportedFormatException(path
                    + " is neither a file nor a directory; what comes out of a pipe or a device must be saved first");
        }
    }

    /** Whether something else than a file or a directory is there; opening a pipe waits for ever, and a device has no end. */
    static boolean isPipeOrDevice(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    /** What to say where a step of a single file is asked for. */
    static ParameterException stepOfFile(Path file, CommandSpec command) {
        return new ParameterException(
                command.commandLine(),
                "--step chooses from a directory of checkpoints, and " + file + " is a single one");
    }

    /** Reads the newest step that is not damaged, and says which were passed over. */
    private Opened readNewest(CheckpointFolder folder, Use use) {
        PassedOver passedOver = new PassedOver(folder);
        for (int i = folder.steps().size() - 1; i >= 0; i--) {
            Step candidate = folder.steps().get(i);
            try {
                Opened opened = readFile(folder.file(candidate));
                ArraysBeside.requireWhole(opened, use == Use.ELEMENTS);
                passedOver.tell(candidate, command);
                return opened;
            } catch (CorruptCheckpointException e) {
                // What was never verified, and cannot be decoded, may be another format's, and is not to be hidden.
                if (!folder.checkpoints().verify(candidate).verification().isDamaged()) {
                    passedOver.tell(candidate, command);
                    throw e;
                }
                passedOver.add(candidate, e);
            }
        }
        throw passedOver.all();
    }

    private static Opened readFile(Path file) {
        requireFile(file);
        StateValue state = CheckpointManager.builder(file.resolveSibling(""))
                .arrays(MultihostArrays.alone())
                .build()
                .restoreRawValue(file);
        return new Opened(file, state);
    }
}
