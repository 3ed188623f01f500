package io.github.pytree4j.faults;

import io.github.pytree4j.storage.FileGuard;
import io.github.pytree4j.storage.FileInfo;
import io.github.pytree4j.storage.NewFile;
import io.github.pytree4j.storage.OpenFile;
import io.github.pytree4j.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A storage that is another one, but for what a subclass does in between. */
public abstract class ForwardingStorage implements Storage {
    private final Storage real;

    protected ForwardingStorage(Storage real) {
        this.real = real;
    }

    @Override
    public List<String> names(Path folder) throws IOException {
        return real.names(folder);
    }

    @Override
    public Optional<FileInfo> find(Path path) throws IOException {
        return real.find(path);
    }

    @Override
    public Optional<FileInfo> findLink(Path path) throws IOException {
        return real.findLink(path);
    }

    @Override
    public OpenFile open(Path file) throws IOException {
        return real.open(file);
    }

    @Override
    public NewFile create(Path file) throws IOException {
        return real.create(file);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        real.replace(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        real.delete(path);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        real.makeFolder(folder);
    }

    @Override
    public void sync(Path folder) throws IOException {
        real.sync(folder);
    }

    @Override
    public Optional<FileGuard> lock(Path file, Duration patience, String holder) throws IOException {
        return real.lock(file, patience, holder);
    }
}
