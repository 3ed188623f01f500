package io.github.pytree4j.cli;

import io.github.pytree4j.checkpoint.Step;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code pytree4j migrate} says: on standard error a line for each step, begun before and ended after it is saved, and at the end,
 * on standard output, which were not saved and why.
 */
final class MigrationReport {
    private final PrintWriter out;
    private final PrintWriter err;
    private final int steps;
    private final boolean dryRun;
    private final FitReport failures;
    private final List<Fit> failed = new ArrayList<>();
    private int begun;
    private int saved;
    private int there;

    MigrationReport(PrintWriter out, PrintWriter err, int steps, boolean dryRun) {
        this.out = out;
        this.err = err;
        this.steps = steps;
        this.dryRun = dryRun;
        this.failures = new FitReport(out, false);
    }

    /** A step is about to be migrated. */
    void begin(Step step) {
        begun++;
        err.print("step " + step + " (" + begun + " of " + steps + "): ");
        err.flush();
    }

    /** The step has been migrated, or cannot be. */
    void add(Fit fit) {
        if (!fit.isCertain()) {
            failed.add(fit);
            progress("not saved: " + (fit.status().isFine() ? "needs a target" : FitText.verdict(fit)));
            return;
        }
        saved++;
        String migrated = FitText.migrated(fit);
        progress((dryRun ? "would be saved" : "saved") + (migrated.isEmpty() ? " as it is" : ": " + migrated));
    }

    /** The step is in DST. */
    void isThere() {
        there++;
        progress("in DST already");
    }

    /** Another process has deleted the step meanwhile. */
    void isGone() {
        progress("no longer there");
    }

    private void progress(String text) {
        err.print(text + '\n');
        err.flush();
    }

    /** Tells what has become of all, and returns the exit code. */
    int end(Path destination) {
        failed.forEach(fit -> failures.measure(fit.name()));
        failed.forEach(failures::add);
        out.print(checkpoints(saved)
                + (dryRun ? " would be saved in " : " saved in ")
                + Printable.text(destination.toString())
                + (there > 0 ? ", " + there + (there == 1 ? " was" : " were") + " there already" : "")
                + (failed.isEmpty() ? "" : ", " + failed.size() + " cannot be migrated")
                + '\n');
        Optional<Fit> unseen =
                failed.stream().filter(fit -> fit.status().isFine()).findFirst();
        unseen.ifPresent(fit ->
                new Failures(err).print("what is not seen needs a target: restore the step into one, and save that"));
        return unseen.isPresent() && failures.exitCode() == ExitCodes.FINE
                ? ExitCodes.DIFFERS_OR_DAMAGED
                : failures.exitCode();
    }

    private static String checkpoints(int count) {
        return count + (count == 1 ? " checkpoint" : " checkpoints");
    }
}
