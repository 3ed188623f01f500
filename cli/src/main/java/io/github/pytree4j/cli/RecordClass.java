package io.github.pytree4j.cli;

import io.github.pytree4j.checkpoint.CheckpointManagerBuilder;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.errors.CodecException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * A record of the user's, with its codec. While it is open, what the user's code prints goes to standard error, where it does not
 * get into our output, and what it looks for is looked for on the class path.
 */
final class RecordClass implements AutoCloseable {
    private final ClassPathLoader loader;
    private final ClassPath path;
    private final CommandSpec command;
    private final PrintStream standardOutput = System.out;
    private final ClassLoader contextLoader = Thread.currentThread().getContextClassLoader();
    private final Class<?> type;
    private final Map<Class<?>, Integer> assumed = new LinkedHashMap<>();

    /** Loads a record, and those whose versions are assumed; one that is not there is wrong usage. */
    RecordClass(ClassPath path, String name, Map<String, Integer> assumed, CommandSpec command) {
        this.path = path;
        this.command = command;
        this.loader = new ClassPathLoader(path);
        System.setOut(System.err);
        Thread.currentThread().setContextClassLoader(loader);
        boolean found = false;
        try {
            this.type = find("--class", name);
            assumed.forEach((record, version) -> this.assumed.put(find("--assume", record), version));
            found = true;
        } finally {
            if (!found) {
                close();
            }
        }
    }

    Class<?> type() {
        return type;
    }

    /** Tells a manager which versions to assume. */
    CheckpointManagerBuilder configure(CheckpointManagerBuilder builder) {
        assumed.forEach(builder::assume);
        return builder;
    }

    private Class<?> find(String option, String name) {
        try {
            Class<?> found = load(name);
            if (found == null) {
                throw wrong(option + ": there is no class " + name + " on the class path"
                        + new ClassSearch(path, loader).adviceFor(name));
            }
            requireCodec(option, found);
            return found;
        } catch (LinkageError e) {
            throw UserCode.unlinked(e);
        }
    }

    /** The class of a name in which a nested class may be spelled with a dot, as in the source. */
    private @Nullable Class<?> load(String name) {
        String spelled = name;
        while (true) {
            try {
                return Class.forName(spelled, false, loader);
            } catch (ClassNotFoundException e) {
                int dot = spelled.lastIndexOf('.');
                if (dot < 0) {
                    return null;
                }
                spelled = spelled.substring(0, dot) + '$' + spelled.substring(dot + 1);
            } catch (NoClassDefFoundError e) {
                // The file is there, but of a class of another name: the wrong folder, or letters of the wrong case.
                if (String.valueOf(e.getMessage()).contains("wrong name")) {
                    return null;
                }
                throw e;
            }
        }
    }

    private void requireCodec(String option, Class<?> found) {
        try {
            if (CodecRegistry.empty().find(found) != null) {
                return;
            }
        } catch (CodecException e) {
            if (e.getCause() instanceof LinkageError cause) {
                throw UserCode.unlinked(cause);
            }
            throw e;
        }
        if (!found.isRecord()) {
            throw wrong(option + ": " + found.getName() + " is no record" + new ClassSearch(path, loader).records());
        }
        throw wrong(option + ": the record " + found.getName() + " has no codec: it needs @PyTreeDataclass, and the"
                + " annotation processor pytree4j-processor when it is compiled"
                + new ClassSearch(path, loader).records());
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    @Override
    public void close() {
        System.setOut(standardOutput);
        Thread.currentThread().setContextClassLoader(contextLoader);
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
