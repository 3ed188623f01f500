package io.github.pytree4j.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class StatePathTest {
    private static final String ALPHABET =
            "ab./\\\"' \n\r\t\0\u007f\u0085\u202e\u2066\u2028\u200d\ud800\udc00é漢\ud83d\ude00u0";

    @Test
    void theShortSpellingSeparatesKeysBySlashes() {
        assertEquals(StatePath.of("a", "b", "c"), StatePath.parse("a/b/c"));
        assertEquals(StatePath.of("a", "b", "c"), StatePath.parse("./a/b/c"));
        assertEquals(StatePath.ROOT, StatePath.parse("."));
        assertEquals(StatePath.of(""), StatePath.parse(""));
        assertEquals(StatePath.of("a", "", ""), StatePath.parse("a//"));
        assertEquals(StatePath.of("a\\b", "c\"d\""), StatePath.parse("a\\b/c\"d\""));
    }

    @Test
    void aKeyInQuotesMayHoldAnything() {
        assertEquals(StatePath.of("a/b", "c"), StatePath.parse("\"a/b\"/c"));
        assertEquals(
                StatePath.of("x", "\"\\/\n\r\t\b\f é"), StatePath.parse("./x/\"\\\"\\\\\\/\\n\\r\\t\\b\\f \\u00E9\""));
        assertEquals(StatePath.of("", "."), StatePath.parse("\"\"/\".\""));
    }

    @Test
    void keysThatCouldBeMisreadArePrintedInQuotes() {
        assertEquals(".", StatePath.ROOT.toString());
        assertEquals("./model/params", StatePath.of("model", "params").toString());
        assertEquals("./\".\"", StatePath.of(".").toString());
        assertEquals("./\"\"", StatePath.of("").toString());
        assertEquals(
                "./\"a/b\"/\"\\\"c\"/\"d\\\\\"",
                StatePath.of("a/b", "\"c", "d\\").toString());
        assertEquals("./\" a\"", StatePath.of(" a").toString());
        assertEquals(
                "./\"\\n\\u0000\\u202e\\ud800\"",
                StatePath.of("\n\0\u202e\ud800").toString());
        assertEquals("./\ud83d\ude00/漢", StatePath.of("\ud83d\ude00", "漢").toString());
    }

    @Test
    void whatIsPrintedReadsBackForEveryPath() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            List<String> keys = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                keys.add(randomKey(random));
            }
            StatePath path = new StatePath(keys);
            String text = path.toString();
            assertEquals(path, StatePath.parse(text), "seed " + seed + ", round " + round + ": " + text);
            assertTrue(text.codePoints().noneMatch(Text::isHidden), "seed " + seed + ", round " + round + ": " + text);
        }
    }

    private static String randomKey(Random random) {
        StringBuilder key = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            char any = (char) random.nextInt(0x10000);
            key.append(random.nextInt(8) == 0 ? any : ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return key.toString();
    }

    @Test
    void textThatIsNoPathIsRefusedWithTheIndex() {
        refused("\"a", "cannot read the path \"\\\"a\": at index 0, the quote that opens here is never closed");
        refused("x/\"a/b", "cannot read the path \"x/\\\"a/b\": at index 2, the quote that opens here is never closed");
        refused(
                "\"a\"b",
                "cannot read the path \"\\\"a\\\"b\": at index 3, expected a / or the end after the closing quote");
        refused(
                "\"\\u12\"",
                "cannot read the path \"\\\"\\\\u12\\\"\": at index 1, expected four hexadecimal digits after \\u");
        refused(
                "\"\\x\"",
                "cannot read the path \"\\\"\\\\x\\\"\": at index 1, expected one of"
                        + " \\\" \\\\ \\/ \\n \\r \\t \\b \\f or \\uXXXX after the backslash");
    }

    private static void refused(String text, String message) {
        var failure = assertThrows(IllegalArgumentException.class, () -> StatePath.parse(text));
        assertEquals(message, failure.getMessage());
    }

    @Test
    void aTextThatIsRefusedIsNotRepeatedWhole() {
        var failure = assertThrows(IllegalArgumentException.class, () -> StatePath.parse("\"" + "a".repeat(3_000_000)));
        assertTrue(failure.getMessage().length() < 300);
    }

    @Test
    void anAbbreviatedPathOfModestLengthIsWhole() {
        assertEquals("./a/\"b/c\"", StatePath.of("a", "b/c").abbreviated());
        assertEquals(".", StatePath.ROOT.abbreviated(60));
    }

    @Test
    void anAbbreviatedPathOfManyKeysLosesThoseInTheMiddle() {
        StatePath path = new StatePath(Collections.nCopies(1000, "next"));
        assertEquals("./next/next/next/... (994 keys) .../next/next/next", path.abbreviated(60));
        assertTrue(path.abbreviated().length() <= 200);
    }

    @Test
    void anAbbreviatedKeyOfMegabytesIsCut() {
        String key = "k".repeat(3_000_000);
        assertEquals("./" + "k".repeat(55) + "...", StatePath.of(key).abbreviated(60));
        assertEquals(
                "./a/" + "k".repeat(26) + ".../b", StatePath.of("a", key, "b").abbreviated(60));
        assertEquals(
                "./\"" + "\\n".repeat(26) + "...\"",
                StatePath.of("\n".repeat(99)).abbreviated(60));
    }

    @Test
    void anAbbreviatedPathIsNeverLongerThanAskedFor() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            List<String> keys = new ArrayList<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                keys.add(randomKey(random).repeat(random.nextInt(20)));
            }
            int length = 60 + random.nextInt(100);
            StatePath path = new StatePath(keys);
            String text = path.abbreviated(length);
            assertTrue(text.length() <= length, "seed " + seed + ", round " + round + ": " + text);
            boolean whole = path.toString().length() <= length;
            assertEquals(whole, path.toString().equals(text), "seed " + seed + ", round " + round + ": " + text);
        }
        assertThrows(IllegalArgumentException.class, () -> StatePath.ROOT.abbreviated(59));
    }

    @Test
    void aPathOfAHundredThousandKeysIsPrintedAndRead() {
        StatePath path = new StatePath(Collections.nCopies(100_000, "\""));
        assertEquals(path, StatePath.parse(path.toString()));
    }

    @Test
    void theRootHasNeitherKeyNorParent() {
        assertThrows(IllegalStateException.class, StatePath.ROOT::key);
        assertThrows(IllegalStateException.class, StatePath.ROOT::parent);
    }

    @Test
    void nullsAreRefusedByName() {
        refused("keys must not be null", () -> new StatePath(null));
        refused("a key of a path must not be null", () -> new StatePath(Arrays.asList("a", null)));
        refused("keys must not be null", () -> StatePath.of((String[]) null));
        refused("a key of a path must not be null", () -> StatePath.of("a", null));
        refused("a key of a path must not be null", () -> StatePath.ROOT.child(null));
        refused("the text of a path must not be null", () -> StatePath.parse(null));
    }

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(NullPointerException.class, call).getMessage());
    }

    @Test
    void aChildIsAsAPathOfTheSameKeys() {
        StatePath linked = StatePath.of("a", "b").child("c").child("d");
        StatePath flat = StatePath.of("a", "b", "c", "d");
        assertEquals(flat, linked);
        assertEquals(linked, flat);
        assertEquals(linked, StatePath.ROOT.child("a").child("b").child("c").child("d"));
        assertEquals(flat.hashCode(), linked.hashCode());
        assertEquals(flat.toString(), linked.toString());
        assertEquals(flat.keys(), linked.keys());
        assertEquals("d", linked.key());
        assertEquals(flat.parent(), linked.parent());
        assertEquals(StatePath.of("a"), linked.parent().parent().parent());
        assertNotEquals(linked, linked.parent().child("x"));
        assertNotEquals(linked, linked.parent());
        assertThrows(UnsupportedOperationException.class, () -> linked.keys().set(0, "x"));
        assertThrows(NullPointerException.class, () -> linked.child(null));
    }
}
