package io.github.pytree4j.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a run of the command, in this process, left behind. */
record CommandRun(int exitCode, String out, String err) {

    static CommandRun of(Object... args) {
        String[] texts = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            texts[i] = args[i].toString();
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(texts, new PrintWriter(out), new PrintWriter(err));
        return new CommandRun(exitCode, out.toString(), err.toString());
    }
}
