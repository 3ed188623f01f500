package io.github.pytree4j.samples.guide;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the guide and looks at what it prints and writes. {@code guide*.msgpack} were written by Flax 0.12.8. */
class GuideTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/github/pytree4j/samples/guide/guide.txt");

    @TempDir
    private static Path directory;

    private static String output = "";

    @BeforeAll
    static void runTheGuide() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Guide(directory, new PrintStream(bytes, true, StandardCharsets.UTF_8)).run();
        output = bytes.toString(StandardCharsets.UTF_8)
                .replace(System.lineSeparator(), "\n")
                .replace(directory.toString(), "<directory>");
    }

    @Test
    void printsWhatTheGoldenFileSays() throws IOException {
        if (Boolean.getBoolean("pytree4j.goldens.update")) {
            Files.writeString(GOLDEN, output);
        }
        assertEquals(Files.readString(GOLDEN), output, "if it should differ, run with -Dpytree4j.goldens.update=true");
    }

    @Test
    void savesTheStructureThatFlaxSaves(@TempDir Path flax) throws IOException {
        Path file = Files.write(flax.resolve("checkpoint_0"), fixture("guide.msgpack"));
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        assertEquals(structure(checkpoints.restoreRaw(file)), structure(checkpoints.restoreRaw(Step.of(2))));
    }

    @Test
    void savesTheBundleAsTheBytesThatFlaxWrites() throws IOException {
        assertArrayEquals(fixture("guide.msgpack"), Files.readAllBytes(directory.resolve("checkpoint_0")));
    }

    @Test
    void savesTheCustomStateAsTheBytesThatFlaxWrites() throws IOException {
        assertArrayEquals(fixture("guide_custom.msgpack"), Files.readAllBytes(directory.resolve("checkpoint_1")));
    }

    @Test
    void savesTheShardsWhereFlaxLooksForThem() throws IOException {
        assertEquals(
                "\u0081\u00a5model\u00b6//GDAPlaceholder:model",
                Files.readString(directory.resolve("checkpoint_3"), StandardCharsets.ISO_8859_1));
        try (var files = Files.list(directory.resolve("checkpoint_3_gda").resolve("model"))) {
            assertEquals(
                    List.of(".zarray", "0.0", "0.1", "1.0", "1.1", "2.0", "2.1", "3.0", "3.1"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    private static byte[] fixture(String name) throws IOException {
        try (InputStream file = GuideTest.class.getResourceAsStream(name)) {
            assertNotNull(file, name);
            return file.readAllBytes();
        }
    }

    /** A line for each value in order: its path, its kind, and the dtype and shape of an array. */
    private static List<String> structure(StateDict dict) {
        List<String> lines = new ArrayList<>();
        addStructure(".", dict, lines);
        return lines;
    }

    private static void addStructure(String path, StateDict dict, List<String> lines) {
        for (Map.Entry<String, StateValue> entry : dict.entries()) {
            String child = path + "/" + entry.getKey();
            lines.add(child + " " + entry.getValue().kind() + " " + arrayType(entry.getValue()));
            if (entry.getValue() instanceof StateDict inner) {
                addStructure(child, inner, lines);
            }
        }
    }

    private static String arrayType(StateValue value) {
        if (!(value instanceof ArrayValue leaf)) {
            return "";
        }
        NdArray array = leaf.array();
        return array.dtype() + Arrays.toString(array.shape());
    }
}
