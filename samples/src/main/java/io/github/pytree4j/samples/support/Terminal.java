package io.github.pytree4j.samples.support;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Tells whether somebody watches. */
public final class Terminal {
    private Terminal() {}

    /** Whether output goes to a terminal that can redraw a line, and not to a file, a pipe or a build server's log. */
    public static boolean isInteractive() {
        String type = System.getenv("TERM");
        return type != null && !type.equals("dumb") && System.getenv("CI") == null && hasConsole();
    }

    @SuppressWarnings("SystemConsoleNull") // That it may be there without a terminal is what isTerminal is asked for.
    private static boolean hasConsole() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true; // Before JDK 22 there is a console on terminals only.
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
