package io.github.pytree4j.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PathRuleTest {

    @Test
    void aRulePrintsWhatItDoes() {
        assertEquals("move ./a/* to ./b/{1}", PathRule.move("a/*", "b/{1}").toString());
        assertEquals("remove ./**/ema", PathRule.remove("**/ema").toString());
        assertEquals(
                "transform ./a", PathRule.transform("a", (path, value) -> value).toString());
        assertEquals(
                "split ./a to ./b, ./c",
                PathRule.split("a", List.of("b", "c"), List::of).optional().toString());
        assertEquals(
                "merge ./a, ./b to ./c",
                PathRule.merge(List.of("a", "b"), "c", parts -> parts.get(0)).toString());
    }

    @Test
    void aTextThatCannotBeReadIsRefusedWhenTheRuleIsMade() {
        refused(
                "cannot read the pattern \"a/\\\"b\": at index 2, the quote that opens here is never closed",
                () -> PathRule.remove("a/\"b"));
        refused(
                "cannot read the new path \"b/{2}\": at index 2, there is no such capture:"
                        + " the pattern has one wildcard, {1}",
                () -> PathRule.move("a/*", "b/{2}"));
        refused(
                "cannot read the new path \"{1}\": at index 0, there is no such capture: the pattern has no wildcards",
                () -> PathRule.split("a", List.of("b", "{1}"), List::of));
    }

    @Test
    void patternsThatCannotBeJoinedAreRefused() {
        String why = ": values are joined whose wildcards stand for the same, so that all patterns must have as many"
                + " * and **, in the same order";
        refused(
                "cannot merge ./a/* and ./b" + why,
                () -> PathRule.merge(List.of("a/*", "b"), "c", parts -> parts.get(0)));
        refused(
                "cannot merge ./a/*/** and ./b/**/*" + why,
                () -> PathRule.merge(List.of("a/*/**", "b/**/*"), "c", parts -> parts.get(0)));
    }

    @Test
    void aRuleForTheRootOrForNothingIsRefused() {
        String root = "cannot make a rule for the root: expected a pattern with a key";
        refused(root, () -> PathRule.remove("."));
        refused(
                "to is empty: expected at least one new path",
                () -> PathRule.split("a", List.of(), value -> List.of()));
        refused(
                "from is empty: expected at least one pattern",
                () -> PathRule.merge(List.of(), "a", parts -> parts.get(0)));
    }

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void nullsAreRefusedByName() {
        refusedNull("the text of a pattern must not be null", () -> PathRule.move(null, "a"));
        refusedNull("the text of a new path must not be null", () -> PathRule.move("a", null));
        refusedNull("change must not be null", () -> PathRule.move("a", "b", null));
        refusedNull("the text of a pattern must not be null", () -> PathRule.remove(null));
        refusedNull("the text of a pattern must not be null", () -> PathRule.transform(null, (path, value) -> value));
        refusedNull("change must not be null", () -> PathRule.transform("a", null));
        refusedNull("the text of a pattern must not be null", () -> PathRule.split(null, List.of("a"), List::of));
        refusedNull("to must not be null", () -> PathRule.split("a", null, List::of));
        refusedNull(
                "the text of a new path must not be null",
                () -> PathRule.split("a", Arrays.asList("b", null), List::of));
        refusedNull("change must not be null", () -> PathRule.split("a", List.of("b"), null));
        refusedNull("from must not be null", () -> PathRule.merge(null, "a", parts -> parts.get(0)));
        refusedNull(
                "the text of a pattern must not be null",
                () -> PathRule.merge(Arrays.asList("a", null), "b", parts -> parts.get(0)));
        refusedNull(
                "the text of a new path must not be null",
                () -> PathRule.merge(List.of("a"), null, parts -> parts.get(0)));
        refusedNull("change must not be null", () -> PathRule.merge(List.of("a"), "b", null));
        refusedNull("rules must not be null", () -> Patch.rules((PathRule[]) null));
        refusedNull("a rule must not be null", () -> Patch.rules(PathRule.remove("a"), null));
        refusedNull("state must not be null", () -> Patch.rules(PathRule.remove("a"))
                .apply(null));
    }

    private static void refusedNull(String message, Executable call) {
        assertEquals(message, assertThrows(NullPointerException.class, call).getMessage());
    }
}
