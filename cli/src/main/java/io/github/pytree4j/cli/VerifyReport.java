package io.github.pytree4j.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code pytree4j verify} says. Each checkpoint is told as soon as it is verified, since the next may take long. */
final class VerifyReport {
    private final PrintWriter out;
    private final Columns columns = new Columns(Columns.Align.RIGHT, Columns.Align.RIGHT, Columns.Align.LEFT);
    private final boolean asJson;
    private @Nullable ExaminedJson json;
    private int checkpoints;
    private int damaged;
    private int unreadable;

    VerifyReport(PrintWriter out, boolean asJson) {
        this.out = out;
        this.asJson = asJson;
    }

    /** Makes room for a checkpoint that is to be verified. */
    void measure(String name, Examined checkpoint) {
        columns.measure(Printable.text(name), checkpoint.shownSize(), "");
    }

    /** Tells of a checkpoint. */
    void add(String name, Examined checkpoint) {
        checkpoints++;
        damaged += checkpoint.health() == Health.DAMAGED ? 1 : 0;
        unreadable += checkpoint.health() == Health.UNREADABLE ? 1 : 0;
        if (asJson) {
            json().add(checkpoint);
        } else {
            columns.write(out, Printable.text(name), checkpoint.shownSize(), HealthText.of(checkpoint));
            out.flush();
        }
    }

    /** Ends the output. */
    void end() {
        if (asJson) {
            json().end();
        }
    }

    /** The array, begun with the first checkpoint, so that a failure before it leaves nothing. */
    private ExaminedJson json() {
        ExaminedJson begun = json == null ? new ExaminedJson(out) : json;
        json = begun;
        return begun;
    }

    /** What to do, if anything is wrong. */
    Optional<String> advice() {
        if (damaged > 0) {
            return Optional.of(counted(damaged) + " damaged; restore another step, or copy the damaged here again");
        }
        return unreadable > 0 ? Optional.of(counted(unreadable) + " unreadable") : Optional.empty();
    }

    private String counted(int count) {
        if (checkpoints == 1) {
            return "the checkpoint is";
        }
        return count + " of " + checkpoints + " checkpoints" + (count == 1 ? " is" : " are");
    }

    int exitCode() {
        if (damaged > 0) {
            return ExitCodes.DIFFERS_OR_DAMAGED;
        }
        return unreadable > 0 ? ExitCodes.USAGE_OR_UNREADABLE : ExitCodes.FINE;
    }
}
