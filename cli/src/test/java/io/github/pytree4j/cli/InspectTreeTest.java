package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.state.StateDict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with the files in {@code src/test/resources/tree}; {@code -Dpytree4j.goldens.update=true} rewrites them. */
class InspectTreeTest {

    @ParameterizedTest
    @ValueSource(strings = {"guide", "scalars", "dtypes_exotic", "raw_lists", "train_momentum", "leaf_array"})
    void printsATreeWithTotals(String name) throws IOException {
        CommandRun run = CommandRun.of("inspect", Fixtures.checkpoint(name));

        if (Boolean.getBoolean("pytree4j.goldens.update")) {
            Files.writeString(Path.of("src/test/resources/tree", name + ".txt"), run.out());
        }
        assertEquals(Files.readString(Fixtures.resource("tree/" + name + ".txt")), run.out());
        assertEquals(0, run.exitCode());
    }

    @Test
    void keysAndStringsHaveNoPowerOverTheTerminal() {
        StateDict state =
                new StateDict().put("a\u001b[2J", "line\nof \"text\" \u202e").put("plain", 1);

        assertEquals("""
                root
                ├── "a\\u001b[2J"  str  "line\\nof \\"text\\" \\u202e"
                └── plain         int  1

                2 leaves, 0 arrays, 0 parameters, 0 B
                """, tree(state));
    }

    @Test
    void aVeryLongKeyDoesNotPushTheOthersAside() {
        String key = "k".repeat(100);
        StateDict state = new StateDict().put(key, 1).put("b", 2);

        assertEquals("""
                root
                ├── %s  int  1
                └── b  int  2

                2 leaves, 0 arrays, 0 parameters, 0 B
                """.formatted(key), tree(state));
    }

    @Test
    void aKeyThatHidesNothingElseShowsHalvesOfPairs() {
        StateDict state = new StateDict().put("\ud83c", "🌳\udf33");

        assertEquals("""
                root
                └── "\\ud83c"  str  "🌳\\udf33"

                1 leaf, 0 arrays, 0 parameters, 0 B
                """, tree(state));
    }

    @Test
    void levelsBeyondThe12thAreCounted() {
        StateDict state = new StateDict().put("c", 1);
        StateDict inner = new StateDict().put("b", state).put("d", 2);
        for (int level = 0; level < 12; level++) {
            inner = new StateDict().put("a", inner);
        }
        String indent = "    ".repeat(12);
        StringBuilder expected = new StringBuilder("root\n");
        for (int level = 0; level < 12; level++) {
            expected.append("    ".repeat(level)).append("└── a\n");
        }
        expected.append(indent).append("(+1) ├── b\n");
        expected.append(indent).append("(+2) └── c  int  1\n");
        expected.append(indent).append("(+1) └── d  int  2\n");
        expected.append("\n2 leaves, 0 arrays, 0 parameters, 0 B\n");

        assertEquals(expected.toString(), tree(inner));
    }

    private static String tree(StateDict state) {
        StringWriter text = new StringWriter();
        StateTree.write("root", state, new PrintWriter(text));
        return text.toString();
    }
}
