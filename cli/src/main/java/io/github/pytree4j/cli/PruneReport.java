package io.github.pytree4j.cli;

import io.github.pytree4j.checkpoint.Pruning;
import io.github.pytree4j.checkpoint.Step;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** What {@code pytree4j prune} says. */
final class PruneReport {
    private final PrintWriter out;
    private final boolean dryRun;

    PruneReport(PrintWriter out, boolean dryRun) {
        this.out = out;
        this.dryRun = dryRun;
    }

    /** A line for each step that is gone, or would be. */
    void deleted(List<Step> steps, Map<Step, Examined> before) {
        Columns columns = new Columns(Columns.Align.LEFT, Columns.Align.RIGHT, Columns.Align.RIGHT);
        List<String[]> lines = steps.stream().map(step -> line(step, before)).toList();
        lines.forEach(columns::measure);
        lines.forEach(line -> columns.write(out, line));
    }

    private String[] line(Step step, Map<Step, Examined> before) {
        Examined known = before.get(step);
        return new String[] {
            dryRun ? "would delete" : "deleted", step.toString(), known == null ? "?" : known.shownSize()
        };
    }

    /** The sums of it all. */
    void sum(Pruning pruning, Map<Step, Examined> before) {
        int deleted = pruning.deleted().size();
        long freed = 0;
        boolean allKnown = true;
        for (Step step : pruning.deleted()) {
            Examined known = before.get(step);
            allKnown &= known != null && known.size().isPresent();
            freed += known == null ? 0 : known.size().orElse(0);
        }
        String would = dryRun ? " would be" : "";
        out.print(deleted + (deleted == 1 ? " checkpoint" : " checkpoints") + would + " deleted, "
                + (allKnown ? "" : "at least ") + ByteSizes.text(freed) + would + " freed, "
                + pruning.kept().size() + would + " kept\n");
    }

    /** A step that no option keeps, but that is the last good one. */
    void protectedStep(Step step, Examined kept) {
        String reason = kept.health() == Health.VERIFIED
                ? "it is the newest that can be verified"
                : "none can be verified, and it is the newest that is not known to be damaged";
        out.print(
                "step " + step + (dryRun ? " would stay" : " stays") + " though no option keeps it: " + reason + '\n');
    }
}
