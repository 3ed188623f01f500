package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a folder of arrays: one line says what is wrong. */
class MultihostHostileTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"../../etc", "/etc", "a/../../b", "..", "a\\..\\b", "a\0b"})
    void aPathThatLeadsOutOfTheFolderIsRefused(String path) throws IOException {
        Path file = checkpointWith(path);
        Files.createDirectory(directory.resolve("checkpoint_0_gda"));

        refused(file, 1, "a path within the folder");
    }

    @Test
    void aMissingFolderIsDamage() throws IOException {
        refused(checkpointWith("kernel"), 1, "the metadata of the array");
    }

    @Test
    void missingMetadataIsDamage() throws IOException {
        Path file = Multihost.copy("multihost", directory);
        Files.delete(directory.resolve("checkpoint_3_gda/params/bias/.zarray"));

        refused(file, 1, "array \"params/bias\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1 | {
            1 | null
            1 | {"zarr_format":2}
            1 | {"zarr_format":2,"shape":[-1],"chunks":[1],"dtype":"<f4","order":"C","filters":null,"compressor":null,"fill_value":null}
            2 | {"zarr_format":2,"shape":[1],"chunks":[1],"dtype":"<f4","order":"C","filters":null,"compressor":{"id":"lzma"},"fill_value":null}
            2 | {"zarr_format":2,"shape":[4000000000000],"chunks":[1000],"dtype":"<f4","order":"C","filters":null,"compressor":null,"fill_value":1}
            """)
    void badMetadataIsToldInOneLine(int exitCode, String metadata) throws IOException {
        Path file = checkpointWith("kernel");
        Files.createDirectories(directory.resolve("checkpoint_0_gda/kernel"));
        Files.writeString(directory.resolve("checkpoint_0_gda/kernel/.zarray"), metadata);

        refused(file, exitCode, "array \"kernel\"", "inspect", "--json");
    }

    @Test
    void aDamagedChunkIsToldInOneLine() throws IOException {
        Path file = Multihost.copy("multihost_codecs", directory);
        Files.writeString(directory.resolve("checkpoint_3_gda/params/bias/1.0"), "no chunk");

        refused(file, 1, "1.0", "inspect", "--json");
    }

    @Test
    void aFolderOfArraysWithoutItsCheckpointIsNone() throws IOException {
        Multihost.copy("multihost", directory);
        Files.delete(directory.resolve("checkpoint_3"));

        refused(directory.resolve("checkpoint_3_gda"), 2, "holds arrays of the checkpoint " + directory, "inspect");
    }

    private Path checkpointWith(String path) throws IOException {
        byte[] bytes = PyTrees.toBytes(Map.of("kernel", "//GDAPlaceholder:" + path));
        return Files.write(directory.resolve("checkpoint_0"), bytes);
    }

    private void refused(Path file, int exitCode, String message) {
        refused(file, exitCode, message, "inspect");
        refused(file, exitCode, message, "inspect", "--json");
        refused(file, exitCode, message, "convert", "--to", "flax", directory.resolve("out"));
    }

    private static void refused(Path file, int exitCode, String message, Object... command) {
        Object[] arguments = new Object[command.length + 1];
        arguments[0] = command[0];
        arguments[1] = file;
        System.arraycopy(command, 1, arguments, 2, command.length - 1);

        CommandRun run = CommandRun.of(arguments);

        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run::err);
        assertTrue(run.err().startsWith("pytree4j: ") && run.err().contains(message), run::err);
        assertTrue(!run.err().contains("defect"), run::err);
        assertEquals(exitCode, run.exitCode(), run::err);
    }
}
