package io.github.pytree4j.cli;

import io.github.pytree4j.cli.CheckpointLocation.Opened;
import io.github.pytree4j.cli.CheckpointLocation.Use;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what is in a checkpoint. */
@Command(
        name = "inspect",
        description = "Shows what is in a checkpoint: a tree of keys, dtypes, shapes, sizes and scalars.")
@SuppressWarnings("NullAway.Init")
final class InspectCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "PATH",
            description = "a checkpoint file, the folder of its arrays (_gda), or a directory of checkpoints")
    private Path path;

    @Mixin
    private CheckpointLocation location;

    @Option(names = "--json", description = "print JSON, with the SHA-256 of each array and the values of small ones")
    private boolean json;

    @Override
    public Integer call() {
        Opened opened = location.read(path, json ? Use.ELEMENTS : Use.STRUCTURE);
        PrintWriter out = command.commandLine().getOut();
        if (json) {
            StateJson.write(opened.state(), out);
        } else {
            StateTree.write(String.valueOf(opened.file().getFileName()), opened.state(), out);
        }
        return ExitCodes.FINE;
    }
}
