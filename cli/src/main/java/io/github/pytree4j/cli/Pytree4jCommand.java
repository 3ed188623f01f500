package io.github.pytree4j.cli;

import io.github.pytree4j.store.Writer;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The command itself; all that it does is in its subcommands. */
@Command(
        name = "pytree4j",
        description =
                "Looks at checkpoints that Flax or pytree4j wrote, verifies, converts, prunes and migrates them, and keeps the"
                        + " schemas of records.",
        subcommands = {
            InspectCommand.class,
            StepsCommand.class,
            VerifyCommand.class,
            ConvertCommand.class,
            PruneCommand.class,
            CheckCommand.class,
            MigrateCommand.class,
            SchemaCommand.class,
            HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Pytree4jCommand.Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:fine", "1:it differs or is damaged", "2:wrong usage, or something cannot be read or written"
        })
final class Pytree4jCommand {

    /** The command, ready to execute. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine commandLine = new CommandLine(new Pytree4jCommand());
        commandLine.setOut(out);
        commandLine.setErr(err);
        // A file may be called @something.
        commandLine.setExpandAtFiles(false);
        commandLine.registerConverter(Path.class, Pytree4jCommand::path);
        new Failures(err).install(commandLine);
        return commandLine;
    }

    /** A path; an empty one, which Java takes for the working directory, is more likely an unset variable. */
    private static Path path(String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException("the path is empty");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    /** The version of the build. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Writer.name()};
        }
    }
}
