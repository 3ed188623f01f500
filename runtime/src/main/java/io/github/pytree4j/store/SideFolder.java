package io.github.pytree4j.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.UUID;

/**
 * The folder {@code .pytree4j} in a checkpoint directory, which Flax does not look at: unfinished files, the writers'
 * lock, and the manifest of each checkpoint.
 */
final class SideFolder {
    private static final String NAME = ".pytree4j";
    private static final String LOCK = "lock";
    private static final String TEMPORARY = "tmp-";
    private static final String MANIFEST = ".manifest";
    private static final long MAX_MANIFEST_BYTES = 1 << 20;

    private final Path directory;
    private final Path folder;

    SideFolder(Path directory) {
        this.directory = directory;
        this.folder = directory.resolve(NAME);
    }

    /** The folder beside {@code checkpoint}. */
    static SideFolder of(Path checkpoint) {
        return new SideFolder(checkpoint.toAbsolutePath().resolveSibling(""));
    }

    Path path() {
        return folder;
    }

    Path lock() {
        return folder.resolve(LOCK);
    }

    /** A name for an unfinished file that nothing has yet. */
    Path newTemporary() {
        return folder.resolve(TEMPORARY + UUID.randomUUID());
    }

    Path manifest(Path checkpoint) {
        return folder.resolve(checkpoint.getFileName() + MANIFEST);
    }

    /** The manifest of {@code checkpoint}, if it has one and that speaks for the file with these attributes. */
    Optional<Manifest> readManifest(Path checkpoint, BasicFileAttributes attributes) throws IOException {
        Path file = manifest(checkpoint);
        try {
            while (true) {
                BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
                if (before.size() > MAX_MANIFEST_BYTES) {
                    throw new IOException(file + " is too large for a manifest");
                }
                byte[] bytes = Files.readAllBytes(file);
                BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
                if (Manifest.isSameFile(before, after)) {
                    Manifest manifest = Manifest.parse(bytes, file);
                    return manifest.isOfAnotherFile(attributes, after) ? Optional.empty() : Optional.of(manifest);
                }
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Deletes the unfinished files that a crash left behind, and the manifests of checkpoints that Flax has deleted; to be
     * called under the lock, when nobody else is writing.
     */
    void cleanUp() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                boolean orphan = name.endsWith(MANIFEST)
                        && Files.notExists(directory.resolve(name.substring(0, name.length() - MANIFEST.length())));
                if (name.startsWith(TEMPORARY) || orphan) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
