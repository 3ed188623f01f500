package io.github.pytree4j.benchmarks.compare;

import io.github.pytree4j.benchmarks.report.Results;
import io.github.pytree4j.benchmarks.report.Summary;
import io.github.pytree4j.benchmarks.report.Units;
import java.util.Optional;
import java.util.function.Function;

/** Cells of tables: what was measured of a subject, a contender and an operation. */
record Comparison(Results results) {
    private static final String NOTHING = "–";

    /** Median and ends of times. */
    String time(String subject, String contender, String operation) {
        return cell(results.summary(subject, contender, operation), Units::times);
    }

    /** Median and ends of bytes. */
    String sizes(String subject, String contender, String operation) {
        return cell(results.summary(subject, contender, operation), Units::sizes);
    }

    /** The median of bytes. */
    String size(String subject, String contender, String operation) {
        return cell(results.summary(subject, contender, operation), summary -> Units.size(summary.median()));
    }

    /** One median by another. */
    String ratio(Optional<Summary> above, Optional<Summary> below) {
        return cell(above, upper -> cell(below, lower -> Units.ratio(upper.median() / lower.median())));
    }

    private static <T> String cell(Optional<T> value, Function<T, String> spelled) {
        return value.map(spelled).orElse(NOTHING);
    }
}
