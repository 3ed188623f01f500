package io.github.pytree4j.benchmarks.compare;

import io.github.pytree4j.benchmarks.report.Plot;
import io.github.pytree4j.benchmarks.report.Results;
import io.github.pytree4j.benchmarks.report.Table;
import io.github.pytree4j.benchmarks.report.Units;
import io.github.pytree4j.benchmarks.trees.TreeSpec;
import io.github.pytree4j.benchmarks.trees.TreeSpec.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** What whole processes found that save and restore trees. */
final class FilesSection {
    private final Results results;
    private final Comparison comparison;

    FilesSection(Results results) {
        this.results = results;
        comparison = new Comparison(results);
    }

    String text() {
        return """
                ## Files, beside Flax, Orbax and safetensors

                Whole processes in turns, one of each contender in each round: it saves and restores a tree as often as it can for half a
                second, on the JVM after one and a half that do not count, since it compiles meanwhile, and gives the median; what takes longer
                is done once, after once that does not count. The three smallest trees of a kind share a process. All make the same
                numbers. *Save* is until the call returns, as each library does it if nothing is set: pytree4j has then synced file and
                directory, Flax and safetensors have not. *Save and sync* adds an fsync of all that is there, so that it says for all alike
                how long it takes until the tree is on the disk. *Restore* gives the tree back and looks at each page of it; the files are in
                the page cache. pytree4j compares checksums meanwhile, as it does if nothing is set; the others have none. *Plain* writes the
                bytes alone, as many at once as the system takes, and maps and touches them. safetensors has no dicts and no floats: it gets
                arrays without axes, under long names.

                """
                + absent()
                + "\n"
                + table()
                + failures()
                + "\n### Is it linear?\n\n"
                + "The power of size, or of the number of leaves, that fits the larger half of the points best: 1 is linear.\n\n"
                + exponents();
    }

    /** Who was not even tried, which {@link FilesPlan} decides. */
    private String absent() {
        return "Not measured, since a run would take hours: peers of Python beyond "
                + results.circumstance(FilesPart.PEERS_UP_TO).orElse("the sizes in the table")
                + ", Orbax beyond " + Units.count(FilesPlan.ORBAX_LEAVES) + " leaves, safetensors beyond "
                + Units.count(FilesPlan.SAFETENSORS_LEAVES) + " floats.\n";
    }

    private String table() {
        Table table = new Table("tree", "", "save", "×", "save and sync", "×", "restore", "×", "size");
        for (String subject : results.subjects()) {
            for (String contender : contenders()) {
                if (results.summary(subject, contender, "save").isPresent()) {
                    List<String> cells = new ArrayList<>(List.of(TreeNames.name(TreeSpec.parse(subject)), contender));
                    for (String operation : List.of("save", "save and sync", "restore")) {
                        cells.add(comparison.time(subject, contender, operation));
                        cells.add(comparison.ratio(
                                results.summary(subject, FilesPlan.OURS, operation),
                                results.summary(subject, contender, operation)));
                    }
                    cells.add(comparison.size(subject, contender, "size"));
                    table.row(cells);
                }
            }
        }
        return table.toString();
    }

    private List<String> contenders() {
        return results.contenders().stream()
                .sorted((left, right) -> rank(left) - rank(right))
                .toList();
    }

    private static int rank(String contender) {
        return List.of(FilesPlan.OURS, FilesPlan.PLAIN, "flax", "orbax", "safetensors")
                .indexOf(contender);
    }

    private String failures() {
        StringBuilder text = new StringBuilder();
        for (String failure : results.notedAfter(FilesPart.FAILURE)) {
            int space = failure.indexOf(' ');
            String tree = TreeNames.name(TreeSpec.parse(failure.substring(0, space)));
            String reason = results.circumstance(FilesPart.FAILURE + failure).orElseThrow();
            text.append("\nLeft out from " + tree + " on: " + failure.substring(space + 1) + " (" + reason + ").\n");
        }
        return text.toString();
    }

    private String exponents() {
        Table table = new Table("", "save by size", "restore by size", "save by leaves", "restore by leaves");
        for (String contender : contenders()) {
            List<String> cells = new ArrayList<>(List.of(contender));
            for (Kind kind : Kind.values()) {
                for (String operation : List.of("save", "restore")) {
                    List<Plot.Point> points = points(kind, contender, operation);
                    List<Plot.Point> larger = points.subList(points.size() / 2, points.size());
                    cells.add(larger.size() < 2 ? "–" : Units.ratio(Plot.exponent(larger)));
                }
            }
            table.row(cells);
        }
        return table.toString();
    }

    Plot bySize() {
        return plot("Arrays: time against size", "bytes, in 16 arrays", Kind.ARRAYS);
    }

    Plot byLeaves() {
        return plot("Floats: time against leaves", "leaves, in dicts of 100", Kind.SCALARS);
    }

    private Plot plot(String title, String across, Kind kind) {
        Plot plot = new Plot(title, across);
        for (String contender : contenders()) {
            plot.line(contender + ", save", points(kind, contender, "save"), false, rank(contender));
            plot.line(contender + ", restore", points(kind, contender, "restore"), true, rank(contender));
        }
        return plot;
    }

    /** Of the trees that grow; the one of many arrays is not one of those. */
    private List<Plot.Point> points(Kind kind, String contender, String operation) {
        ToLongFunction<TreeSpec> measure = kind == Kind.ARRAYS ? TreeSpec::payload : TreeSpec::leaves;
        List<Plot.Point> points = new ArrayList<>();
        for (String subject : results.subjects()) {
            TreeSpec tree = TreeSpec.parse(subject);
            if (tree.kind() == kind && !tree.equals(FilesPlan.MANY_ARRAYS)) {
                results.summary(subject, contender, operation)
                        .ifPresent(summary ->
                                points.add(new Plot.Point((double) measure.applyAsLong(tree), summary.median())));
            }
        }
        return points;
    }
}
