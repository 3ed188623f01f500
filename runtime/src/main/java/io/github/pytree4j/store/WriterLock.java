package io.github.pytree4j.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The right to write in a checkpoint directory, which one save at a time has, of all managers in all processes. Makes the
 * directory where it is not there, and can take that back.
 *
 * <p>Between processes the lock of a file holds, which dies with its process. On POSIX, closing any descriptor of a file drops
 * all locks that the process has on it; so within a process a {@link ProcessTurn} comes first, and whoever has not got it
 * opens no descriptor. Whether the locked file is still the one of its name is seen from its attributes alone.
 */
final class WriterLock implements AutoCloseable {
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final SideFolder side;
    private final List<Path> created;
    private final FileChannel file;
    private final ProcessTurn turn;

    private WriterLock(SideFolder side, List<Path> created, FileChannel file, ProcessTurn turn) {
        this.side = side;
        this.created = created;
        this.file = file;
        this.turn = turn;
    }

    /** Waits for its turn. */
    static WriterLock acquire(SideFolder side) throws IOException {
        List<Path> created = new ArrayList<>();
        while (true) {
            created.addAll(createFolders(side.path().toAbsolutePath()));
            try {
                String identity = createLockFile(side.lock());
                ProcessTurn turn = ProcessTurn.take(identity);
                FileChannel file = openAndLock(side.lock(), identity, turn);
                if (file != null) {
                    return new WriterLock(side, created, file, turn);
                }
            } catch (NoSuchFileException goneAgain) {
                // Another save has just failed and taken back the folder that it had made: once more.
            }
        }
    }

    /** Makes the lock file where there is none: its identity. Opens no descriptor of one that is there. */
    private static String createLockFile(Path lock) throws IOException {
        try {
            Files.createFile(lock);
        } catch (FileAlreadyExistsException e) {
            // As it should be.
        }
        return identity(lock);
    }

    private static String identity(Path lock) throws IOException {
        return Manifest.identity(Files.readAttributes(lock, BasicFileAttributes.class));
    }

    /** The locked file, or null, with the turn given back, if it is not the file of this identity and name any more. */
    private static @Nullable FileChannel openAndLock(Path lock, String identity, ProcessTurn turn) throws IOException {
        FileChannel file = null;
        boolean locked = false;
        try {
            file = FileChannel.open(lock, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (identity(lock).equals(identity)) {
                lock(file);
                locked = identity(lock).equals(identity);
            }
        } finally {
            if (!locked) {
                try {
                    if (file != null) {
                        file.close();
                    }
                } finally {
                    turn.giveBack();
                }
            }
        }
        return locked ? file : null;
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
                // A copy of this class in another class loader has it.
                LockSupport.parkNanos(POLL_NANOS);
            }
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
        try {
            file.close();
        } finally {
            turn.giveBack();
        }
    }
}
