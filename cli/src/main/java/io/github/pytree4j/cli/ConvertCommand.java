package io.github.pytree4j.cli;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.cli.CheckpointLocation.Opened;
import io.github.pytree4j.cli.CheckpointLocation.Use;
import io.github.pytree4j.errors.CheckpointExistsException;
import io.github.pytree4j.state.StateValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a checkpoint anew, in a format of the user's choice. */
@Command(
        name = "convert",
        description =
                "Writes a checkpoint anew, arrays of several processes and all in one file. DST appears whole or not at"
                        + " all, also when the machine crashes.")
@SuppressWarnings("NullAway.Init")
final class ConvertCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(
            index = "0",
            paramLabel = "SRC",
            description = "a checkpoint file, the folder of its arrays (_gda), or a directory of checkpoints")
    private Path source;

    @Parameters(index = "1", paramLabel = "DST", description = "the file to write, such as out/checkpoint_3")
    private Path destination;

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            required = true,
            converter = ConvertFormat.Converter.class,
            description = "the format to write: flax, which flax.training.checkpoints reads")
    private ConvertFormat format;

    @Mixin
    private CheckpointLocation location;

    @Option(names = "--overwrite", description = "replace DST if it is there already")
    private boolean overwrite;

    @Override
    public Integer call() throws IOException {
        requireFree();
        Opened opened = location.read(source, Use.ELEMENTS);
        Path written =
                switch (format) {
                    case FLAX -> save(opened.state());
                };
        command.commandLine()
                .getOut()
                .print("wrote " + Printable.text(written.toString()) + ", " + ByteSizes.text(Files.size(written))
                        + '\n');
        return ExitCodes.FINE;
    }

    /** Publishes the state as a save does, with all its arrays in the one file, but leaves every other file in the directory alone. */
    private Path save(StateValue state) {
        Overwrite choice = overwrite ? Overwrite.REPLACE : Overwrite.REFUSE;
        Path directory = destination.resolveSibling("");
        try (CheckpointManager checkpoints = CheckpointManager.builder(directory)
                .codecs(GatheredState.CODECS)
                .overwrite(choice)
                .build()) {
            return checkpoints.save(destination, ArraysBeside.isAnyIn(state) ? new GatheredState(state) : state);
        }
    }

    /** Says what to do before anything is read; the save looks again. */
    private void requireFree() {
        if (Files.isDirectory(destination)) {
            throw new CheckpointExistsException("DST " + destination + " is a directory; name a file in it, such as "
                    + destination.resolve(PrefixOption.DEFAULT_PREFIX + "0"));
        }
        if (CheckpointLocation.isPipeOrDevice(destination)) {
            throw new CheckpointExistsException(
                    "DST " + destination + " is a pipe or a device, which is never replaced");
        }
        if (!overwrite && Files.exists(destination, LinkOption.NOFOLLOW_LINKS)) {
            throw new CheckpointExistsException("DST " + destination + " exists already; --overwrite replaces it");
        }
    }
}
