package io.github.pytree4j.tests.damage;

import static io.github.pytree4j.tests.support.Msgpack.header32;
import static io.github.pytree4j.tests.support.Msgpack.join;
import static io.github.pytree4j.tests.support.Msgpack.map;
import static io.github.pytree4j.tests.support.Msgpack.str;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.tests.damage.SmallHeap.Way;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that make more objects than any honest one, in a program with a heap of 64 MiB: what fits is restored, what cannot is
 * refused in words, and no OutOfMemoryError reaches the program.
 */
class SmallHeapTest {
    private static final int SIZE = 10_000_000;
    private static final byte NIL = (byte) 0xc0;

    @TempDir
    private Path directory;

    static Stream<Arguments> smallestValues() {
        return Stream.of(
                Arguments.of(Named.of("nils", (int) NIL), "null"),
                Arguments.of(Named.of("bools", 0xc3), "true"),
                Arguments.of(Named.of("ints", 7), "7"),
                Arguments.of(Named.of("empty strings", 0xa0), "\"\""),
                Arguments.of(Named.of("empty lists", 0x90), "[]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("smallestValues")
    void aListOfTenMillionValuesOfOneByteIsRestored(int value, String last) throws Exception {
        byte[] items = new byte[SIZE];
        Arrays.fill(items, (byte) value);
        save(map(str("a"), join(header32(0xdd, SIZE), items)));
        assertEquals(SIZE + " items, the last " + last, SmallHeap.read(Way.FILE, directory));
        assertEquals(SIZE + " items, the last " + last, SmallHeap.read(Way.BYTES, directory));
    }

    @Test
    void aRestoreIntoARawTargetTakesNoMore() throws Exception {
        save(map(str("a"), join(header32(0xdd, SIZE), nils(SIZE))));
        assertEquals(SIZE + " items, the last null", SmallHeap.read(Way.RAW_TARGET, directory));
    }

    @Test
    void listsWithinEachOtherAreRestored() throws Exception {
        int depth = 1_000;
        byte[] level = join(header32(0xdd, SIZE / depth + 1), nils(SIZE / depth));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(join(0x81, str("a")));
        for (int i = 0; i < depth; i++) {
            file.writeBytes(level);
        }
        file.write(NIL);
        save(file.toByteArray());
        assertEquals(SIZE + depth + " items, the last null", SmallHeap.read(Way.FILE, directory));
    }

    @ParameterizedTest
    @EnumSource(names = {"FILE", "BYTES", "RAW_TARGET"})
    void aDictThatCannotFitIsRefusedBeforeItIsRead(Way way) throws Exception {
        save(shortKeys(SIZE));
        assertEquals(refusal("."), SmallHeap.read(way, directory));
    }

    @ParameterizedTest
    @EnumSource(names = {"FILE", "BYTES", "RAW_TARGET"})
    void whatTurnsOutNotToFitIsRefusedAndTheProgramGoesOn(Way way) throws Exception {
        int items = SIZE / 10;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(join(0x81, str("a"), header32(0xdd, items)));
        for (int i = 0; i < items; i++) {
            file.writeBytes(new byte[] {(byte) 0xa9, 'v', 'a', 'l', (byte) ('a' + i % 19), (byte) ('a' + i / 19 % 19)});
            file.writeBytes(Integer.toString(1000 + i % 9000).getBytes(StandardCharsets.US_ASCII));
        }
        save(file.toByteArray());
        String answer = SmallHeap.read(way, directory);
        assertTrue(answer.matches(refusal(".").replace(".;", "\\./a/\\d+;")), answer);
    }

    private static String refusal(String where) {
        return "HeapTooSmallException: the state does not fit into the heap, which can have 64 MiB: that showed at "
                + where + "; give the program more, as with java -Xmx4g or JAVA_TOOL_OPTIONS=-Xmx4g; then 31457280";
    }

    @Test
    void aSmallFileOfManyDifferencesHasThemAllInItsException() throws Exception {
        int depth = 500;
        int unknown = 30_000;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int i = 0; i < depth; i++) {
            file.writeBytes(join(0x83, str("name"), str("x"), str("children"), 0x80, str("shadow")));
        }
        file.writeBytes(header32(0xdf, unknown));
        for (int i = 0; i < unknown; i++) {
            file.writeBytes(join(str(Integer.toString(i, 36)), (int) NIL & 0xff));
        }
        save(file.toByteArray());
        // The outermost lacks the target's one child, the innermost all of its three fields.
        int differences = 1 + unknown + 3;
        String answer = SmallHeap.read(Way.TREE, directory);
        assertTrue(answer.startsWith(differences + " differences, " + differences + " kept, "), answer);
        assertTrue(answer.contains("... and " + (differences - 100) + " more: see differences()\n"), answer);
    }

    @Test
    void ofMoreDifferencesThanAreKeptTheNumberIsTold() throws Exception {
        int items = 1_000_000;
        byte[] empty = new byte[items];
        Arrays.fill(empty, (byte) 0x80);
        save(map(str("name"), str("x"), str("children"), join(header32(0xdd, items), empty), str("shadow"), 0xc0));
        String answer = SmallHeap.read(Way.TREE_OF_ANY_SIZE, directory);
        assertTrue(answer.startsWith("3000000 differences, 100000 kept, "), answer);
        assertTrue(answer.contains("... and 2999900 more: see differences(), which has the first 100000\n"), answer);
    }

    private void save(byte[] file) throws IOException {
        Files.write(directory.resolve("checkpoint_0"), file);
    }

    private static byte[] nils(int count) {
        byte[] nils = new byte[count];
        Arrays.fill(nils, NIL);
        return nils;
    }

    /** A dict of about so many bytes, whose keys have one to four letters and whose values are nil. */
    private static byte[] shortKeys(int size) {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        int count = 0;
        for (; entries.size() < size; count++) {
            byte[] key = Integer.toString(count, 36).getBytes(StandardCharsets.US_ASCII);
            entries.write(0xa0 | key.length);
            entries.writeBytes(key);
            entries.write(NIL);
        }
        return join(header32(0xdf, count), entries.toByteArray());
    }
}
