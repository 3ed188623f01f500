package io.github.pytree4j.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PathTemplateTest {
    /** Its captures: two keys, a key, a text. */
    private static final PathPattern PATTERN = PathPattern.parse("**/*/Dense_*");

    private static final StatePath PATH = StatePath.of("a", "b", "c/d", "Dense_7");

    @Test
    void aCaptureAsAKeyIsTheKeyOrAllKeysOfTwoStars() {
        assertEquals(StatePath.of("x", "c/d", "a", "b"), filled("x/{2}/{1}"));
        assertEquals(StatePath.of("7"), filled("./{3}"));
        assertEquals(StatePath.of("c/d", "c/d"), filled("{2}/{2}"));
    }

    @Test
    void aCaptureWithinAKeyIsText() {
        assertEquals(StatePath.of("layer_7_of_c/d"), filled("layer_{3}_of_{2}"));
        assertEquals(StatePath.of("7c/d"), filled("{3}{2}"));
    }

    @Test
    void twoStarsThatStandForNothingInsertNothing() {
        PathPattern pattern = PathPattern.parse("a/**/b");
        List<List<String>> captures = List.of(List.of());
        assertEquals(
                StatePath.of("x", "y"), PathTemplate.parse("x/{1}/y", pattern).path(captures));
        assertTrue(PathTemplate.parse("{1}", pattern).path(captures).isRoot());
    }

    @Test
    void whatStandsInQuotesIsText() {
        assertEquals(StatePath.of("{1}", "*"), filled("\"{1}\"/\"*\""));
        assertEquals(StatePath.of("{a}_7/b"), filled("\"{a}_\"{3}\"/b\""));
    }

    @Test
    void itIsPrintedAsItIsRead() {
        for (String text : List.of("./x/{1}/{2}{3}", "./\"{1}\"", "./\"{a}_\"{3}\"/b\"", "./a/\"\"")) {
            assertEquals(text, PathTemplate.parse(text, PATTERN).toString());
        }
    }

    @Test
    void textThatIsNoNewPathIsRefusedWithTheIndex() {
        refused("a/{4}", 2, "there is no such capture: the pattern has 3 wildcards, {1} to {3}");
        refused("a/{0}", 2, "there is no such capture: the pattern has 3 wildcards, {1} to {3}");
        refused("{99999999999999999999}", 0, "there is no such capture: the pattern has 3 wildcards, {1} to {3}");
        String number = "expected the number of a wildcard in braces, such as {1};"
                + " a brace of a key stands in quotes: \"{\"";
        refused("a/x{1", 3, number);
        refused("{}", 0, number);
        refused("{-1}", 0, number);
        refused("{1{2}}", 0, number);
        refused("{\u0661}", 0, number);
        refused("a/1}", 3, "there is no { before this }; a brace of a key stands in quotes: \"}\"");
        refused("{2}}", 3, "there is no { before this }; a brace of a key stands in quotes: \"}\"");
        String alone = "this is of a **, so of whole keys, and stands alone between slashes";
        refused("a/x{1}", 3, alone);
        refused("a/{1}x", 2, alone);
        refused("a/{1}{2}", 2, alone);
        String star = "a new path has no wildcards: {1} is what the first one of the pattern stands for;"
                + " a star of a key stands in quotes: \"*\"";
        refused("a/*", 2, star);
        refused("a/**/b", 2, star);
        refused("\"a\"b", 3, "expected a /, a capture or the end after the closing quote");
    }

    private static void refused(String text, int at, String problem) {
        var failure = assertThrows(IllegalArgumentException.class, () -> PathTemplate.parse(text, PATTERN));
        assertTrue(failure.getMessage().endsWith(": at index " + at + ", " + problem), failure.getMessage());
        assertTrue(failure.getMessage().startsWith("cannot read the new path \""), failure.getMessage());
    }

    @Test
    void aPatternWithOneWildcardOrNoneSaysSo() {
        var one =
                assertThrows(IllegalArgumentException.class, () -> PathTemplate.parse("{2}", PathPattern.parse("a/*")));
        assertTrue(one.getMessage().endsWith("the pattern has one wildcard, {1}"), one.getMessage());
        var none =
                assertThrows(IllegalArgumentException.class, () -> PathTemplate.parse("{1}", PathPattern.parse("a")));
        assertTrue(none.getMessage().endsWith("the pattern has no wildcards"), none.getMessage());
    }

    private static StatePath filled(String text) {
        return PathTemplate.parse(text, PATTERN).path(PATTERN.capturesOf(PATH));
    }
}
