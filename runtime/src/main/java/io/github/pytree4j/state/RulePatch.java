package io.github.pytree4j.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A patch of rules that all see the same state, the one before: it finds out all that happens before anything does. */
final class RulePatch implements Patch {
    private static final int SHOWN_PARTS = 10;

    private final List<PathRule> rules;

    RulePatch(List<PathRule> rules) {
        this.rules = rules;
    }

    @Override
    public void apply(StateDict state) {
        Required.argument(state, "state");
        RuleProblems problems = new RuleProblems();
        List<Relocation> relocations = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            PathRule rule = rules.get(i);
            relocations.addAll(relocations("rule " + (i + 1) + " (" + rule + ")", rule, state, problems));
        }
        StateEdit edit = new StateEdit(state, problems);
        relocations.forEach(edit::take);
        edit.findEmptied();
        for (Relocation relocation : relocations) {
            edit.put(relocation, relocation.newValues(problems));
        }
        problems.throwIfAny();
        edit.commit();
    }

    private static List<Relocation> relocations(String name, PathRule rule, StateDict state, RuleProblems problems) {
        List<Relocation> relocations = new ArrayList<>();
        groups(name, rule, state, problems).forEach((captures, parts) -> {
            List<PathMatch> found = parts.stream().filter(Objects::nonNull).toList();
            List<StatePath> to =
                    rule.to().stream().map(template -> template.path(captures)).toList();
            if (found.size() == parts.size()) {
                relocations.add(new Relocation(name, rule.isRemoval(), found, to, rule.change()));
            } else {
                problems.add(() -> name + ": for " + to.get(0).abbreviated() + " there is no "
                        + missing(rule.from(), parts, captures));
            }
        });
        return relocations;
    }

    /** The matches of each pattern of the rule, by their captures; null for a pattern that has none with these. */
    private static Map<List<List<String>>, List<@Nullable PathMatch>> groups(
            String name, PathRule rule, StateDict state, RuleProblems problems) {
        Map<List<List<String>>, List<@Nullable PathMatch>> groups = new LinkedHashMap<>();
        List<PatternSearch> searches = new ArrayList<>();
        int patterns = rule.from().size();
        for (int i = 0; i < patterns; i++) {
            PatternSearch search = new PatternSearch(state, rule.from().get(i), rule.change() == null);
            for (PathMatch match : search.matches()) {
                groups.computeIfAbsent(match.captures(), captures -> nulls(patterns))
                        .set(i, match);
            }
            searches.add(search);
        }
        if (groups.isEmpty() && !rule.isOptional()) {
            problems.add(
                    () -> name + " matches nothing: " + searches.get(0).whyNothing(),
                    "A rule that may match nothing: optional(), or a condition of the migration.");
        }
        return groups;
    }

    private static List<@Nullable PathMatch> nulls(int count) {
        List<@Nullable PathMatch> nulls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            nulls.add(null);
        }
        return nulls;
    }

    private static String missing(
            List<PathPattern> patterns, List<@Nullable PathMatch> parts, List<List<String>> captures) {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) == null) {
                missing.add(PathTemplate.same(patterns.get(i)).path(captures).abbreviated());
            }
        }
        int more = missing.size() - SHOWN_PARTS;
        return more > 0
                ? String.join(", ", missing.subList(0, SHOWN_PARTS)) + " and " + more + " more"
                : String.join(", ", missing);
    }
}
