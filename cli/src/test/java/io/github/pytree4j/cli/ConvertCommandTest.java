package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertCommandTest {
    /**
     * Files that Flax reads but would not write so; {@code flax-canonical} holds what it writes of what it restored:
     * {@code msgpack_serialize(msgpack_restore(data), in_place=True)}, as {@code to_bytes} does.
     */
    private static final Set<String> NOT_CANONICAL = Set.of(
            // Single-precision floats become doubles, as all of Python's floats are.
            "float32_scalar_wire",
            // As before; and the integer key is text in a state dict (so it was made text before Flax wrote it).
            "raw_lists",
            // Written with a lowered chunk size; arrays below 1 GiB are written whole.
            "chunked_1",
            "chunked_91",
            "chunked_bf16");

    @TempDir
    Path directory;

    static List<String> canonical() throws IOException {
        return Fixtures.names().stream()
                .filter(name -> !NOT_CANONICAL.contains(name))
                .toList();
    }

    static Set<String> notCanonical() {
        return NOT_CANONICAL;
    }

    @ParameterizedTest
    @MethodSource("canonical")
    void writesTheVeryBytesThatFlaxWrote(String name) throws IOException {
        Path source = Fixtures.checkpoint(name);
        Path destination = directory.resolve("checkpoint_0");

        CommandRun run = CommandRun.of("convert", source, destination, "--to", "flax");

        assertEquals("", run.err());
        assertArrayEquals(Files.readAllBytes(source), Files.readAllBytes(destination));
    }

    @ParameterizedTest
    @MethodSource("notCanonical")
    void writesOtherFilesAsFlaxWouldWriteThem(String name) throws IOException {
        Path destination = directory.resolve("checkpoint_0");

        CommandRun run = CommandRun.of("convert", Fixtures.checkpoint(name), destination, "--to", "flax");

        assertEquals("", run.err());
        byte[] canonical = Files.readAllBytes(Fixtures.resource("flax-canonical/" + name + ".msgpack"));
        assertArrayEquals(canonical, Files.readAllBytes(destination));
    }

    @Test
    void saysWhatItWrote() {
        Path destination = directory.resolve("new/folder/checkpoint_2.5");

        CommandRun run = CommandRun.of("convert", Fixtures.checkpoint("guide"), destination, "--to", "flax");

        assertEquals(new CommandRun(0, "wrote " + destination + ", 260 B\n", ""), run);
    }

    @Test
    void takesAStepOfADirectory() throws IOException {
        Fixtures.copyTo(directory, "1");
        Files.copy(Fixtures.checkpoint("leaf_int"), directory.resolve("checkpoint_2"));
        Path destination = directory.resolve("out/checkpoint_0");

        CommandRun.of("convert", directory, destination, "--step", "1", "--to", "flax");

        assertArrayEquals(Files.readAllBytes(Fixtures.checkpoint("guide")), Files.readAllBytes(destination));
    }

    @Test
    void refusesToReplaceAFile() throws IOException {
        Path destination = Files.writeString(directory.resolve("checkpoint_0"), "precious");

        CommandRun run = CommandRun.of("convert", Fixtures.checkpoint("guide"), destination, "--to", "flax");

        assertEquals(2, run.exitCode());
        assertEquals(
                "pytree4j: DST " + destination + " exists already; --overwrite replaces it" + System.lineSeparator(),
                run.err());
        assertEquals("precious", Files.readString(destination));
    }

    @Test
    void replacesAFileWhenToldTo() throws IOException {
        Path destination = Files.writeString(directory.resolve("checkpoint_0"), "worthless");

        CommandRun run =
                CommandRun.of("convert", Fixtures.checkpoint("guide"), destination, "--to", "flax", "--overwrite");

        assertEquals(0, run.exitCode());
        assertArrayEquals(Files.readAllBytes(Fixtures.checkpoint("guide")), Files.readAllBytes(destination));
    }

    @Test
    void convertsAFileInPlace() throws IOException {
        Path file = Files.copy(Fixtures.checkpoint("chunked_1"), directory.resolve("checkpoint_0"));

        CommandRun run = CommandRun.of("convert", file, file, "--to", "flax", "--overwrite");

        assertEquals(0, run.exitCode());
        byte[] canonical = Files.readAllBytes(Fixtures.resource("flax-canonical/chunked_1.msgpack"));
        assertArrayEquals(canonical, Files.readAllBytes(file));
    }

    @Test
    void leavesTheOtherCheckpointsOfTheDirectory() throws IOException {
        Fixtures.copyTo(directory, "1", "3", "4");

        CommandRun run = CommandRun.of(
                "convert", Fixtures.checkpoint("guide"), directory.resolve("checkpoint_2"), "--to", "flax");

        assertEquals(0, run.exitCode());
        assertEquals(List.of("checkpoint_1", "checkpoint_2", "checkpoint_3", "checkpoint_4"), checkpoints());
    }

    @Test
    void leavesNoHalfFileWhenTheSourceIsDamaged() throws IOException {
        Path source = Fixtures.truncated(directory);
        Path out = directory.resolve("out");

        CommandRun run = CommandRun.of("convert", source, out.resolve("checkpoint_0"), "--to", "flax");

        assertEquals(1, run.exitCode());
        assertFalse(Files.exists(out));
    }

    @Test
    void keepsTheOldFileWhenTheSourceIsDamaged() throws IOException {
        Path source = Fixtures.truncated(directory);
        Path destination = Files.writeString(directory.resolve("checkpoint_0"), "precious");

        CommandRun run = CommandRun.of("convert", source, destination, "--to", "flax", "--overwrite");

        assertEquals(1, run.exitCode());
        assertEquals("precious", Files.readString(destination));
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.msgpack", "checkpoint_", "3", "weights"})
    void writesAFileOfAnyName(String name) throws IOException {
        Path destination = directory.resolve(name);

        CommandRun run = CommandRun.of("convert", Fixtures.checkpoint("guide"), destination, "--to", "flax");

        assertEquals(0, run.exitCode(), run::err);
        assertEquals(-1, Files.mismatch(Fixtures.checkpoint("guide"), destination));
    }

    @Test
    void refusesAFormatThatDoesNotExist() {
        CommandRun run = CommandRun.of(
                "convert", Fixtures.checkpoint("guide"), directory.resolve("checkpoint_0"), "--to", "npz");

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("there is no format \"npz\", only flax"), run::err);
    }

    @Test
    void refusesToLeaveMultiHostArraysBehindThatAreNotThere() throws IOException {
        byte[] bytes = PyTrees.toBytes(Map.of("kernel", "//GDAPlaceholder:kernel"));
        Path source = Files.write(directory.resolve("checkpoint_0"), bytes);

        CommandRun run = CommandRun.of("convert", source, directory.resolve("copy_0"), "--to", "flax");

        assertEquals(1, run.exitCode());
        assertEquals(List.of("checkpoint_0"), checkpoints());
    }

    private List<String> checkpoints() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
