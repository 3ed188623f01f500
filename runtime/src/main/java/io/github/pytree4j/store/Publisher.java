package io.github.pytree4j.store;

import io.github.pytree4j.format.LeafListener;
import io.github.pytree4j.storage.FileInfo;
import io.github.pytree4j.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Publishes checkpoints so that a reader, and a crash at any instant, sees either the file that was there before or the
 * whole new one: write aside, fsync, atomic rename, fsync of the directory. The target is never deleted first.
 */
public final class Publisher {
    private final Storage storage;
    private final SideFolder side;
    private final SideFiles files;
    private final Duration patience;

    /** Writes the content of a file. */
    public interface Content {
        /**
         * Writes it.
         *
         * @param leaves is to be told where each leaf is written
         */
        void writeTo(WritableByteChannel channel, LeafListener leaves) throws IOException;

        /** What the manifest is to tell besides; asked once it is written. */
        default Provenance provenance() {
            return Provenance.UNKNOWN;
        }

        /** The arrays that belong beside it. */
        default ArraysContent arrays() {
            return ArraysContent.NONE;
        }
    }

    /**
     * Publishes in this directory, which is made if it is not there.
     *
     * @param patience how long to wait for other writers
     */
    public Publisher(Storage storage, Path directory, Duration patience) {
        this.storage = storage;
        this.side = new SideFolder(directory);
        this.files = new SideFiles(storage);
        this.patience = patience;
    }

    /**
     * Publishes {@code content} as {@code target} in the directory, which is made if it is not there. Waits for writers in
     * other processes, and for other managers of this one.
     *
     * @param before a last look, under the lock, before anything is written
     * @param after what is to be done, under the lock, once the checkpoint is published
     * @return how many bytes it has
     * @throws PublishedException if something failed once the checkpoint was in its place
     * @throws UnsettledException if arrays that it supersedes could not be deleted
     * @throws io.github.pytree4j.errors.CheckpointBusyException if another writer did not end in time
     * @throws IOException if something failed before; the directory is then as it was
     */
    public long publish(Path target, Runnable before, Content content, Runnable after) throws IOException {
        try (WriterLock lock = WriterLock.acquire(storage, side, patience)) {
            Published published;
            try {
                before.run();
                if (storage.find(target).filter(FileInfo::isFolder).isPresent()) {
                    throw new FileAlreadyExistsException(target.toString(), null, "it is a directory");
                }
                new Recovery(side, files).run();
                published = write(target, content);
            } catch (PublishedException inPlace) {
                throw inPlace;
            } catch (IOException | RuntimeException | Error failure) {
                lock.takeBackFolders(failure);
                throw failure;
            }
            settle(published.arrays());
            after.run();
            return published.bytes();
        }
    }

    private record Published(long bytes, ArraysSave arrays) {}

    private static void settle(ArraysSave arrays) throws UnsettledException {
        try {
            arrays.settle();
        } catch (IOException e) {
            throw new UnsettledException(e);
        }
    }

    /** Work on the checkpoints of a directory. */
    public interface Work<R> {
        R run() throws IOException;
    }

    /**
     * Does something else to the directory, which must be there, while no save can, and after what saves before have left is
     * cleaned up.
     *
     * @throws io.github.pytree4j.errors.CheckpointBusyException if another writer did not end in time
     */
    @SuppressWarnings("try") // The lock is only held.
    public <R> R exclusively(Work<R> work) throws IOException {
        try (WriterLock lock = WriterLock.acquire(storage, side, patience)) {
            new Recovery(side, files).run();
            return work.run();
        }
    }

    private Published write(Path target, Content content) throws IOException {
        Path unfinished = side.newUnfinished();
        ArraysSave arrays = ArraysSave.of(side, files, target);
        try {
            content.arrays().willBeIn(arrays.generation());
            Measured measured = writeAside(unfinished, content);
            StoredArrays stored = arrays.write(content.arrays());
            Described described = new Described(
                    measured, false, Identity.of(files.info(unfinished)), Instant.now(), content.provenance(), stored);
            try {
                new AtomicCommit(side, files).publish(unfinished, target, described, arrays);
            } catch (AtomicMoveNotSupportedException e) {
                new MarkerCommit(side, files).publish(unfinished, target, described, arrays);
            }
            return new Published(measured.size(), arrays);
        } catch (PublishedException published) {
            throw published;
        } catch (IOException | RuntimeException | Error failure) {
            files.deleteAfter(failure, unfinished);
            arrays.takeBack(failure);
            throw failure;
        }
    }

    private Measured writeAside(Path unfinished, Content content) throws IOException {
        Measured[] measured = new Measured[1];
        try {
            files.write(unfinished, file -> {
                MeasuredChannel channel = new MeasuredChannel(file);
                content.writeTo(channel, channel);
                measured[0] = channel.measured();
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return measured[0];
    }
}
