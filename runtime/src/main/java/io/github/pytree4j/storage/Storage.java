package io.github.pytree4j.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the store asks of a file system, and no more: a test that fails, records or forgets an operation is an implementation
 * of this, and so is a file system of another kind.
 *
 * <p>What an operation did survives a power cut once the file ({@link NewFile#sync}) or its folder ({@link #sync}) has been
 * synced, and may survive before. Implementations are safe for use by several threads.
 */
public interface Storage {

    /**
     * The names in a folder, in no order.
     *
     * @throws java.nio.file.NoSuchFileException if it is not there
     */
    List<String> names(Path folder) throws IOException;

    /** What stands at a path, where a link leads; empty if that is nothing. */
    Optional<FileInfo> find(Path path) throws IOException;

    /** As {@link #find}, but of a link the link itself. */
    Optional<FileInfo> findLink(Path path) throws IOException;

    /**
     * Opens a file to be read.
     *
     * @throws java.nio.file.NoSuchFileException if it is not there
     * @throws IOException if it is no regular file: a pipe or a device could block for ever, or never end
     */
    OpenFile open(Path file) throws IOException;

    /**
     * Makes a file, to be written.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is something of its name
     */
    NewFile create(Path file) throws IOException;

    /**
     * Gives a file another name of the same file system, in one step: whoever looks sees what was there before, or the file.
     *
     * @throws java.nio.file.AtomicMoveNotSupportedException if this file system cannot; nothing has changed then
     */
    void replace(Path from, Path to) throws IOException;

    /** Deletes a file, a link or an empty folder, if it is there. */
    void delete(Path path) throws IOException;

    /** Makes a folder; its parent is there. */
    void makeFolder(Path folder) throws IOException;

    /**
     * Makes lasting what was made, renamed and deleted in a folder. An interrupt waits until this is done, since nobody could
     * say then what has become lasting.
     */
    void sync(Path folder) throws IOException;

    /**
     * Locks a file, which is made if it is not there, against all threads and processes that ask for the same; the lock ends
     * with its process.
     *
     * @param patience how long to wait
     * @param holder what others are told who wait for it
     * @return the lock; empty if the file was deleted or replaced meanwhile
     * @throws io.github.pytree4j.errors.CheckpointBusyException if the wait was in vain
     * @throws java.nio.file.NoSuchFileException if its folder is not there
     */
    Optional<FileGuard> lock(Path file, Duration patience, String holder) throws IOException;
}
