package io.github.pytree4j.state;

import io.github.pytree4j.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule does with one match, or with those that it merges.
 *
 * @param rule how messages name the rule: {@code rule 2 (remove ./params/*)}
 * @param isRemoval whether it goes nowhere
 * @param parts where it takes values, and which
 * @param to where the new values go
 * @param change what makes the new values; null if they are the old ones
 */
record Relocation(
        String rule, boolean isRemoval, List<PathMatch> parts, List<StatePath> to, PathRule.@Nullable Change change) {

    /** The values for the new paths; none if that fails, which is then a problem. */
    List<StateValue> newValues(RuleProblems problems) {
        if (change == null) {
            return isRemoval ? List.of() : List.of(parts.get(0).value());
        }
        List<StateValue> values = new ArrayList<>();
        try {
            List<StateValue> old = new ArrayList<>();
            parts.forEach(part -> old.add(StateDict.copyOf(part.value())));
            for (StateValue value : change.apply(parts.get(0).path(), old)) {
                values.add(StateDict.copyOf(Required.value(value, "what the function returns")));
            }
        } catch (RuntimeException e) {
            problems.add(() -> rule + ": its function failed for " + at() + ": " + Text.messageOf(e), e);
            return List.of();
        }
        if (values.size() != to.size()) {
            problems.add(() -> rule + ": its function gave " + counted(values.size(), "value") + " for " + at()
                    + ", expected " + to.size());
            return List.of();
        }
        return values;
    }

    private String at() {
        return parts.get(0).path().abbreviated();
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
