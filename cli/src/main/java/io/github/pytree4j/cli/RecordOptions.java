package io.github.pytree4j.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which record checkpoints are to fit, and where its class is. */
@SuppressWarnings("NullAway.Init")
final class RecordOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--class",
            paramLabel = "CLASS",
            required = true,
            description = "the record that checkpoints are to fit, such as com.example.TrainState")
    private String name;

    @Option(
            names = {"-cp", "--classpath"},
            paramLabel = "PATH",
            defaultValue = ".",
            converter = ClassPath.Converter.class,
            description = "where it is, with all that it needs: directories of classes, jars, and lib/* for all jars"
                    + " in lib, separated as for java (default: ${DEFAULT-VALUE}). Code from there is run: name only"
                    + " what you trust")
    private ClassPath path;

    @Option(
            names = "--assume",
            paramLabel = "CLASS=VERSION",
            description = "the version of a record in checkpoints that do not tell it, such as those of Flax;"
                    + " may be given again")
    private Map<String, Integer> assumed = new LinkedHashMap<>();

    /** Loads the record. */
    RecordClass load() {
        assumed.forEach((record, version) -> {
            if (version < 1) {
                throw new ParameterException(
                        command.commandLine(),
                        "--assume: the version of " + record + " must be at least 1, not " + version);
            }
        });
        return new RecordClass(path, name, assumed, command);
    }
}
