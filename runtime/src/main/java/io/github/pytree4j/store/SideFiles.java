package io.github.pytree4j.store;

import io.github.pytree4j.storage.FileInfo;
import io.github.pytree4j.storage.NewFile;
import io.github.pytree4j.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Writes and deletes files so that it is known at each moment what of them survives a power cut.
 *
 * @param storage where they are
 */
record SideFiles(Storage storage) {

    /** Writes the content of a file. */
    interface Writing {
        void to(NewFile file) throws IOException;
    }

    /** Writes a file, whole and synced; its name is not synced. */
    void write(Path file, Writing writing) throws IOException {
        try (NewFile open = storage.create(file)) {
            writing.to(open);
            open.sync();
        }
    }

    /** As {@link #write}, for bytes that depend on which file they are written into. */
    void writeKnowing(Path file, Function<Identity, byte[]> bytes) throws IOException {
        write(file, channel -> {
            ByteBuffer left = ByteBuffer.wrap(bytes.apply(Identity.of(info(file))));
            while (left.hasRemaining()) {
                channel.write(left);
            }
        });
    }

    /** Writes a manifest aside, gives it its name in one step, and makes that lasting. */
    void publish(Path unfinished, Path file, Function<Identity, byte[]> bytes) throws IOException {
        try {
            writeKnowing(unfinished, bytes);
            storage.replace(unfinished, file);
        } catch (IOException | RuntimeException | Error failure) {
            deleteAfter(failure, unfinished);
            throw failure;
        }
        storage.sync(folderOf(file));
    }

    FileInfo info(Path file) throws IOException {
        return storage.find(file).orElseThrow(() -> new NoSuchFileException(file.toString()));
    }

    /** Deletes what a failed operation leaves; should that fail as well, the next save does it. */
    void deleteAfter(Throwable failure, Path leftOver) {
        try {
            storage.delete(leftOver);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    static Path folderOf(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }
}
