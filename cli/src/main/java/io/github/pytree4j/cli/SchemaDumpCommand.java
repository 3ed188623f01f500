package io.github.pytree4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds schemas to those that are committed. */
@Command(
        name = "dump",
        description = "Writes the schema of each record that has a version from compiled classes to"
                + " FOLDER/<record>/<version>.json, for it to be committed. One that is there already is never changed:"
                + " if any record has changed under its version, nothing is written.")
@SuppressWarnings("NullAway.Init")
final class SchemaDumpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "CLASSES", description = "a folder of compiled classes, or a jar")
    private Path classes;

    @Parameters(paramLabel = "FOLDER", description = "the folder of committed schemas; it is made if it is not there")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        SchemaDump dump = SchemaDump.plan(CompiledSchemas.in(List.of(classes)), folder);
        if (!dump.refusals().isEmpty()) {
            Failures failures = new Failures(command.commandLine().getErr());
            dump.refusals().forEach(failures::print);
            failures.print("nothing is written");
            return ExitCodes.DIFFERS_OR_DAMAGED;
        }
        for (SchemaDump.NewFile file : dump.added()) {
            file.write();
        }
        PrintWriter out = command.commandLine().getOut();
        for (SchemaDump.NewFile file : dump.added()) {
            out.print("wrote " + Printable.text(file.path().toString()) + '\n');
        }
        out.print(sum(dump) + '\n');
        return ExitCodes.FINE;
    }

    private static String sum(SchemaDump dump) {
        int added = dump.added().size();
        int unversioned = dump.unversioned();
        return added + (added == 1 ? " schema" : " schemas") + " written, " + dump.kept() + " there already"
                + (unversioned == 0 ? "" : ", " + unversioned + " left out for want of a version");
    }
}
