package io.github.pytree4j.state;

import static io.github.pytree4j.state.RulePatchTest.dict;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.errors.MigrationException;
import io.github.pytree4j.state.StateValue.IntValue;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleProblemsTest {
    private static final String LATER = "The rules of a patch all see the state as it is before the patch."
            + " What builds on what another rule does belongs in a patch after that.";
    private static final String TAKE_AWAY =
            "A value can be put where nothing is, or where a rule of the same patch takes away what is there.";

    private final StateDict state = dict("params/a/q=1 params/a/k=2 params/b/q=3 step=4");

    @Test
    void everyProblemOfAPatchIsReportedAtOnce() {
        Migrations migrations = Migrations.builder()
                .whenPresent(
                        "params",
                        Patch.rules(
                                PathRule.move("params/*/kernel", "x/{1}"),
                                PathRule.remove("opt/**"),
                                PathRule.merge(List.of("params/*/q", "params/*/k"), "y/{1}", parts -> parts.get(0)),
                                PathRule.remove("none").optional(),
                                PathRule.transform("step", (path, value) -> {
                                    throw new IllegalStateException("no");
                                }),
                                PathRule.remove("step/x")))
                .build();
        var failure = assertThrows(MigrationException.class, () -> migrations.migrate(state));
        assertEquals("""
                migration 1 (when ./params is present), patch 1 of 1: the rules do not fit the state: 5 problems
                  rule 1 (move ./params/*/kernel to ./x/{1}) matches nothing: ./params/a has 2 keys: "q", "k"
                  rule 2 (remove ./opt/**) matches nothing: the state has 2 keys: "params", "step"
                  rule 3 (merge ./params/*/q, ./params/*/k to ./y/{1}): for ./y/b there is no ./params/b/k
                  rule 6 (remove ./step/x) matches nothing: ./step is an int
                  rule 5 (transform ./step): its function failed for ./step: no
                A rule that may match nothing: optional(), or a condition of the migration.""", failure.getMessage());
        assertInstanceOf(IllegalArgumentException.class, failure.getCause());
    }

    @Test
    void twoRulesThatWriteOnePlaceFail() {
        fails("""
                rule 1 (move ./params/a to ./x) and rule 2 (move ./params/b to ./x) would both write ./x,\
                 for ./params/a and ./params/b""", LATER, PathRule.move("params/a", "x"), PathRule.move("params/b", "x"));
        fails(
                "rule 1 (move ./params/* to ./x) would write ./x twice, for ./params/a and ./params/b",
                LATER,
                PathRule.move("params/*", "x"));
    }

    @Test
    void aRuleThatWritesIntoWhatAnotherWritesFails() {
        String problem = "rule 1 (move ./step to ./x/y) would write ./x/y inside it";
        fails(
                "rule 2 (move ./params to ./x) would write ./x, and " + problem,
                LATER,
                PathRule.move("step", "x/y"),
                PathRule.move("params", "x"));
        fails(
                "rule 1 (move ./params to ./x) would write ./x, and rule 2 (move ./step to ./x/y) would write ./x/y"
                        + " inside it",
                LATER,
                PathRule.move("params", "x"),
                PathRule.move("step", "x/y"));
    }

    @Test
    void aRuleThatWritesOntoWhatStaysFails() {
        fails(
                "rule 1 (move ./params/a to ./step) would write ./step, where an int stays",
                TAKE_AWAY,
                PathRule.move("params/a", "step"));
        fails(
                "rule 1 (move ./step to ./params/b) would write ./params/b, where a dict stays",
                TAKE_AWAY,
                PathRule.move("step", "params/b"),
                PathRule.remove("params/b/*"));
    }

    @Test
    void aRuleThatWritesIntoALeafOrInPlaceOfTheRootFails() {
        fails(
                "rule 1 (move ./params to ./step/a/b) would write ./step/a/b, but ./step is an int, not a dict",
                "",
                PathRule.move("params", "step/a/b"));
        fails(
                "rule 1 (move ./**/step to ./{1}) would put ./step in place of the root",
                "", PathRule.move("**/step", "{1}"));
    }

    @Test
    void aRuleThatTakesWhatAnotherTakesFails() {
        fails(
                "rule 1 (move ./step to ./a) and rule 2 (remove ./step) would both take ./step",
                LATER,
                PathRule.move("step", "a"),
                PathRule.remove("step"));
        fails(
                "rule 1 (merge ./step, ./step to ./a) would take ./step twice",
                LATER,
                PathRule.merge(List.of("step", "step"), "a", parts -> parts.get(0)));
        String problem =
                "rule %d (remove ./params) would take ./params, and rule %d (move ./params/a to ./x) would take"
                        + " ./params/a inside it";
        fails(problem.formatted(1, 2), LATER, PathRule.remove("params"), PathRule.move("params/a", "x"));
        fails(problem.formatted(2, 1), LATER, PathRule.move("params/a", "x"), PathRule.remove("params"));
    }

    @Test
    void aRemovalDoesNotHideWhatMovesOutOfTheSameDict() {
        fails(
                "rule 3 (remove ./params) would take ./params, and rule 2 (move ./params/b to ./x) would take"
                        + " ./params/b inside it",
                LATER,
                PathRule.remove("params/a"),
                PathRule.move("params/b", "x"),
                PathRule.remove("params"));
    }

    @Test
    void aRuleThatTakesAValueAndWhatIsInItFails() {
        StateDict nested = dict("block/block/x=1");
        var failure =
                assertThrows(IllegalArgumentException.class, () -> Patch.rules(PathRule.move("**/block", "{1}/layer"))
                        .apply(nested));
        assertEquals(
                "the rules do not fit the state: 1 problem\n  rule 1 (move ./**/block to ./{1}/layer) would take"
                        + " ./block, and ./block/block inside it\n" + LATER,
                failure.getMessage());
        assertEquals(dict("block/block/x=1"), nested);
    }

    @Test
    void aFunctionThatGivesWhatItMayNotFails() {
        fails(
                "rule 1 (transform ./step): its function failed for ./step: what the function returns must not be null;"
                        + " Python's None is NullValue.INSTANCE",
                "",
                PathRule.transform("step", (path, value) -> null));
        fails(
                "rule 1 (split ./step to ./a, ./b): its function gave 1 value for ./step, expected 2",
                "",
                PathRule.split("step", List.of("a", "b"), value -> List.of(value)));
        fails(
                "rule 1 (split ./step to ./a, ./b): its function failed for ./step: the list of values of a split must"
                        + " not be null",
                "",
                PathRule.split("step", List.of("a", "b"), value -> null));
    }

    private void fails(String problem, String advice, PathRule... rules) {
        StateDict before = state.copy();
        var failure = assertThrows(
                IllegalArgumentException.class, () -> Patch.rules(rules).apply(state));
        assertEquals(
                "the rules do not fit the state: 1 problem\n  " + problem + (advice.isEmpty() ? "" : "\n" + advice),
                failure.getMessage());
        assertEquals(before, state);
        assertEquals(before.toString(), state.toString());
    }

    @Test
    void aFunctionThatChangedItsDictAndThenFailsLeavesTheStateAsItWas() {
        StateDict before = state.copy();
        IllegalStateException thrown = new IllegalStateException("late");
        Patch patch = Patch.rules(PathRule.transform("params/*", (path, value) -> {
            ((StateDict) value).put("new", 1);
            if (path.key().equals("b")) {
                throw thrown;
            }
            return value;
        }));
        var failure = assertThrows(IllegalArgumentException.class, () -> patch.apply(state));
        assertSame(thrown, failure.getCause());
        assertEquals(before, state);
    }

    @Test
    void manyProblemsAreCountedAndLongTextsCut() {
        String longKey = "k".repeat(10_000) + "\n";
        StateDict wide = new StateDict();
        IntStream.range(0, 1_000).forEach(i -> wide.put(longKey + i, IntValue.of(i)));
        PathRule[] rules = {PathRule.move("*", "x"), PathRule.remove(longKey + "/*"), PathRule.move("*", longKey)};
        Migrations migrations =
                Migrations.builder().whenMissing("x", Patch.rules(rules)).build();
        var failure = assertThrows(MigrationException.class, () -> migrations.migrate(wide));
        String message = failure.getMessage();
        assertTrue(message.contains("\n  ... and "), message);
        assertTrue(message.length() < 100_000, "length " + message.length());
        assertTrue(message.lines().count() < 110, message);
    }

    @Test
    void aMergeNamesAllPartsThatAreMissingOrTheFirstOfMany() {
        List<String> patterns = IntStream.range(0, 30)
                .mapToObj(i -> "params/*/" + (i == 0 ? "q" : i))
                .toList();
        Patch patch = Patch.rules(PathRule.merge(patterns, "{1}", parts -> parts.get(0)));
        var failure = assertThrows(IllegalArgumentException.class, () -> patch.apply(state));
        assertTrue(
                failure.getMessage().contains(": for ./b there is no ./params/b/1, ./params/b/2, "),
                failure.getMessage());
        assertTrue(failure.getMessage().contains("./params/b/10 and 19 more"), failure.getMessage());
    }
}
