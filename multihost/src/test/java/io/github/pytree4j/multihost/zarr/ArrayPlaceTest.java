package io.github.pytree4j.multihost.zarr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.errors.CorruptCheckpointException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing leads out of the folder of a checkpoint's arrays. */
class ArrayPlaceTest {
    @TempDir
    private Path directory;

    private Path folder;

    @BeforeEach
    void writeArraysWithinAndBeside() throws IOException {
        folder = Files.createDirectory(directory.resolve("step_gda"));
        TestArrays.write(folder, "a/b", NdArray.arange(4), 2);
        TestArrays.write(directory, "secret", NdArray.arange(4), 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret",
                "a/../../secret",
                "/secret",
                "a/..",
                ".",
                "a/./b",
                "a\\b",
                "a/b\0",
                "a\\..\\..\\secret"
            })
    void aPathOutOfTheFolderIsRefused(String path) {
        CorruptCheckpointException refused =
                assertThrows(CorruptCheckpointException.class, () -> TestArrays.open(folder, path));
        assertTrue(refused.getMessage().contains("expected a path within the folder " + folder), refused.getMessage());
    }

    @Test
    void aPathThatIsTooLongIsRefused() {
        assertThrows(CorruptCheckpointException.class, () -> TestArrays.open(folder, "x".repeat(256)));
        assertThrows(CorruptCheckpointException.class, () -> TestArrays.open(folder, "x/".repeat(3000)));
    }

    @Test
    void anEmptyKeyIsPassedOverAsFlaxDoes() {
        assertEquals(NdArray.arange(4), TestArrays.open(folder, "a//b").gather());
    }

    @Test
    void aLinkedArrayIsRefused() throws IOException {
        Files.createSymbolicLink(folder.resolve("linked"), directory.resolve("secret"));
        CorruptCheckpointException refused =
                assertThrows(CorruptCheckpointException.class, () -> TestArrays.open(folder, "linked"));
        assertEquals(
                "array \"linked\": " + folder.resolve("linked")
                        + " is a symbolic link, and may lead out of the checkpoint;"
                        + " replace it with what it leads to, as cp -L does",
                refused.getMessage());
    }

    @Test
    void aLinkedChunkIsRefused() throws IOException {
        Files.delete(folder.resolve("a/b/1"));
        Files.createSymbolicLink(folder.resolve("a/b/1"), directory.resolve("secret/1"));
        ZarrArray array = TestArrays.open(folder, "a/b");
        assertThrows(CorruptCheckpointException.class, array::gather);
    }

    @Test
    void aFolderInPlaceOfAChunkIsRefused() throws IOException {
        Files.delete(folder.resolve("a/b/1"));
        Files.createDirectory(folder.resolve("a/b/1"));
        ZarrArray array = TestArrays.open(folder, "a/b");
        assertThrows(CorruptCheckpointException.class, array::gather);
    }

    @Test
    void nothingIsWrittenOutsideOfTheFolder() {
        assertThrows(CorruptCheckpointException.class, () -> TestArrays.write(folder, "../new", NdArray.arange(4), 2));
    }
}
