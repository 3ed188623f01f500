package io.github.pytree4j.multihost.processes;

import io.github.pytree4j.storage.FileGuard;
import io.github.pytree4j.storage.FileInfo;
import io.github.pytree4j.storage.NewFile;
import io.github.pytree4j.storage.OpenFile;
import io.github.pytree4j.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A disk with a trap before and after each change.
 *
 * @param storage the disk
 * @param directory of the checkpoints
 */
record TrappedStorage(Storage storage, Path directory, Trap trap) implements Storage {

    private String name(Path path) {
        return directory.relativize(path.toAbsolutePath()).toString().replace('\\', '/');
    }

    @Override
    public NewFile create(Path file) throws IOException {
        return new TrappedFile(storage.create(file), name(file), trap);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        trap.before(Trap.REPLACE, name(to));
        storage.replace(from, to);
        trap.after(Trap.REPLACE, name(to));
    }

    @Override
    public void delete(Path path) throws IOException {
        trap.before(Trap.DELETE, name(path));
        storage.delete(path);
        trap.after(Trap.DELETE, name(path));
    }

    @Override
    public List<String> names(Path folder) throws IOException {
        return storage.names(folder);
    }

    @Override
    public Optional<FileInfo> find(Path path) throws IOException {
        return storage.find(path);
    }

    @Override
    public Optional<FileInfo> findLink(Path path) throws IOException {
        return storage.findLink(path);
    }

    @Override
    public OpenFile open(Path file) throws IOException {
        return storage.open(file);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        storage.makeFolder(folder);
    }

    @Override
    public void sync(Path folder) throws IOException {
        storage.sync(folder);
    }

    @Override
    public Optional<FileGuard> lock(Path file, Duration patience, String holder) throws IOException {
        return storage.lock(file, patience, holder);
    }

    private record TrappedFile(NewFile file, String name, Trap trap) implements NewFile {
        @Override
        public int write(ByteBuffer source) throws IOException {
            if (!trap.lurks(true, Trap.HALF, name)) {
                return file.write(source);
            }
            int start = source.position();
            ByteBuffer half = source.duplicate();
            half.limit(start + source.remaining() / 2);
            while (half.hasRemaining()) {
                file.write(half);
            }
            source.position(half.position());
            trap.after(Trap.HALF, name);
            return half.position() - start;
        }

        @Override
        public void sync() throws IOException {
            file.sync();
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() throws IOException {
            file.close();
            trap.after(Trap.CLOSE, name);
        }
    }
}
