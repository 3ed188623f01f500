package io.github.pytree4j.faults;

import io.github.pytree4j.storage.FileGuard;
import io.github.pytree4j.storage.NewFile;
import io.github.pytree4j.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Notes every change that is made. */
public final class RecordingStorage extends ForwardingStorage {
    private final Path directory;
    private final List<Change> changes = new ArrayList<>();
    /** Which file each name is of now. */
    private final Map<Path, Integer> live = new HashMap<>();

    private int files;

    public RecordingStorage(Storage real, Path directory) {
        super(real);
        this.directory = directory;
    }

    /** What has been done up to now. */
    public synchronized List<Change> changes() {
        return List.copyOf(changes);
    }

    private synchronized void note(Change change) {
        changes.add(change);
    }

    private Path relative(Path path) {
        return directory.toAbsolutePath().relativize(path.toAbsolutePath().normalize());
    }

    @Override
    public NewFile create(Path file) throws IOException {
        NewFile real = super.create(file);
        return new Recorded(real, noteFile(relative(file)));
    }

    private synchronized int noteFile(Path name) {
        int id = files++;
        live.put(name, id);
        note(new Change.Create(name, id));
        return id;
    }

    private synchronized void noteRename(Path from, Path to) {
        Integer id = live.remove(from);
        if (id == null) {
            for (Path name : List.copyOf(live.keySet())) {
                if (name.startsWith(from)) {
                    live.put(to.resolve(from.relativize(name)), Objects.requireNonNull(live.remove(name)));
                }
            }
            note(new Change.RenameFolder(from, to));
        } else {
            live.put(to, id);
            note(new Change.Rename(from, to, id));
        }
    }

    /** A file whose writes are noted. */
    private final class Recorded implements NewFile {
        private final NewFile real;
        private final int id;

        Recorded(NewFile real, int id) {
            this.real = real;
            this.id = id;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            int count = real.write(source);
            note(new Change.Write(id, bytes));
            return count;
        }

        @Override
        public void sync() throws IOException {
            real.sync();
            note(new Change.SyncFile(id));
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

    @Override
    public void replace(Path from, Path to) throws IOException {
        super.replace(from, to);
        noteRename(relative(from), relative(to));
    }

    @Override
    public void delete(Path path) throws IOException {
        boolean there = findLink(path).isPresent();
        super.delete(path);
        if (there) {
            note(new Change.Delete(relative(path)));
        }
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        super.makeFolder(folder);
        note(new Change.MakeFolder(relative(folder)));
    }

    @Override
    public void sync(Path folder) throws IOException {
        super.sync(folder);
        note(new Change.SyncFolder(relative(folder)));
    }

    @Override
    public Optional<FileGuard> lock(Path file, Duration patience, String holder) throws IOException {
        boolean there = findLink(file).isPresent();
        Optional<FileGuard> guard = super.lock(file, patience, holder);
        if (!there) {
            noteFile(relative(file));
        }
        return guard;
    }
}
