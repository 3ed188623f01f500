package io.github.pytree4j.faults;

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
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the operations that a storage is asked for, and has something happen before one of them. */
public final class FaultyStorage extends ForwardingStorage {
    private final AtomicInteger operations = new AtomicInteger();
    private final Fault fault;

    /** What happens before an operation. */
    public interface Fault {
        /**
         * Fails, or interrupts, or does nothing.
         *
         * @param operation the how manieth it is, from 0
         * @param takesRoom whether the operation needs room on the disk
         */
        void before(int operation, boolean takesRoom) throws IOException;
    }

    public FaultyStorage(Storage real, Fault fault) {
        super(real);
        this.fault = fault;
    }

    /** How many operations there were. */
    public int operations() {
        return operations.get();
    }

    private void next(boolean takesRoom) throws IOException {
        fault.before(operations.getAndIncrement(), takesRoom);
    }

    @Override
    public List<String> names(Path folder) throws IOException {
        next(false);
        return super.names(folder);
    }

    @Override
    public Optional<FileInfo> find(Path path) throws IOException {
        next(false);
        return super.find(path);
    }

    @Override
    public Optional<FileInfo> findLink(Path path) throws IOException {
        next(false);
        return super.findLink(path);
    }

    @Override
    public OpenFile open(Path file) throws IOException {
        next(false);
        return new Opened(super.open(file));
    }

    @Override
    public NewFile create(Path file) throws IOException {
        next(true);
        return new Created(super.create(file));
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        next(true);
        super.replace(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        next(false);
        super.delete(path);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        next(true);
        super.makeFolder(folder);
    }

    @Override
    public void sync(Path folder) throws IOException {
        next(true);
        super.sync(folder);
    }

    @Override
    public Optional<FileGuard> lock(Path file, Duration patience, String holder) throws IOException {
        next(true);
        return super.lock(file, patience, holder);
    }

    private final class Opened implements OpenFile {
        private final OpenFile real;

        Opened(OpenFile real) {
            this.real = real;
        }

        @Override
        public FileInfo info() {
            return real.info();
        }

        @Override
        public long size() {
            return real.size();
        }

        @Override
        public void read(long position, ByteBuffer into) throws IOException {
            next(false);
            real.read(position, into);
        }

        @Override
        public Optional<ByteBuffer> map(long position, int length) throws IOException {
            next(false);
            return real.map(position, length);
        }

        @Override
        public void close() throws IOException {
            real.close();
        }
    }

    /** Also takes no more than 1,000 bytes at once, as a disk that is almost full. */
    private final class Created implements NewFile {
        private final NewFile real;

        Created(NewFile real) {
            this.real = real;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            next(true);
            ByteBuffer part = source.slice().limit(Math.min(1_000, source.remaining()));
            int count = real.write(part);
            source.position(source.position() + count);
            return count;
        }

        @Override
        public void sync() throws IOException {
            next(true);
            real.sync();
        }

        @Override
        public boolean isOpen() {
            return real.isOpen();
        }

        @Override
        public void close() throws IOException {
            real.close();
        }
    }
}
