package io.github.pytree4j.tests.damage;

import static io.github.pytree4j.tests.support.Msgpack.bigMap;
import static io.github.pytree4j.tests.support.Msgpack.bin;
import static io.github.pytree4j.tests.support.Msgpack.join;
import static io.github.pytree4j.tests.support.Msgpack.list;
import static io.github.pytree4j.tests.support.Msgpack.longExt;
import static io.github.pytree4j.tests.support.Msgpack.longStr;
import static io.github.pytree4j.tests.support.Msgpack.map;
import static io.github.pytree4j.tests.support.Msgpack.ndarray;
import static io.github.pytree4j.tests.support.Msgpack.str;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateDictMismatchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file holds, a message that repeats it is short, and shows nothing that a terminal would obey. */
class BoundedMessagesTest {
    private static final int LONGEST = 4_000;

    /** Of a message with the most differences that one lists, each at a long path. */
    private static final int LONGEST_OF_MANY = 50_000;

    private static final String HUGE = "k\u001b[31m\n\u202e".repeat(20_000);

    @TempDir
    Path directory;

    /** Each stands in a field of {@link Wide}. */
    static Stream<Named<byte[]>> values() {
        byte[] huge = longStr(HUGE);
        byte[] digits = longStr("9".repeat(200_000));
        return Stream.of(
                Named.of("a string", huge),
                Named.of("digits", digits),
                Named.of("a dict with a key", map(huge, 1)),
                Named.of("a dict with a number as its key", map(digits, 1)),
                Named.of("a dict with a value", map(str("a"), huge)),
                Named.of("a dict with a key twice", map(huge, 1, huge, 2)),
                Named.of("a dict with a bad value at a key", map(huge, join(0xc1))),
                Named.of("a list of strings", list(huge, huge)),
                Named.of("a list with a bad item", list(huge, join(0xc1))),
                Named.of("an item under a key", map(str("0"), 1, huge, 2)),
                Named.of("a square", map(str("side"), join(0xff), str("label"), huge)),
                Named.of("a shape of no kind", map(huge, 1, str("side"), huge)),
                Named.of("an array of a dtype", longExt(1, list(list(1), huge, bin(new byte[4])))),
                Named.of("an array of a dtype that does not divide", longExt(1, list(list(3), huge, bin(new byte[4])))),
                Named.of("an array of a date", longExt(1, list(list(1), longStr("datetime64" + HUGE), bin(of(8))))),
                Named.of("a scalar of a dtype", longExt(3, list(list(), huge, bin(new byte[4])))),
                Named.of("an array of many axes", ndarray(new int[] {1, 1, 1, 1, 1, 1, 1, 1}, "float32", of(4))),
                Named.of("an extension", longExt(7, huge)),
                Named.of("a placeholder", longStr("//GDAPlaceholder:" + HUGE)),
                Named.of("an old named tuple", legacy(huge, map(str("0"), huge), map(str("0"), 1))),
                Named.of("an old named tuple of other values", legacy(huge, map(str("0"), huge), map(huge, 1))),
                Named.of("keys", manyKeys()),
                Named.of("depth", deep(join(0xc1))),
                Named.of("depth and a string", deep(huge)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void theMessageOfOneHostileValueIsShortInEveryComponent(byte[] value) {
        StateDict fine = PyTrees.toStateDict(Wide.example());
        for (String field : fine.keys()) {
            byte[] file = withField(fine, field, value);
            for (Wide target : List.of(Wide.example(), Wide.empty())) {
                for (RestorePolicy policy : policies()) {
                    String message = messageOf(() -> PyTrees.fromBytes(target, file, policy, CodecRegistry.empty()));
                    assertPlain(message, LONGEST, field);
                }
            }
            assertPlain(messageOf(() -> PyTrees.fromBytes(new StateDict(), file)), LONGEST, field);
            assertPlain(messageOf(() -> PyTrees.fromBytes(Map.of(field, 1), file)), LONGEST, field);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void theMessageOfARestoreFromADirectoryIsShortToo(byte[] value) throws IOException {
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        for (byte[] file : List.of(value, map(longStr(HUGE), value), map(str("x"), value))) {
            Files.write(directory.resolve("checkpoint_0"), file);
            assertPlain(messageOf(checkpoints::restoreRaw), LONGEST, "raw");
            assertPlain(messageOf(() -> checkpoints.restore(Wide.example())), LONGEST, "wide");
            assertPlain(messageOf(() -> checkpoints.restore(Map.of("x", Wide.Color.RED))), LONGEST, "map");
            assertPlain(messageOf(() -> checkpoints.restore(List.of(1, 2))), LONGEST, "list");
        }
    }

    @Test
    void aKeyOfMegabytesThatStandsTwiceMakesAMessageOfLines() {
        byte[] key = longStr("k".repeat(3_000_000));
        CorruptCheckpointException e =
                assertThrows(CorruptCheckpointException.class, () -> PyTrees.rawFromBytes(map(key, 1, key, 2)));
        assertTrue(e.getMessage().length() < 2_000, () -> e.getMessage().length() + " characters");
    }

    @Test
    void manyDifferencesAtHugeKeysMakeABoundedMessageAndWholeData() {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            entries.add(longStr(i + "k".repeat(20_000)));
            entries.add(longStr("v".repeat(20_000)));
        }
        byte[] file = bigMap(entries);
        StateDictMismatchException e =
                assertThrows(StateDictMismatchException.class, () -> PyTrees.fromBytes(Map.of("a", 1), file));
        assertEquals(151, e.differences().size());
        assertEquals(20_001, e.differences().get(0).path().keys().get(0).length());
        assertPlain(e.getMessage(), LONGEST_OF_MANY, "unknown keys");
    }

    @Test
    void manyWrongValuesAtDeepPathsMakeABoundedMessage() {
        Map<String, Object> target = new LinkedHashMap<>();
        Map<String, Object> state = new LinkedHashMap<>();
        for (int i = 0; i < 150; i++) {
            Object expected = Wide.Color.RED;
            Object found = HUGE.substring(0, 5_000);
            for (int level = 0; level < 60; level++) {
                expected = Map.of("level\u001b" + level + "x".repeat(50), expected);
                found = Map.of("level\u001b" + level + "x".repeat(50), found);
            }
            target.put("branch" + i, expected);
            state.put("branch" + i, found);
        }
        byte[] file = PyTrees.toBytes(state);
        StateDictMismatchException e =
                assertThrows(StateDictMismatchException.class, () -> PyTrees.fromBytes(target, file));
        assertEquals(150, e.differences().size());
        assertPlain(e.getMessage(), LONGEST_OF_MANY, "wrong values");
    }

    private static List<RestorePolicy> policies() {
        return List.of(
                RestorePolicy.STRICT,
                RestorePolicy.FLAX,
                RestorePolicy.STRICT.droppingUnknown().keepingTarget().acceptingSizes());
    }

    /** The message of what went wrong, or nothing where it went well. */
    private static String messageOf(Runnable restore) {
        try {
            restore.run();
            return "";
        } catch (CheckpointException e) {
            if (e instanceof StateDictMismatchException mismatch
                    && mismatch.differences().size() > 1) {
                // Each line for itself: there may be one for each component.
                e.getMessage().lines().forEach(line -> assertPlain(line, LONGEST / 4, "a line"));
                assertPlain(e.getMessage(), LONGEST_OF_MANY, "many differences");
                return "";
            }
            return e.getMessage();
        }
    }

    private static void assertPlain(String message, int longest, String where) {
        assertTrue(
                message.length() < longest,
                () -> where + ": " + message.length() + " characters: " + message.substring(0, longest / 2));
        assertTrue(
                message.chars().allMatch(unit -> unit == '\n' || (!Character.isISOControl(unit) && unit != 0x202e)),
                () -> where + " shows control characters: " + message.substring(0, Math.min(500, message.length())));
    }

    private static byte[] withField(StateDict fine, String field, byte[] value) {
        List<byte[]> entries = new ArrayList<>();
        fine.entries().forEach(entry -> {
            entries.add(str(entry.getKey()));
            entries.add(entry.getKey().equals(field) ? value : PyTrees.toBytes(entry.getValue()));
        });
        return bigMap(entries);
    }

    private static byte[] legacy(byte[] name, byte[] fields, byte[] values) {
        return map(str("name"), name, str("fields"), fields, str("values"), values);
    }

    private static byte[] manyKeys() {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            entries.add(longStr(i + HUGE.substring(0, 10_000)));
            entries.add(str("x"));
        }
        return bigMap(entries.subList(0, 20));
    }

    /** Far down, under long keys. */
    private static byte[] deep(byte[] bottom) {
        byte[] value = bottom;
        for (int i = 0; i < 900; i++) {
            value = join(0x81, longStr(i + HUGE.substring(0, 100)), value);
        }
        return value;
    }

    private static byte[] of(int length) {
        return new byte[length];
    }
}
