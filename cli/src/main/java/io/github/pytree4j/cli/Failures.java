package io.github.pytree4j.cli;

import io.github.pytree4j.errors.CheckpointException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells the user what went wrong, each thing in one line on standard error. */
final class Failures {
    private final PrintWriter err;

    Failures(PrintWriter err) {
        this.err = err;
    }

    /** Lets {@code commandLine} report its failures this way. */
    void install(CommandLine commandLine) {
        commandLine.setParameterExceptionHandler((e, args) -> reportUsage(e));
        commandLine.setExecutionExceptionHandler((e, command, result) -> {
            if (e instanceof ParameterException usage) {
                return reportUsage(usage);
            }
            return report(e);
        });
        IExecutionStrategy runLast = new RunLast();
        commandLine.setExecutionStrategy(parsed -> {
            try {
                return runLast.execute(parsed);
            } catch (StandardOutput.FailedException e) {
                // While help or the version was printed; picocli would print the stack trace.
                return report(e);
            }
        });
    }

    /** Reports a failure and returns the exit code for it. */
    int report(Throwable failure) {
        if (failure instanceof StandardOutput.FailedException output && output.isBrokenPipe()) {
            return ExitCodes.FINE;
        }
        if (failure instanceof UnusableSchemasException schemas) {
            schemas.problems().forEach(this::print);
        } else {
            print(message(failure));
        }
        return ExitCodes.of(failure);
    }

    private static String message(Throwable failure) {
        if (failure instanceof CheckpointException || failure instanceof StandardOutput.FailedException) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof OutOfMemoryError) {
            return "not enough memory: " + failure.getMessage() + "; JAVA_TOOL_OPTIONS=-Xmx8g gives the command more";
        }
        if (failure instanceof InternalError) {
            return "a file changed while it was read: " + failure.getMessage();
        }
        if (failure instanceof LinkageError && failure.toString().contains("zstd")) {
            return "the library for Zstandard cannot be loaded, which compresses arrays of several processes: "
                    + failure.getMessage()
                    + "; it is unpacked into the folder for temporary files, and JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER"
                    + " names another one";
        }
        if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            return "the file system failed: " + failure;
        }
        return "a defect of pytree4j, please report it: " + failure;
    }

    private int reportUsage(ParameterException e) {
        CommandLine command = e.getCommandLine();
        StringBuilder text = new StringBuilder(String.valueOf(e.getMessage()));
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            text.append(" (did you mean ")
                    .append(String.join(" or ", unmatched.getSuggestions()))
                    .append("?)");
        }
        text.append("; see ").append(command.getCommandSpec().qualifiedName()).append(" --help");
        print(text.toString());
        return ExitCodes.USAGE_OR_UNREADABLE;
    }

    /** Prints a message for the user, in one line. */
    void print(String message) {
        err.println("pytree4j: " + Printable.text(message));
        err.flush();
    }
}
