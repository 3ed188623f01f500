package io.github.pytree4j.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where the process starts. */
public final class Main {
    private Main() {}

    /** Runs the command and ends the process with one of the {@link ExitCodes}. */
    public static void main(String[] args) {
        PrintWriter out = writer(new StandardOutput(new FileOutputStream(FileDescriptor.out)));
        PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
        int exitCode = run(args, out, err);
        err.flush();
        System.exit(exitCode);
    }

    /** The exit code of the command, whatever happens to it. */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        try {
            int exitCode = Pytree4jCommand.commandLine(out, err).execute(args);
            out.flush();
            return exitCode;
        } catch (RuntimeException | Error e) {
            // Out of memory, a mapped file that shrinks while it is read, standard output that fails at the last flush.
            return new Failures(err).report(e);
        }
    }

    /** A writer of UTF-8, whatever the locale. */
    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }
}
