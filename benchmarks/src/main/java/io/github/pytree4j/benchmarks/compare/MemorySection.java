package io.github.pytree4j.benchmarks.compare;

import io.github.pytree4j.benchmarks.peers.Contender;
import io.github.pytree4j.benchmarks.report.Results;
import io.github.pytree4j.benchmarks.report.Summary;
import io.github.pytree4j.benchmarks.report.Table;
import io.github.pytree4j.benchmarks.report.Units;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How little heap much data needs. */
final class MemorySection {
    private final Map<Part, Results> parts;

    MemorySection(Map<Part, Results> parts) {
        this.parts = parts;
    }

    String text() {
        Results results = parts.getOrDefault(Part.MEMORY, new Results());
        Comparison comparison = new Comparison(results);
        Table table = new Table("with " + MemoryPart.HEAP, "time", "heap beyond what was in use before");
        for (String gib : results.subjects()) {
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

                """ + table + leaves();
    }

    /** What JMH has counted of the restore of the largest tree of floats. */
    private String leaves() {
        Optional<Summary> allocated = parts.getOrDefault(Part.JVM, new Results())
                .summary(
                        FilesPlan.MILLION.toString(),
                        Contender.PYTREE4J.label(),
                        "restoreVerified" + JvmPart.ALLOCATED);
        return allocated
                .map(
                        bytes -> "\nThe verified restore of " + TreeNames.name(FilesPlan.MILLION) + " allocates "
                                + Units.size(bytes.median() / FilesPlan.MILLION.leaves())
                                + " for each leaf, its result included: each a `Double`, an entry of a map, and a part of a table.\n")
                .orElse("");
    }
}
