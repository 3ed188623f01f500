package io.github.pytree4j.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The right to write in a checkpoint directory, which one save at a time has, of all managers in all processes. Makes the
 * directory where it is not there, and can take that back.
 */
final class WriterLock implements AutoCloseable {
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final SideFolder side;
    private final List<Path> created;
    private final FileChannel file;

    private WriterLock(SideFolder side, List<Path> created, FileChannel file) {
        this.side = side;
        this.created = created;
        this.file = file;
    }

    /** Waits for its turn. */
    static WriterLock acquire(SideFolder side) throws IOException {
        List<Path> created = new ArrayList<>();
        while (true) {
            created.addAll(createFolders(side.path().toAbsolutePath()));
            FileChannel file;
            try {
                file = FileChannel.open(
                        side.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            } catch (NoSuchFileException e) {
                // Another save has just failed and taken back the folder that it had made.
                continue;
            }
            try {
                lock(file);
                if (isInPlace(file, side.lock())) {
                    return new WriterLock(side, created, file);
                }
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
            file.close();
        }
    }

    /** Makes the folders that are missing, lastingly, and says which, the innermost first. */
    private static List<Path> createFolders(Path innermost) throws IOException {
        List<Path> missing = new ArrayList<>();
        Path folder = innermost;
        while (folder != null && Files.notExists(folder)) {
            missing.add(folder);
            folder = folder.getParent();
        }
        Files.createDirectories(innermost);
        for (Path made : missing) {
            sync(made.resolveSibling(""));
        }
        return missing;
    }

    /** Makes sure that a crash does not undo what was made, renamed or deleted in {@code folder}. */
    static void sync(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            // Windows cannot open a folder, and keeps its entries by itself.
            return;
        }
        try (FileChannel channel = FileChannel.open(folder.toAbsolutePath(), StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Locks the file until it is closed. */
    private static FileLock lock(FileChannel file) throws IOException {
        while (true) {
            try {
                return file.lock();
            } catch (OverlappingFileLockException e) {
                // Another manager of this process has it.
                LockSupport.parkNanos(POLL_NANOS);
            }
        }
    }

    /** Whether the locked file is still the one of this name: a mark that is made in the one is found in the other. */
    private static boolean isInPlace(FileChannel locked, Path name) throws IOException {
        String mark = UUID.randomUUID().toString();
        locked.write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.US_ASCII)), 0);
        try {
            return Files.readString(name, StandardCharsets.US_ASCII).equals(mark);
        } catch (NoSuchFileException e) {
            return false;
        } finally {
            locked.truncate(0);
        }
    }

    /** Removes the folders that this lock had to make, after a save that failed. */
    void takeBackFolders() throws IOException {
        if (!created.contains(side.path().toAbsolutePath())) {
            return;
        }
        Files.deleteIfExists(side.lock());
        try {
            for (Path folder : created) {
                Files.deleteIfExists(folder);
            }
        } catch (DirectoryNotEmptyException e) {
            // Another save has begun to use it.
            return;
        }
    }

    /** Lets the next one write. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
