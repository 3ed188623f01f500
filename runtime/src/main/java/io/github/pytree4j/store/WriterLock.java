package io.github.pytree4j.store;

import io.github.pytree4j.storage.FileGuard;
import io.github.pytree4j.storage.Storage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The right to write in a checkpoint directory, which one save at a time has, of all managers in all processes. Makes the
 * directory where it is not there, and can take that back.
 */
final class WriterLock implements AutoCloseable {
    private final Storage storage;
    private final SideFolder side;
    private final List<Path> created;
    private final FileGuard guard;

    private WriterLock(Storage storage, SideFolder side, List<Path> created, FileGuard guard) {
        this.storage = storage;
        this.side = side;
        this.created = created;
        this.guard = guard;
    }

    /** Waits for its turn. If that fails, the folders that it made are gone again. */
    static WriterLock acquire(Storage storage, SideFolder side, Duration patience) throws IOException {
        List<Path> created = new ArrayList<>();
        try {
            while (true) {
                Optional<FileGuard> guard = tryAcquire(storage, side, patience, created);
                if (guard.isPresent()) {
                    return new WriterLock(storage, side, created, guard.get());
                }
            }
        } catch (IOException | RuntimeException | Error failure) {
            deleteEmpty(storage, created, failure);
            throw failure;
        }
    }

    private static Optional<FileGuard> tryAcquire(
            Storage storage, SideFolder side, Duration patience, List<Path> created) throws IOException {
        makeFolders(storage, side.path().toAbsolutePath(), created);
        try {
            return storage.lock(side.lock(), patience, holder());
        } catch (NoSuchFileException goneAgain) {
            // Another save has just failed and taken back the folder that it had made: once more.
            return Optional.empty();
        }
    }

    /** What this process is called by those who wait for it. */
    private static String holder() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "a host without a name";
        }
        return "process " + ProcessHandle.current().pid() + " on " + host;
    }

    /** Makes the folders that are missing, lastingly, and notes which, the innermost first. */
    private static void makeFolders(Storage storage, Path innermost, List<Path> created) throws IOException {
        List<Path> missing = new ArrayList<>();
        Path folder = innermost;
        while (folder != null && storage.find(folder).isEmpty()) {
            missing.add(0, folder);
            folder = folder.getParent();
        }
        for (Path toMake : missing) {
            try {
                storage.makeFolder(toMake);
            } catch (FileAlreadyExistsException e) {
                // Another save was faster.
                continue;
            }
            created.remove(toMake);
            created.add(0, toMake);
            storage.sync(toMake.resolveSibling(""));
        }
    }

    /** Removes the folders that this lock had to make, after a save that failed. */
    void takeBackFolders(Throwable failure) {
        if (!created.contains(side.path().toAbsolutePath())) {
            return;
        }
        try {
            storage.delete(side.lock());
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        deleteEmpty(storage, created, failure);
    }

    /** Deletes these folders, the innermost first, up to one that something is in. */
    private static void deleteEmpty(Storage storage, List<Path> folders, Throwable failure) {
        try {
            for (Path folder : folders) {
                storage.delete(folder);
            }
        } catch (DirectoryNotEmptyException e) {
            // Another save has begun to use it.
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Lets the next one write. */
    @Override
    public void close() throws IOException {
        guard.close();
    }
}
