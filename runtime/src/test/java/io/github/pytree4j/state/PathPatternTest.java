package io.github.pytree4j.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PathPatternTest {

    @Test
    void withoutWildcardsAPatternIsAPath() {
        assertTrue(matches("params/Dense_0", "params", "Dense_0"));
        assertTrue(matches("./params/\"a/b\"", "params", "a/b"));
        assertTrue(matches("a\\b/c\"d\"/{1}", "a\\b", "c\"d\"", "{1}"));
        assertTrue(matches("."));
        assertTrue(matches("", ""));
        assertFalse(matches("params", "params", "Dense_0"));
        assertFalse(matches("params/Dense_0", "params"));
    }

    @Test
    void aStarIsOneKey() {
        assertTrue(matches("params/*/kernel", "params", "Dense_0", "kernel"));
        assertTrue(matches("*", ""));
        assertTrue(matches("*", "a/b"));
        assertFalse(matches("params/*/kernel", "params", "kernel"));
        assertFalse(matches("params/*/kernel", "params", "a", "b", "kernel"));
    }

    @Test
    void aStarWithinAKeyIsAnyText() {
        assertTrue(matches("Dense_*", "Dense_10"));
        assertTrue(matches("Dense_*", "Dense_"));
        assertTrue(matches("*_*_*", "a_b_c"));
        assertFalse(matches("Dense_*", "Conv_0"));
        assertFalse(matches("a*a", "a"));
        assertFalse(matches("*b*b*", "abc"));
    }

    @Test
    void twoStarsAreAnyNumberOfKeys() {
        assertTrue(matches("**/kernel", "kernel"));
        assertTrue(matches("**/kernel", "a", "b", "kernel"));
        assertTrue(matches("params/**", "params"));
        assertTrue(matches("**"));
        assertTrue(matches("a/**/b/**/c", "a", "b", "b", "x", "c"));
        assertFalse(matches("a/**/b/**/c", "a", "x", "c"));
        assertFalse(matches("a/**/a", "a"));
    }

    @Test
    void whatStandsInQuotesIsText() {
        assertTrue(matches("\"*\"", "*"));
        assertFalse(matches("\"*\"", "a"));
        assertTrue(matches("\"**\"/a", "**", "a"));
        assertTrue(matches("\"params/\"*\"/kernel\"", "params/Dense_0/kernel"));
        assertTrue(matches("*\"*\"", "a*"));
        assertFalse(matches("*\"*\"", "ab"));
    }

    @Test
    void capturesAreNumberedFromLeftToRight() {
        assertEquals(
                List.of(List.of("a", "b"), List.of("Dense"), List.of("0"), List.of("kernel")),
                captures("**/*_*/*", "a", "b", "Dense_0", "kernel"));
    }

    @Test
    void theFirstWildcardTakesAsMuchAsItCan() {
        assertEquals(List.of(List.of("Dense_0"), List.of("1")), captures("*_*", "Dense_0_1"));
        assertEquals(List.of(List.of("a", "x", "b"), List.of("c")), captures("**/x/**", "a", "x", "b", "x", "c"));
        assertEquals(List.of(List.of("a", "b"), List.of()), captures("**/**", "a", "b"));
    }

    /** The matcher searches states without these captures, so it decides apart from them. */
    @Test
    void allWaysToMatchAgreeWithOneThatTriesEverything() {
        long seed = Long.getLong("pytree4j.seed", System.nanoTime());
        System.out.println("PathPatternTest: -Dpytree4j.seed=" + seed);
        Random random = new Random(seed);
        String[] patternKeys = {"a", "b", "*", "**", "a*", "*a", "*b*", "*a*b*", "\"*\"", "**"};
        String[] pathKeys = {"a", "b", "ab", "aab", "ba", "*", "", "abab"};
        int matched = 0;
        for (int round = 0; round < 50_000; round++) {
            String text = "./" + String.join("/", some(random, patternKeys, 1 + random.nextInt(6)));
            StatePath path = new StatePath(some(random, pathKeys, random.nextInt(7)));
            PathPattern pattern = PathPattern.parse(text);
            String where = "seed " + seed + ", round " + round + ": " + text + " and " + path;
            List<List<String>> expected = naive(List.of(text.substring(2).split("/", -1)), path.keys());
            assertEquals(expected, pattern.capturesOf(path), where);
            assertEquals(expected != null, pattern.isWhole(reached(pattern, path)), where);
            assertEquals(expected != null, pattern.matches(path), where);
            if (expected != null) {
                matched++;
                assertEquals(path, PathTemplate.same(pattern).path(expected), where);
            }
            assertEquals(pattern, PathPattern.parse(pattern.toString()), where);
        }
        assertTrue(matched > 2_000, "seed " + seed + ": only " + matched + " matched");
    }

    private static List<String> some(Random random, String[] keys, int count) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(keys[random.nextInt(keys.length)]);
        }
        return some;
    }

    private static BitSet reached(PathPattern pattern, StatePath path) {
        BitSet reached = pattern.start();
        for (String key : path.keys()) {
            reached = pattern.after(reached, key);
        }
        return reached;
    }

    /** Tries every way, the longest captures first. */
    private static @Nullable List<List<String>> naive(List<String> pattern, List<String> path) {
        if (pattern.isEmpty()) {
            return path.isEmpty() ? List.of() : null;
        }
        List<String> rest = pattern.subList(1, pattern.size());
        if (pattern.get(0).equals("**")) {
            for (int taken = path.size(); taken >= 0; taken--) {
                List<List<String>> after = naive(rest, path.subList(taken, path.size()));
                if (after != null) {
                    return joined(List.of(path.subList(0, taken)), after);
                }
            }
            return null;
        }
        List<String> key = path.isEmpty() ? null : naiveKey(pattern.get(0), path.get(0));
        List<List<String>> after = key == null ? null : naive(rest, path.subList(1, path.size()));
        return after == null ? null : joined(key.stream().map(List::of).toList(), after);
    }

    private static @Nullable List<String> naiveKey(String pattern, String key) {
        if (pattern.equals("\"*\"")) {
            return key.equals("*") ? List.of() : null;
        } else if (pattern.isEmpty()) {
            return key.isEmpty() ? List.of() : null;
        } else if (pattern.charAt(0) != '*') {
            return key.startsWith(pattern.substring(0, 1)) ? naiveKey(pattern.substring(1), key.substring(1)) : null;
        }
        for (int taken = key.length(); taken >= 0; taken--) {
            List<String> after = naiveKey(pattern.substring(1), key.substring(taken));
            if (after != null) {
                return joined(List.of(key.substring(0, taken)), after);
            }
        }
        return null;
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    @Test
    void aHostilePatternTakesNoTimeBeyondPathTimesPattern() {
        String manys = "**/a/".repeat(300) + "b";
        assertFalse(PathPattern.parse(manys).matches(new StatePath(Collections.nCopies(3_000, "a"))));
        String stars = "*a".repeat(300) + "b";
        assertFalse(PathPattern.parse(stars).matches(StatePath.of("a".repeat(30_000))));
        assertTrue(PathPattern.parse("**/".repeat(5_000) + "**").matches(StatePath.of("a", "b")));
        assertTrue(PathPattern.parse("**/b").matches(new StatePath(Collections.nCopies(100_000, "b"))));
    }

    @Test
    void aPatternIsPrintedAsItIsReadAndEqualsThatOfAnotherSpelling() {
        assertEquals("./params/*/\"a/b\"", printed("params/*/\"a\\/b\""));
        assertEquals("./Dense_*/**", printed("Dense_*/**"));
        assertEquals("./\"*\"", printed("\"*\""));
        assertEquals("./*\"\"*", printed("*\"\"*"));
        assertEquals("./\"{1}\"", printed("{1}"));
        assertEquals("./\"a/\"*b", printed("\"a/\"*b"));
        assertEquals(".", printed("."));
        assertEquals("./\".\"/\"\"", printed("\".\"/"));
        assertEquals(PathPattern.parse("\"a\"/*"), PathPattern.parse("./a/*"));
        assertEquals(
                PathPattern.parse("\"a\"/*").hashCode(),
                PathPattern.parse("./a/*").hashCode());
        assertNotEquals(PathPattern.parse("*"), PathPattern.parse("**"));
        assertNotEquals(PathPattern.parse("*"), PathPattern.parse("\"*\""));
    }

    private static String printed(String pattern) {
        return PathPattern.parse(pattern).toString();
    }

    @Test
    void textThatIsNoPatternIsRefusedWithTheIndex() {
        String alone = "** is any number of whole keys and stands alone between slashes;"
                + " a star of a key stands in quotes: \"*\"";
        refused("a/***", "cannot read the pattern \"a/***\": at index 2, " + alone);
        refused("a/b**", "cannot read the pattern \"a/b**\": at index 3, " + alone);
        refused("**a", "cannot read the pattern \"**a\": at index 0, " + alone);
        refused("\"a\"**", "cannot read the pattern \"\\\"a\\\"**\": at index 3, " + alone);
        refused("*/\"a", "cannot read the pattern \"*/\\\"a\": at index 2, the quote that opens here is never closed");
        refused(
                "\"a\"b",
                "cannot read the pattern \"\\\"a\\\"b\": at index 3, expected a /, a * or the end after the closing quote");
        refused(
                "\"a\"{",
                "cannot read the pattern \"\\\"a\\\"{\": at index 3, expected a /, a * or the end after the closing quote");
    }

    private static void refused(String text, String message) {
        var failure = assertThrows(IllegalArgumentException.class, () -> PathPattern.parse(text));
        assertEquals(message, failure.getMessage());
    }

    @Test
    void nullsAreRefusedByName() {
        var text = assertThrows(NullPointerException.class, () -> PathPattern.parse(null));
        assertEquals("the text of a pattern must not be null", text.getMessage());
        PathPattern any = PathPattern.parse("*");
        assertEquals(
                "path must not be null",
                assertThrows(NullPointerException.class, () -> any.matches(null))
                        .getMessage());
    }

    private static boolean matches(String pattern, String... path) {
        return PathPattern.parse(pattern).matches(StatePath.of(path));
    }

    private static @Nullable List<List<String>> captures(String pattern, String... path) {
        return PathPattern.parse(pattern).capturesOf(new StatePath(Arrays.asList(path)));
    }
}
