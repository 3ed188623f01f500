package io.github.pytree4j.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.storage.LocalStorage;
import io.github.pytree4j.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredPlaceTest {
    private static final Storage STORAGE = new LocalStorage();

    @TempDir
    private Path directory;

    private Path publish(byte... bytes) throws IOException {
        Path file = directory.resolve("checkpoint_0");
        new Publisher(STORAGE, directory, Duration.ZERO)
                .publish(
                        file,
                        StoredPlaceTest::nothing,
                        (channel, leaves) -> channel.write(ByteBuffer.wrap(bytes)),
                        StoredPlaceTest::nothing);
        return file;
    }

    private static void nothing() {}

    private static int firstByte(StoredPlace place) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1);
        place.bytes().read(0, buffer);
        return buffer.get(0);
    }

    @Test
    void whatIsOpenStaysTheSameFileWhoeverReplacesIt() throws IOException {
        Path file = publish((byte) 1);
        try (StoredPlace place = StoredPlace.open(STORAGE, file, Comparison.FIRST)) {
            Path other = Files.write(directory.resolve("other"), new byte[] {2});
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            assertEquals(1, firstByte(place));
        }
    }

    @Test
    void aChangedByteIsFoundUnlessNobodyLooks() throws IOException {
        Path file = publish((byte) 1, (byte) 2);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {3}), 1);
        }
        var failure =
                assertThrows(CorruptCheckpointException.class, () -> StoredPlace.open(STORAGE, file, Comparison.FIRST));
        assertTrue(failure.getMessage().contains("in what follows the last leaf (bytes 0 to 1)"), failure.getMessage());
        StoredPlace.open(STORAGE, file, Comparison.NEVER).close();
    }

    @Test
    void anEmptyFileCanBePublishedAndVerified() throws IOException {
        StoredPlace.open(STORAGE, publish(), Comparison.FIRST).close();
    }

    @Test
    void aFolderHasChildrenAndNoBytes() throws IOException {
        Files.createFile(directory.resolve("child"));
        try (StoredPlace place = StoredPlace.open(STORAGE, directory, Comparison.FIRST)) {
            assertTrue(place.isFolder());
            assertTrue(place.has("child"));
            assertFalse(place.has("other"));
            assertThrows(IOException.class, place::bytes);
        }
    }

    @Test
    void aFileHasItsPathForAName() throws IOException {
        Path file = publish((byte) 1);
        try (StoredPlace place = StoredPlace.open(STORAGE, file, Comparison.FIRST)) {
            assertEquals(file.toString(), place.name());
            assertFalse(place.isFolder());
        }
    }

    @Test
    void nothingIsNoPlace() {
        Path file = directory.resolve("checkpoint_0");
        assertThrows(NoSuchFileException.class, () -> StoredPlace.open(STORAGE, file, Comparison.FIRST));
    }

    @Test
    void aLinkIsFollowed() throws IOException {
        Path file = publish((byte) 7);
        Path link = Files.createSymbolicLink(directory.resolve("latest"), file.getFileName());
        try (StoredPlace place = StoredPlace.open(STORAGE, link, Comparison.FIRST)) {
            assertEquals(7, firstByte(place));
        }
    }
}
