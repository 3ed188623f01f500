package io.github.pytree4j.benchmarks.compare;

import io.github.pytree4j.benchmarks.report.Results;
import io.github.pytree4j.benchmarks.report.Summary;
import io.github.pytree4j.benchmarks.report.Table;
import io.github.pytree4j.benchmarks.report.Units;
import java.util.List;
import java.util.Optional;

/** How little heap much data needs. */
final class MemorySection {
    private final Results results;

    MemorySection(Results results) {
        this.results = results;
    }

    String text() {
        Comparison comparison = new Comparison(results);
        Table table = new Table("with " + MemoryPart.HEAP, "time", "heap beyond what was in use before");
        for (String gib : results.subjects()) {
            if (gib.equals(MemoryPart.LEAVES)) {
                continue;
            }
            for (String operation : List.of("save", "restore")) {
                table.row(List.of(
                        operation + " " + Units.size(Double.parseDouble(gib) * (1 << 30)),
                        comparison.time(gib, MemoryPart.OURS, operation + " seconds"),
                        comparison.sizes(gib, MemoryPart.OURS, operation + " heap")));
            }
        }
        return """
                ## Memory

                A JVM whose heap may be 128 MiB saves 16 arrays, and another restores them, verified, and looks at each page. The heap is the most
                that was in use at any time beyond what was in use at the start, garbage included.

                """ + table + leaves(results);
    }

    /** What a process has counted of the restore of the largest tree of floats. */
    private static String leaves(Results results) {
        Optional<Summary> allocated = results.summary(MemoryPart.LEAVES, MemoryPart.OURS, "allocated");
        Optional<Summary> retained = results.summary(MemoryPart.LEAVES, MemoryPart.OURS, "retained");
        return allocated
                .flatMap(all -> retained.map(kept -> "\nThe verified restore of " + TreeNames.name(FilesPlan.MILLION)
                        + " allocates " + Units.sizes(all) + " for each leaf, of which the result keeps "
                        + Units.sizes(kept) + ": a `Double`, an entry of a map and a part of a table.\n"))
                .orElse("");
    }
}
