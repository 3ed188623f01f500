package io.github.pytree4j.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.errors.CorruptCheckpointException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPlaceTest {
    @TempDir
    private Path directory;

    private Path publish(byte... bytes) throws IOException {
        Path file = directory.resolve("checkpoint_0");
        new Publisher(directory)
                .publish(
                        file,
                        LocalPlaceTest::nothing,
                        channel -> channel.write(ByteBuffer.wrap(bytes)),
                        LocalPlaceTest::nothing);
        return file;
    }

    private static void nothing() {}

    private static int firstByte(LocalPlace place) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1);
        place.bytes().read(0, buffer);
        return buffer.get(0);
    }

    @Test
    void whatIsOpenStaysTheSameFileWhoeverReplacesIt() throws IOException {
        Path file = publish((byte) 1);
        try (LocalPlace place = LocalPlace.open(file, true)) {
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
        var failure = assertThrows(CorruptCheckpointException.class, () -> LocalPlace.open(file, true));
        assertTrue(failure.getMessage().contains("CRC32C"), failure.getMessage());
        LocalPlace.open(file, false).close();
    }

    @Test
    void anEmptyFileCanBePublishedAndVerified() throws IOException {
        LocalPlace.open(publish(), true).close();
    }

    @Test
    void aFolderHasChildrenAndNoBytes() throws IOException {
        Files.createFile(directory.resolve("child"));
        try (LocalPlace place = LocalPlace.open(directory, true)) {
            assertTrue(place.isFolder());
            assertTrue(place.has("child"));
            assertFalse(place.has("other"));
            assertThrows(IOException.class, place::bytes);
        }
    }

    @Test
    void aFileHasItsPathForAName() throws IOException {
        Path file = publish((byte) 1);
        try (LocalPlace place = LocalPlace.open(file, true)) {
            assertEquals(file.toString(), place.name());
            assertFalse(place.isFolder());
        }
    }

    @Test
    void nothingIsNoPlace() {
        Path file = directory.resolve("checkpoint_0");
        assertThrows(NoSuchFileException.class, () -> LocalPlace.open(file, true));
    }

    @Test
    void aLinkIsFollowed() throws IOException {
        Path file = publish((byte) 7);
        Path link = Files.createSymbolicLink(directory.resolve("latest"), file.getFileName());
        try (LocalPlace place = LocalPlace.open(link, true)) {
            assertEquals(7, firstByte(place));
        }
    }
}
