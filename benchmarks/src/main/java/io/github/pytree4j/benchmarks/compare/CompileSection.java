package io.github.pytree4j.benchmarks.compare;

import io.github.pytree4j.benchmarks.report.Results;
import io.github.pytree4j.benchmarks.report.Table;
import io.github.pytree4j.benchmarks.report.Units;
import java.util.List;
import java.util.Optional;

/** What processes of javac took. */
final class CompileSection {
    private static final List<String> CONTENDERS =
            List.of(CompilePart.WITHOUT, CompilePart.OURS, CompilePart.GIVEN, CompilePart.BUILDER);

    private final Results results;
    private final Comparison comparison;

    CompileSection(Results results) {
        this.results = results;
        comparison = new Comparison(results);
    }

    String text() {
        Table table = new Table("records", "", "javac", "rounds", "by javac without a processor", "more for a record");
        for (String subject : results.subjects()) {
            for (String contender : CONTENDERS) {
                if (results.summary(subject, contender, "compile").isPresent()) {
                    table.row(List.of(
                            Units.count(Long.parseLong(subject)),
                            contender,
                            comparison.time(subject, contender, "compile"),
                            Integer.toString(results.summary(subject, contender, "compile")
                                    .orElseThrow()
                                    .count()),
                            comparison.ratio(
                                    results.summary(subject, contender, "compile"),
                                    results.summary(subject, CompilePart.WITHOUT, "compile")),
                            more(subject, contender).map(Units::time).orElse("–")));
                }
            }
        }
        return """
                ## Compiling records

                Records of 12 components, among them arrays, lists, maps and another record; a process of javac in turns, its start included.
                *pytree4j's codecs as sources* compiles what the processor has written, without the processor: what is between that and
                *pytree4j* is the processor's own, the rest is javac's for twice as many classes. 5,000 records are compiled once by each, since
                seven rounds of that would take longer than all the rest.

                """ + table + failures();
    }

    private String failures() {
        StringBuilder text = new StringBuilder();
        for (String failure : results.notedAfter(CompilePart.FAILURE)) {
            int space = failure.indexOf(' ');
            String records = Units.count(Long.parseLong(failure.substring(0, space)));
            String reason = results.circumstance(CompilePart.FAILURE + failure).orElseThrow();
            text.append("\nLeft out with " + records + " records: " + failure.substring(space + 1) + " (" + reason
                    + ").\n");
        }
        return text.toString();
    }

    private Optional<Double> more(String subject, String contender) {
        if (contender.equals(CompilePart.WITHOUT)) {
            return Optional.empty();
        }
        return results.summary(subject, contender, "compile")
                .flatMap(with -> results.summary(subject, CompilePart.WITHOUT, "compile")
                        .map(without -> (with.median() - without.median()) / Long.parseLong(subject)));
    }
}
