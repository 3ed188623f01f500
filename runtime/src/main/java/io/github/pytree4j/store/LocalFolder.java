package io.github.pytree4j.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is in a folder of the local file system.
 *
 * @param path the folder
 */
public record LocalFolder(Path path) {
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /**
     * The names in the folder, in no order.
     *
     * @throws java.nio.file.NoSuchFileException if the folder is not there
     */
    public List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                names.add(entry.getFileName().toString());
            }
        } catch (DirectoryIteratorException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        return names;
    }

    /**
     * As {@link #names()}. A folder that changes while it is listed may show neither what is deleted nor what takes its place;
     * so where no name is wanted, it is listed again, until it has not changed meanwhile.
     *
     * @param wanted the names that are looked for
     */
    public List<String> settledNames(Predicate<String> wanted) throws IOException {
        FileTime before = Files.getLastModifiedTime(path);
        List<String> names = names();
        while (names.stream().noneMatch(wanted)) {
            // The time of a change is coarse: two in one tick of the clock look like one.
            LockSupport.parkNanos(TICK_NANOS);
            names = names();
            FileTime after = Files.getLastModifiedTime(path);
            if (after.equals(before)) {
                return names;
            }
            before = after;
        }
        return names;
    }

    /** Makes sure that a crash does not undo what was deleted, with its manifests. */
    public void sync() throws IOException {
        WriterLock.sync(path);
        WriterLock.sync(new SideFolder(path).path());
    }

    /** Whether there is a file, and no folder, in the folder's place. */
    public boolean isFile() {
        return Files.isRegularFile(path);
    }

    /** Whether {@code file} is a folder. */
    public static boolean isFolder(Path file) {
        return Files.isDirectory(file);
    }

    /** Whether anything of this name is there, if only a link that leads nowhere. */
    public static boolean isTaken(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether nothing can be read under this name, and that is certain. */
    public static boolean isMissing(Path file) {
        return Files.notExists(file);
    }

    /** Deletes the checkpoint {@code file} with its manifest. */
    public void deleteCheckpoint(Path file) throws IOException {
        deleteTree(file);
        Files.deleteIfExists(new SideFolder(path).manifest(file));
    }

    /** Deletes a file, or a folder (an Orbax checkpoint, multi-host arrays) with all that is in it; follows no links. */
    public static void deleteTree(Path root) throws IOException {
        if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(root);
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
