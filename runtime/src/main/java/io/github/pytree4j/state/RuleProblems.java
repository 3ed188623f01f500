package io.github.pytree4j.state;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Why the rules of a patch cannot be applied to a state: all reasons, of which the first hundred are told. */
final class RuleProblems {
    private static final int PRINTED = 100;

    private final List<String> problems = new ArrayList<>();
    private final Set<String> advice = new LinkedHashSet<>();
    private int count;
    private @Nullable RuntimeException cause;

    /** @param problem is asked for only if it is told */
    void add(Supplier<String> problem) {
        count++;
        if (count <= PRINTED) {
            problems.add(problem.get());
        }
    }

    /** @param remedy what helps with all problems of this sort, told once */
    void add(Supplier<String> problem, String remedy) {
        add(problem);
        advice.add(remedy);
    }

    void add(Supplier<String> problem, RuntimeException thrown) {
        add(problem);
        if (cause == null) {
            cause = thrown;
        }
    }

    /** @throws RulesException if there are any */
    void throwIfAny() {
        if (count == 0) {
            return;
        }
        StringBuilder text = new StringBuilder("the rules do not fit the state: ")
                .append(count)
                .append(count == 1 ? " problem" : " problems");
        problems.forEach(problem -> text.append("\n  ").append(problem));
        if (count > PRINTED) {
            text.append("\n  ... and ").append(count - PRINTED).append(" more");
        }
        advice.forEach(line -> text.append('\n').append(line));
        throw new RulesException(text.toString(), cause);
    }
}
