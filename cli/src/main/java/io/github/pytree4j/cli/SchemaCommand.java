package io.github.pytree4j.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The group of the commands about schemas; alone it says which there are. */
@Command(
        name = "schema",
        description = "Keeps the schemas of records, which the annotation processor writes into compiled classes.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {SchemaDumpCommand.class, SchemaCheckCommand.class})
@SuppressWarnings("NullAway.Init")
final class SchemaCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        command.commandLine().usage(command.commandLine().getErr());
        return ExitCodes.USAGE_OR_UNREADABLE;
    }
}
