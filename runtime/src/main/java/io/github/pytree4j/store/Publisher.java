package io.github.pytree4j.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Publishes checkpoints so that a reader, and a crash at any instant, sees either the file that was there before or the
 * whole new one: write aside, fsync, atomic rename, fsync of the directory. The target is never deleted first.
 *
 * <p>The manifest is published just before the checkpoint. Should a crash come between the two, the manifest tells that it
 * does not describe the file that is there ({@link Manifest#isOfAnotherFile}).
 */
public final class Publisher {
    private final SideFolder side;

    /** Writes the content of a file. */
    public interface Content {
        void writeTo(WritableByteChannel channel) throws IOException;
    }

    /** Publishes in this directory, which is made if it is not there. */
    public Publisher(Path directory) {
        this.side = new SideFolder(directory);
    }

    /**
     * Publishes {@code content} as {@code target} in the directory, which is made if it is not there. Waits for writers in
     * other processes, and for other managers of this one.
     *
     * @param before a last look, under the lock, before anything is written
     * @param after what is to be done, under the lock, once the checkpoint is published
     * @throws IOException if that fails; the directory is then as it was
     */
    public void publish(Path target, Runnable before, Content content, Runnable after) throws IOException {
        try (WriterLock lock = WriterLock.acquire(side)) {
            try {
                before.run();
                if (Files.isDirectory(target)) {
                    throw new FileAlreadyExistsException(target.toString(), null, "it is a directory");
                }
                side.cleanUp();
                write(target, content);
            } catch (IOException | RuntimeException | Error failure) {
                takeBackFolders(lock, failure);
                throw failure;
            }
            after.run();
        }
    }

    private static void takeBackFolders(WriterLock lock, Throwable failure) {
        try {
            lock.takeBackFolders();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private void write(Path target, Content content) throws IOException {
        Path temporary = side.newTemporary();
        Path temporaryManifest = side.newTemporary();
        try {
            Manifest manifest = writeAside(temporary, content);
            writeAside(
                    temporaryManifest,
                    channel -> channel.write(
                            ByteBuffer.wrap(manifest.in(temporaryManifest).toBytes())));
            rename(temporaryManifest, side.manifest(target));
            try {
                rename(temporary, target);
            } catch (IOException e) {
                // It speaks for a file that nobody will ever see.
                Files.deleteIfExists(side.manifest(target));
                throw e;
            }
        } finally {
            Files.deleteIfExists(temporary);
            Files.deleteIfExists(temporaryManifest);
        }
    }

    private static Manifest writeAside(Path temporary, Content content) throws IOException {
        try (FileChannel file = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ChecksumChannel channel = new ChecksumChannel(file);
            content.writeTo(channel);
            file.force(true);
            return Manifest.of(temporary, channel);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        WriterLock.sync(to.toAbsolutePath().resolveSibling(""));
    }
}
