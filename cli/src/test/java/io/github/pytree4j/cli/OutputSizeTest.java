package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is printed stays in proportion to the file, however that is made. */
class OutputSizeTest {
    /** Bytes that may be printed for one byte of a file. Every value takes lines of its own, with up to 32 spaces each. */
    private static final int MOST = 200;

    private static final int LEVELS = 1_000;
    private static final int VALUES = 20_000;

    @TempDir
    Path directory;

    /** MessagePack in hexadecimal: what opens a level, and the values that stand in the innermost one. */
    record Nested(String name, String level, String value) {
        byte[] bytes() {
            String array = "dc" + HexFormat.of().toHexDigits((short) VALUES);
            return HexFormat.of().parseHex(level.repeat(LEVELS) + array + value.repeat(VALUES));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Nested> nested() {
        String dict = "81a161";
        return List.of(
                new Nested("None in dicts", dict, "c0"),
                new Nested("ints in dicts", dict, "01"),
                new Nested("dicts in dicts", dict, "80"),
                new Nested("lists in lists", "91", "919190"),
                new Nested("hidden characters in lists", "91", "a17f"));
    }

    @ParameterizedTest
    @MethodSource("nested")
    void ofJson(Nested nested) throws IOException {
        assertBounded(nested.bytes(), "inspect", "--json");
    }

    @ParameterizedTest
    @MethodSource("nested")
    void ofTrees(Nested nested) throws IOException {
        assertBounded(nested.bytes(), "inspect");
    }

    /** The column of types becomes as wide as columns do, and every int is padded to that. */
    @Test
    void ofTreesWithAWideColumn() throws IOException {
        DType dtype = DType.opaque("d".repeat(32), 1000);
        List<StateValue> values = new ArrayList<>();
        values.add(new StateValue.ArrayValue(NdArray.of(dtype, new byte[1000], 1, 1, 1, 1, 1, 1, 1, 1, 1)));
        values.addAll(Collections.nCopies(VALUES, StateValue.IntValue.of(1)));
        StateDict state = new StateDict().put("a", new StateList(values));
        for (int level = 1; level < LEVELS; level++) {
            state = new StateDict().put("a", state);
        }

        assertBounded(PyTrees.toBytes(state), "inspect");
    }

    @Test
    void ofLinesOfATree() throws IOException {
        StateDict state = new StateDict().put("k".repeat(10_000), "v".repeat(10_000));
        Path file = Files.write(directory.resolve("checkpoint_0"), PyTrees.toBytes(state));

        CommandRun run = CommandRun.of("inspect", file);

        assertEquals("""
                checkpoint_0
                └── "%s"… (10000 characters)  str  "%s"… (10000 characters)

                1 leaf, 0 arrays, 0 parameters, 0 B
                """.formatted("k".repeat(200), "v".repeat(40)), run.out());
    }

    private void assertBounded(byte[] bytes, String... command) throws IOException {
        Path file = Files.write(directory.resolve("checkpoint_0"), bytes);
        Object[] arguments = new Object[command.length + 1];
        System.arraycopy(command, 0, arguments, 0, command.length);
        arguments[command.length] = file;

        CommandRun run = CommandRun.of(arguments);

        assertEquals(0, run.exitCode(), run::err);
        long printed = utf8Length(run.out());
        assertTrue(
                printed <= (long) MOST * bytes.length,
                () -> printed + " bytes for " + bytes.length + ": " + printed / bytes.length + " times");
    }

    private static long utf8Length(String text) {
        return text.codePoints()
                .mapToLong(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4)
                .sum();
    }
}
