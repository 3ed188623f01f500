package io.github.pytree4j.storage;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Any file system of {@code java.nio.file}.
 *
 * @param maps whether files may be mapped; if not, they are read
 */
public record LocalStorage(boolean maps) implements Storage {

    /** A storage that maps large files. */
    public LocalStorage() {
        this(true);
    }

    @Override
    public List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                names.add(entry.getFileName().toString());
            }
        } catch (DirectoryIteratorException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        return names;
    }

    @Override
    public Optional<FileInfo> find(Path path) throws IOException {
        return info(path);
    }

    @Override
    public Optional<FileInfo> findLink(Path path) throws IOException {
        return info(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static Optional<FileInfo> info(Path path, LinkOption... options) throws IOException {
        try {
            return Optional.of(infoOf(Files.readAttributes(path, BasicFileAttributes.class, options)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (FileSystemException e) {
            if (e instanceof NotDirectoryException || isBelowAFile(path)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Whether a folder of the path is a file, in which nothing can be. */
    private static boolean isBelowAFile(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        return parent != null && Files.exists(parent) && !Files.isDirectory(parent);
    }

    private static FileInfo infoOf(BasicFileAttributes attributes) {
        FileInfo.Kind kind = FileInfo.Kind.OTHER;
        if (attributes.isRegularFile()) {
            kind = FileInfo.Kind.FILE;
        } else if (attributes.isDirectory()) {
            kind = FileInfo.Kind.FOLDER;
        } else if (attributes.isSymbolicLink()) {
            kind = FileInfo.Kind.LINK;
        }
        return new FileInfo(
                kind,
                attributes.size(),
                Objects.toString(attributes.fileKey(), ""),
                attributes.creationTime().toInstant(),
                attributes.lastModifiedTime().toInstant());
    }

    @Override
    public OpenFile open(Path file) throws IOException {
        while (true) {
            FileInfo before = regular(file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            try {
                if (before.isSameFile(regular(file))) {
                    return new LocalFile(channel, before, channel.size(), maps);
                }
            } catch (IOException e) {
                channel.close();
                throw e;
            }
            // Replaced in this very moment, so that one cannot tell which of the two is open.
            channel.close();
        }
    }

    private FileInfo regular(Path file) throws IOException {
        FileInfo info = find(file).orElseThrow(() -> new NoSuchFileException(file.toString()));
        return switch (info.kind()) {
            case FILE -> info;
            case FOLDER -> throw new FileSystemException(file.toString(), null, "it is a directory");
            default ->
                throw new FileSystemException(
                        file.toString(), null, "it is no regular file, but a pipe, a device or the like");
        };
    }

    @Override
    public NewFile create(Path file) throws IOException {
        return new LocalNewFile(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        // Where a move in one step replaces what is there anyway, the second option is passed over.
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.deleteIfExists(path);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        Files.createDirectory(folder);
    }

    @Override
    public void sync(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            // Windows cannot open a folder, and keeps its entries by itself.
            return;
        }
        boolean interrupted = Thread.interrupted();
        try {
            while (!synced(folder.toAbsolutePath())) {
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether the folder could be synced before an interrupt came. */
    private static boolean synced(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
            return true;
        } catch (ClosedByInterruptException e) {
            return false;
        }
    }

    @Override
    public Optional<FileGuard> lock(Path file, Duration patience, String holder) throws IOException {
        return LocalLock.acquire(file, patience, holder);
    }
}
