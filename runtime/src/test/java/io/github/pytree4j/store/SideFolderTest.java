package io.github.pytree4j.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.errors.CorruptCheckpointException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideFolderTest {
    @TempDir
    private Path directory;

    private SideFolder side;

    @BeforeEach
    void makeFolder() throws IOException {
        side = new SideFolder(directory);
        Files.createDirectory(side.path());
    }

    @Test
    void aCheckpointFindsTheFolderBesideIt() {
        Path checkpoint = directory.resolve("checkpoint_0");
        assertEquals(side.path(), SideFolder.of(checkpoint).path());
        assertEquals(directory.resolve(".pytree4j/checkpoint_0.manifest"), side.manifest(checkpoint));
    }

    @Test
    void everyTemporaryHasANameOfItsOwn() {
        assertNotEquals(side.newTemporary(), side.newTemporary());
    }

    @Test
    void onlyWhatIsUnfinishedOrWithoutACheckpointIsCleanedUp() throws IOException {
        Files.createFile(directory.resolve("checkpoint_1"));
        Files.createFile(side.newTemporary());
        for (String name : Set.of("checkpoint_0.manifest", "checkpoint_1.manifest", "lock", "notes", "tmp")) {
            Files.createFile(side.path().resolve(name));
        }
        side.cleanUp();
        try (var files = Files.list(side.path())) {
            assertEquals(
                    Set.of("checkpoint_1.manifest", "lock", "notes", "tmp"),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void aCheckpointOfAnotherProgramHasNoManifest() throws IOException {
        Path checkpoint = Files.createFile(directory.resolve("checkpoint_0"));
        assertEquals(Optional.empty(), side.readManifest(checkpoint, attributes(checkpoint)));
    }

    @Test
    void aManifestThatIsMuchTooLargeIsNotRead() throws IOException {
        Path checkpoint = Files.createFile(directory.resolve("checkpoint_0"));
        try (FileChannel file =
                FileChannel.open(side.manifest(checkpoint), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            file.write(java.nio.ByteBuffer.wrap(new byte[1]), 1L << 40);
        }
        var failure = assertThrows(IOException.class, () -> side.readManifest(checkpoint, attributes(checkpoint)));
        assertTrue(failure.getMessage().contains("too large for a manifest"), failure.getMessage());
    }

    @Test
    void aDamagedManifestIsNamed() throws IOException {
        Path checkpoint = Files.createFile(directory.resolve("checkpoint_0"));
        Files.write(side.manifest(checkpoint), new byte[] {1});
        assertThrows(CorruptCheckpointException.class, () -> side.readManifest(checkpoint, attributes(checkpoint)));
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }
}
