package io.github.pytree4j.storage;

import io.github.pytree4j.errors.CheckpointBusyException;
import io.github.pytree4j.text.Text;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A lock between processes, which dies with its process; the file says who holds it.
 *
 * <p>On POSIX, closing any descriptor of a file drops all locks that the process has on it; so within a process a
 * {@link ProcessTurn} comes first, and whoever has not got it opens no descriptor. Whether the locked file is still the one of
 * its name is seen from its attributes alone.
 */
final class LocalLock implements FileGuard {
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final int MAX_HOLDER_BYTES = 200;

    private final FileChannel file;
    private final ProcessTurn turn;

    private LocalLock(FileChannel file, ProcessTurn turn) {
        this.file = file;
        this.turn = turn;
    }

    static Optional<FileGuard> acquire(Path path, Duration patience, String holder) throws IOException {
        long start = System.nanoTime();
        long patienceNanos = nanos(patience);
        String identity = create(path);
        ProcessTurn turn = ProcessTurn.take(identity, patienceNanos)
                .orElseThrow(() -> busy(path, patience, "another save of this process"));
        FileChannel file = null;
        boolean locked = false;
        try {
            file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!identity(path).equals(identity)) {
                return Optional.empty();
            }
            while (tryLock(file) == null) {
                if (System.nanoTime() - start > patienceNanos) {
                    throw busy(path, patience, holderIn(file));
                }
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedIOException("interrupted while " + holderIn(file) + " was writing there");
                }
                LockSupport.parkNanos(POLL_NANOS);
            }
            if (!identity(path).equals(identity)) {
                return Optional.empty();
            }
            sign(file, holder);
            locked = true;
            return Optional.of(new LocalLock(file, turn));
        } finally {
            if (!locked) {
                close(file, turn);
            }
        }
    }

    /** Says who has the lock, unless the disk is full: to free some of it takes the lock, too. */
    private static void sign(FileChannel file, String holder) throws IOException {
        try {
            file.truncate(0).write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            if (!file.isOpen()) {
                // An interrupt has closed it, and the lock is gone.
                throw e;
            }
        }
    }

    private static long nanos(Duration patience) {
        try {
            return patience.toNanos();
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }

    /** Makes the lock file where there is none: its identity. Opens no descriptor of one that is there. */
    private static String create(Path path) throws IOException {
        try {
            Files.createFile(path);
        } catch (FileAlreadyExistsException e) {
            // As it should be.
        }
        return identity(path);
    }

    private static String identity(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new IOException(path + " is no regular file, so that it cannot be locked; delete it");
        }
        Object key = attributes.fileKey();
        return key == null ? path.toRealPath().toString() : key.toString();
    }

    /** Locks a byte far beyond the end, so that others can read who has it on systems that keep them from locked bytes. */
    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock(Long.MAX_VALUE - 1, 1, false);
        } catch (OverlappingFileLockException e) {
            // A copy of this class in another class loader has it.
            return null;
        }
    }

    private static String holderIn(FileChannel file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MAX_HOLDER_BYTES);
        file.read(bytes, 0);
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        String holder = Text.plain(text, MAX_HOLDER_BYTES);
        return holder.isEmpty() ? "a process that has not said its name" : holder;
    }

    private static CheckpointBusyException busy(Path path, Duration patience, String holder) {
        return new CheckpointBusyException(
                holder + " has been writing there for longer than " + patience + " (it holds " + path
                        + "); wait longer with CheckpointManagerBuilder.lockTimeout, or see what it does");
    }

    @Override
    public void close() throws IOException {
        close(file, turn);
    }

    private static void close(@Nullable FileChannel file, ProcessTurn turn) throws IOException {
        try {
            if (file != null) {
                file.close();
            }
        } finally {
            turn.giveBack();
        }
    }
}
