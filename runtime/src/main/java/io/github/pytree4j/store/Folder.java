package io.github.pytree4j.store;

import io.github.pytree4j.storage.FileInfo;
import io.github.pytree4j.storage.Storage;
import io.github.pytree4j.store.SideFolder.Side;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * A directory of checkpoints.
 *
 * @param storage where it is
 * @param path the directory
 */
public record Folder(Storage storage, Path path) {
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /**
     * The names of what can be read in the directory, in no order. A directory that changes while it is listed may show neither what is deleted nor what
     * takes its place; so where no name is wanted, it is listed again, until it has not changed meanwhile.
     *
     * @param wanted the names that are looked for
     * @throws NoSuchFileException if the directory is not there
     */
    public List<String> settledNames(Predicate<String> wanted) throws IOException {
        Instant before = modified();
        List<String> names = names();
        while (names.stream().noneMatch(wanted)) {
            // The time of a change is coarse: two in one tick of the clock look like one.
            LockSupport.parkNanos(TICK_NANOS);
            names = names();
            Instant after = modified();
            if (after.equals(before)) {
                return names;
            }
            before = after;
        }
        return names;
    }

    private List<String> names() throws IOException {
        Set<String> names = new LinkedHashSet<>(storage.names(path));
        Path side = new SideFolder(path).path();
        if (storage.find(side).filter(FileInfo::isFolder).isPresent()) {
            for (String name : storage.names(side)) {
                Optional<String> committed = Side.MARKER.checkpointOf(name);
                if (committed.isPresent() && has(path.resolve(committed.get()))) {
                    names.add(committed.get());
                }
            }
        }
        return List.copyOf(names);
    }

    /** Whether a checkpoint can be read, or that is not certain. */
    public boolean has(Path checkpoint) throws IOException {
        return storage.find(checkpoint).isPresent()
                || CommitMarker.of(storage, checkpoint).isPresent();
    }

    private Instant modified() throws IOException {
        return storage.find(path)
                .orElseThrow(() -> new NoSuchFileException(path.toString()))
                .modified();
    }

    /** Whether there is a file, and no folder, in the directory's place. */
    public boolean isFile() throws IOException {
        return storage.find(path).filter(info -> !info.isFolder()).isPresent();
    }

    /** How many bytes the files in it have, and in the folders in it; follows no links. */
    public long size() throws IOException {
        long bytes = 0;
        for (String name : storage.names(path)) {
            Path child = path.resolve(name);
            Optional<FileInfo> info = storage.findLink(child);
            if (info.isPresent()) {
                bytes += info.get().isFolder()
                        ? new Folder(storage, child).size()
                        : info.get().size();
            }
        }
        return bytes;
    }

    /**
     * Deletes checkpoints, lastingly, then their arrays, and then what stands beside them: were it the other way round, a crash could
     * leave one without its arrays or its manifest.
     */
    public void delete(List<Path> checkpoints) throws IOException {
        if (checkpoints.isEmpty()) {
            return;
        }
        SideFolder side = new SideFolder(path);
        List<Path> withArrays = new ArrayList<>();
        for (Path checkpoint : checkpoints) {
            if (ArraysFolder.of(storage, checkpoint).isThere()) {
                ArraysNote.NO_ARRAYS.write(new SideFiles(storage), side, checkpoint);
                withArrays.add(checkpoint);
            }
        }
        for (Path checkpoint : checkpoints) {
            new FolderTree(storage, checkpoint).delete();
        }
        storage.sync(path);
        for (Path checkpoint : withArrays) {
            new FolderTree(storage, ArraysFolder.of(storage, checkpoint).path()).delete();
        }
        if (!withArrays.isEmpty()) {
            storage.sync(path);
        }
        for (Path checkpoint : checkpoints) {
            storage.delete(side.beside(checkpoint, Side.NEXT_MANIFEST));
            storage.delete(side.beside(checkpoint, Side.MANIFEST));
        }
        for (Path checkpoint : withArrays) {
            storage.delete(side.beside(checkpoint, Side.ARRAYS));
        }
    }
}
