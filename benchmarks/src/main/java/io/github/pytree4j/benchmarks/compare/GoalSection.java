package io.github.pytree4j.benchmarks.compare;

import io.github.pytree4j.benchmarks.report.Goal;
import io.github.pytree4j.benchmarks.report.Results;
import io.github.pytree4j.benchmarks.report.Summary;
import io.github.pytree4j.benchmarks.report.Table;
import io.github.pytree4j.benchmarks.report.Units;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every goal of {@link GoalTable}, and what was measured of it. */
final class GoalSection {
    private static final String NOTHING = "–";

    private final Map<Part, Results> parts;

    GoalSection(Map<Part, Results> parts) {
        this.parts = parts;
    }

    String text() {
        Table table = new Table("work", "pytree4j", "beside", "", "ratio", "goal", "reached?");
        for (GoalTable.Row row : GoalTable.rows()) {
            table.row(cells(row));
        }
        return """
                ## Goals

                What this library wants to reach, each against what was measured beside it in the same run: *≤* bounds how many times as much
                pytree4j takes, *≥* says how many times as fast it is to be. Rows without a goal are there for comparison; their ratio is how
                many times as much pytree4j takes.

                """ + table;
    }

    private List<String> cells(GoalTable.Row row) {
        Optional<Summary> ours = row.ours().in(parts);
        Optional<Summary> theirs = row.theirs().in(parts);
        Goal counted = row.goal().orElse(Goal.atMost(1));
        Optional<Double> ratio =
                ours.flatMap(mine -> theirs.map(other -> counted.ratio(mine.median(), other.median())));
        return List.of(
                row.work(),
                spelled(ours, row.ours()),
                row.other(),
                spelled(theirs, row.theirs()),
                ratio.map(Units::ratio).orElse(NOTHING),
                row.goal().map(Goal::toString).orElse(""),
                row.goal()
                        .map(goal -> ratio.map(goal::verdict).orElse("not measured"))
                        .orElse(""));
    }

    private static String spelled(Optional<Summary> found, GoalTable.Side side) {
        if (side instanceof GoalTable.Wanted wanted) {
            return side.isOfBytes() ? Units.size(wanted.value()) : Units.time(wanted.value());
        }
        return found.map(summary -> side.isOfBytes() ? Units.sizes(summary) : Units.times(summary))
                .orElse(NOTHING);
    }
}
