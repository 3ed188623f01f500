package io.github.pytree4j.cli;

import io.github.pytree4j.processor.comparison.CommittedSchemas;
import io.github.pytree4j.processor.schema.Schema;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares schemas with those that are committed. */
@Command(
        name = "check",
        description =
                "Compares the schemas of compiled classes with the committed ones, says what has changed and what that"
                        + " breaks, and ends with 1 if a record has changed under its version, is not committed, has an older"
                        + " version than is committed, or is gone.")
@SuppressWarnings("NullAway.Init")
final class SchemaCheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Option(
            names = "--against",
            paramLabel = "FOLDER",
            required = true,
            description = "the folder of committed schemas")
    private Path folder;

    @Parameters(paramLabel = "CLASSES", arity = "1..*", description = "folders of compiled classes, or jars")
    private List<Path> classes;

    @Option(names = "--json", description = "print JSON, with all that is known")
    private boolean json;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new UnusableSchemasException(List.of("there is no folder " + folder
                    + " with committed schemas; pytree4j schema dump CLASSES FOLDER makes it"));
        }
        SortedMap<String, Schema> compiled = CompiledSchemas.in(classes);
        List<String> problems = new ArrayList<>();
        List<CheckedSchema> checked = new SchemaComparison(compiled, new CommittedSchemas(folder), problems).all();
        print(checked);
        long stale = checked.stream().filter(CheckedSchema::isStale).count();
        Failures failures = new Failures(command.commandLine().getErr());
        problems.forEach(failures::print);
        if (stale > 0) {
            failures.print(stale + " of " + checked.size() + (checked.size() == 1 ? " record" : " records")
                    + (stale == 1 ? " is" : " are") + " not as committed");
            return ExitCodes.DIFFERS_OR_DAMAGED;
        }
        return problems.isEmpty() ? ExitCodes.FINE : ExitCodes.USAGE_OR_UNREADABLE;
    }

    /** That nobody reads on does not change what came out. */
    private void print(List<CheckedSchema> checked) {
        PrintWriter out = command.commandLine().getOut();
        try {
            if (json) {
                CheckedSchemaJson.write(checked, out);
            } else {
                checked.forEach(each -> CheckedSchemaText.write(each, out));
            }
            out.flush();
        } catch (StandardOutput.FailedException e) {
            if (!e.isBrokenPipe()) {
                throw e;
            }
        }
    }
}
