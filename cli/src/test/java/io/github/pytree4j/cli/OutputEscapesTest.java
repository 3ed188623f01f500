package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.pytree4j.PyTrees;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.CheckpointMetadata;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.state.StateDict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that stands in a file, or in a file's name, has power over the terminal, or hides on it. */
class OutputEscapesTest {
    /** Controls of C0 and C1, soft hyphen, everything that changes the direction, separators, BOM, and a tag (U+E0001). */
    private static final String HIDDEN = "\u0001\u0007\b\t\n\u000b\f\r\u001b\u007f\u0080\u009b\u009d\u009f\u00ad\u061c"
            + "\u200b\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
            + "\udb40\udc01";

    @TempDir
    Path directory;

    @Test
    void ofTheStateInJson() throws IOException {
        String text = HIDDEN + "\u0000\u200c\u200d";
        CommandRun run = CommandRun.of("inspect", "--json", hostile(text));

        assertShown(run.out());
        List<String> strings = strings(run.out());
        assertTrue(strings.containsAll(List.of("key" + text, "value" + text)), run::toString);
    }

    @Test
    void ofTheStateInTheTree() throws IOException {
        CommandRun run = CommandRun.of("inspect", hostile(HIDDEN + '\u0000'));

        assertShown(run.out());
        assertEquals(4, run.out().lines().count(), run::out);
        for (String escape : List.of("\\u001b", "\\u007f", "\\u009b", "\\u202e", "\\u2066", "\\udb40\\udc01")) {
            assertEquals(3, run.out().split(escape.replace("\\", "\\\\"), -1).length, run::out);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "inspect, 0, out",
        "inspect --json --step 1, 2, err",
        "steps, 2, err",
        "convert --to flax, 2, err",
        "verify, 0, out",
        "verify --step 1, 2, err",
        "prune --keep 1, 2, err"
    })
    void ofNamesOfFiles(String arguments, int exitCode, String stream) throws IOException {
        Path file = Files.copy(Fixtures.checkpoint("leaf_int"), directory.resolve("checkpoint_0" + HIDDEN));
        List<Object> all = new ArrayList<>(List.of(arguments.split(" ")));
        all.add(file);
        if (arguments.startsWith("convert")) {
            all.add(file);
        }

        CommandRun run = CommandRun.of(all.toArray());

        assertEquals(exitCode, run.exitCode());
        assertShown(run.out() + run.err());
        assertTrue((stream.equals("out") ? run.out() : run.err()).contains("\\udb40\\udc01"), run::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"steps", "steps --json", "verify", "verify --json", "prune --keep 1", "prune --best 1:x:lowest"})
    void ofMetricsAndNotesAndLeaves(String arguments) throws IOException {
        Path folder = Files.createDirectory(directory.resolve("folder" + HIDDEN));
        CheckpointMetadata metadata =
                CheckpointMetadata.none().metric("metric" + HIDDEN, 1).note("note" + HIDDEN, HIDDEN);
        StateDict state = new StateDict().put("key" + HIDDEN, "value".repeat(1000));
        try (CheckpointManager checkpoints = CheckpointManager.builder(folder).build()) {
            for (long step = 1; step <= 2; step++) {
                Saved.damage(checkpoints.save(Step.of(step), state, metadata));
            }
        }
        List<Object> all = new ArrayList<>(List.of(arguments.split(" ")));
        all.add(folder);

        CommandRun run = CommandRun.of(all.toArray());

        assertShown(run.out() + run.err());
        if (!arguments.startsWith("prune --keep")) {
            assertTrue((run.out() + run.err()).contains("\\udb40\\udc01"), run::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dump", "check", "check --json"})
    void ofSchemas(String arguments) throws IOException {
        String record = "a.B\u009b\u202e\udb40\udc01";
        SchemaFiles files = SchemaFiles.in(directory).compile(record, 1, "x" + HIDDEN.replace(" ", "") + " " + HIDDEN);
        files.commit(record, 1, "y int");
        List<Object> all = new ArrayList<>(List.of(("schema " + arguments).split(" ")));
        all.addAll(
                arguments.equals("dump")
                        ? List.of(files.classes(), files.folder())
                        : List.of("--against", files.folder(), files.classes()));

        CommandRun run = CommandRun.of(all.toArray());

        assertEquals(1, run.exitCode(), run::toString);
        assertShown(run.out() + run.err());
        assertTrue((run.out() + run.err()).contains("\\udb40\\udc01"), run::toString);
    }

    @Test
    void ofArguments() {
        CommandRun run = CommandRun.of("inspect" + HIDDEN);

        assertShown(run.err());
        assertEquals(1, run.err().lines().count(), run::err);
    }

    @Test
    void ofWhatIsConverted() throws IOException {
        Path destination = directory.resolve("copy" + HIDDEN);

        CommandRun run = CommandRun.of("convert", Fixtures.checkpoint("guide"), destination, "--to", "flax");

        assertEquals(0, run.exitCode(), run::err);
        assertShown(run.out());
    }

    /** A checkpoint with {@code text} in a key and in a string. (In a dtype's name it is damage.) */
    private Path hostile(String text) throws IOException {
        StateDict state = new StateDict().put("key" + text, "value" + text);
        return Files.write(directory.resolve("checkpoint_0"), PyTrees.toBytes(state));
    }

    private static void assertShown(String output) {
        List<String> hidden = output.codePoints()
                .filter(c -> c != '\n')
                .filter(c -> switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                })
                .mapToObj(Integer::toHexString)
                .toList();
        assertEquals(List.of(), hidden);
    }

    private static List<String> strings(String json) throws IOException {
        List<String> strings = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    strings.add(parser.getText());
                }
            }
        }
        return strings;
    }
}
