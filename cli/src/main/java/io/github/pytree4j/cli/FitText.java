package io.github.pytree4j.cli;

import io.github.pytree4j.checkpoint.Compatibility;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a checkpoint fits a record, and why, for people. */
final class FitText {
    private static final String INDENT = "    ";

    private FitText() {}

    /** The verdict, in a line. */
    static String verdict(Fit fit) {
        return switch (fit.status()) {
            case AS_IS -> "fits as it is" + unless(fit);
            case AFTER_MIGRATION -> "fits after migration" + unless(fit);
            case INCOMPATIBLE -> "DOES NOT FIT" + because(fit);
            case DAMAGED -> "DAMAGED" + because(fit);
            case UNREADABLE -> "UNREADABLE" + because(fit);
        };
    }

    private static String unless(Fit fit) {
        return fit.isCertain() ? "" : ", as far as can be told without a target";
    }

    private static String because(Fit fit) {
        return fit.why().isEmpty() ? "" : ": " + Printable.text(fit.why());
    }

    /** What is done, what does not fit, and what nobody can tell: a line for each. */
    static List<String> details(Fit fit) {
        return fit.findings().stream().flatMap(FitText::lines).toList();
    }

    private static Stream<String> lines(Compatibility findings) {
        return Stream.of(
                        findings.migrations().stream().map(migrated -> "migrates  " + migrated),
                        findings.differences().stream().map(difference -> "differs   " + difference),
                        findings.unseen().stream().map(path -> "not seen  " + path.abbreviated()))
                .flatMap(lines -> lines)
                .map(line -> INDENT + Printable.text(line));
    }

    /** The versions that are brought up to date, without where and how: {@code Layer from version 1 to 3}. */
    static String migrated(Fit fit) {
        return Printable.text(fit.findings().stream()
                .flatMap(findings -> findings.migrations().stream())
                .map(each -> each.record() + " from version " + each.from() + " to " + each.to())
                .distinct()
                .collect(Collectors.joining(", ")));
    }
}
