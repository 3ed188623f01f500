package io.github.pytree4j.cli;

import io.github.pytree4j.cli.Fit.Status;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code pytree4j check} says. Each checkpoint is told as soon as it was looked at, since the next may take long. */
final class FitReport {
    private final PrintWriter out;
    private final Columns columns = new Columns(Columns.Align.RIGHT, Columns.Align.LEFT);
    private final boolean asJson;
    private @Nullable FitJson json;
    private final Map<Status, Integer> counts = new EnumMap<>(Status.class);
    private int checkpoints;

    FitReport(PrintWriter out, boolean asJson) {
        this.out = out;
        this.asJson = asJson;
    }

    /** Makes room for a checkpoint. */
    void measure(String name) {
        columns.measure(Printable.text(name), "");
    }

    /** Tells of a checkpoint. */
    void add(Fit fit) {
        checkpoints++;
        counts.merge(fit.status(), 1, Integer::sum);
        if (asJson) {
            json().add(fit);
            return;
        }
        columns.write(out, Printable.text(fit.name()), FitText.verdict(fit));
        FitText.details(fit).forEach(line -> out.print(line + '\n'));
        out.flush();
    }

    /** Ends the output. */
    void end() {
        if (asJson) {
            json().end();
        }
    }

    /** The array, begun with the first checkpoint, so that a failure before it leaves nothing. */
    private FitJson json() {
        FitJson begun = json == null ? new FitJson(out) : json;
        json = begun;
        return begun;
    }

    /** How many are not as they should be, if any. */
    Optional<String> sum() {
        List<String> parts = new ArrayList<>();
        add(parts, Status.INCOMPATIBLE, "does not fit", "do not fit");
        add(parts, Status.DAMAGED, "is damaged", "are damaged");
        add(parts, Status.UNREADABLE, "is unreadable", "are unreadable");
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String all = checkpoints == 1 ? "the only checkpoint" : "of " + checkpoints + " checkpoints";
        return Optional.of(all + ' ' + (checkpoints == 1 ? parts.get(0).substring(2) : String.join(", ", parts)));
    }

    private void add(List<String> parts, Status status, String singular, String plural) {
        int count = count(status);
        if (count > 0) {
            parts.add(count + " " + (count == 1 ? singular : plural));
        }
    }

    private int count(Status status) {
        return counts.getOrDefault(status, 0);
    }

    int exitCode() {
        if (count(Status.INCOMPATIBLE) + count(Status.DAMAGED) > 0) {
            return ExitCodes.DIFFERS_OR_DAMAGED;
        }
        return count(Status.UNREADABLE) > 0 ? ExitCodes.USAGE_OR_UNREADABLE : ExitCodes.FINE;
    }
}
