package io.github.pytree4j.cli;

import io.github.pytree4j.processor.comparison.SchemaChange;
import java.io.PrintWriter;

/** What {@code pytree4j schema check} says of a record. */
final class CheckedSchemaText {
    private CheckedSchemaText() {}

    /** Writes a line for the record, and one for each change. */
    static void write(CheckedSchema checked, PrintWriter out) {
        out.print(Printable.key(checked.record()) + ": " + Printable.text(verdict(checked)) + '\n');
        for (SchemaChange change : checked.changes()) {
            out.print("  " + Printable.text(change.text()) + " (" + breaks(change) + ")\n");
        }
    }

    private static String verdict(CheckedSchema checked) {
        String version = "version " + checked.version();
        return switch (checked.status()) {
            case COMMITTED ->
                version + " is as committed" + (checked.changes().isEmpty() ? "" : ", but for the source");
            case UNVERSIONED -> "no version, and none committed";
            case CHANGED ->
                version + " has CHANGED since it was committed: raise it to version " + (checked.version() + 1L)
                        + ", or take back these changes";
            case NOT_COMMITTED -> version + " is NOT COMMITTED" + since(checked);
            case LOWERED ->
                (checked.version() == 0 ? "no version" : version) + ", but version " + checked.since()
                        + " is committed: make it that version, or a later one";
            case GONE -> "GONE, version " + checked.since() + " is committed" + successors(checked);
        };
    }

    private static String since(CheckedSchema checked) {
        if (checked.since() == 0) {
            return ", nor is another";
        }
        return (checked.changes().isEmpty() ? "; the same as version " : "; since version ") + checked.since();
    }

    private static String successors(CheckedSchema checked) {
        return checked.successors().isEmpty()
                ? ""
                : "; it may have been renamed to " + String.join(" or ", checked.successors())
                        + ", which stores the same";
    }

    private static String breaks(SchemaChange change) {
        if (change.breaksRestore()) {
            return change.breaksFlax() ? "breaks a restore and Flax" : "breaks a restore";
        } else if (change.breaksFlax()) {
            return "breaks Flax";
        }
        return change.asksForVersion() ? "breaks nothing" : "in the source only";
    }
}
