package io.github.pytree4j.store;

import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.format.FileBytes;
import io.github.pytree4j.format.Place;
import io.github.pytree4j.storage.FileInfo;
import io.github.pytree4j.storage.OpenFile;
import io.github.pytree4j.storage.Storage;
import io.github.pytree4j.store.Manifests.Held;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A checkpoint, opened to be read; a file stays the same all the while, whoever replaces it. */
public final class StoredPlace implements Place, AutoCloseable {
    private final Storage storage;
    private final Path path;
    private final @Nullable OpenFile file;
    private final Verdict verdict;
    private final @Nullable Manifest manifest;

    private StoredPlace(
            Storage storage, Path path, @Nullable OpenFile file, Verdict verdict, @Nullable Manifest manifest) {
        this.storage = storage;
        this.path = path;
        this.file = file;
        this.verdict = verdict;
        this.manifest = manifest;
    }

    /**
     * Opens what stands at {@code path}.
     *
     * @param comparison when to compare a file with its manifest, if it has one
     * @throws NoSuchFileException if there is nothing
     * @throws io.github.pytree4j.errors.CorruptCheckpointException if it is not what was saved
     */
    public static StoredPlace open(Storage storage, Path path, Comparison comparison) throws IOException {
        if (storage.find(path).filter(FileInfo::isFolder).isPresent()) {
            return new StoredPlace(storage, path, null, Verdict.NO_FILE, null);
        }
        while (true) {
            Optional<CommitMarker> marker = CommitMarker.of(storage, path);
            Manifests manifests = marker.isPresent() ? marker.get().manifests() : Manifests.of(storage, path);
            try (Opening opening =
                    new Opening(storage.open(marker.map(CommitMarker::aside).orElse(path)))) {
                Optional<StoredPlace> speaking = speakingFor(storage, path, opening, manifests, comparison);
                if (speaking.isPresent()) {
                    return speaking.get();
                }
                if (isSettled(storage, path, opening.file, marker, manifests)) {
                    Verdict verdict = new Judgement(storage, path).mismatch(opening.file, manifests);
                    return new StoredPlace(storage, path, opening.take(), verdict, null);
                }
            } catch (NoSuchFileException e) {
                if (marker.isEmpty() || CommitMarker.of(storage, path).equals(marker)) {
                    throw e;
                }
                // The save that the marker was of has ended meanwhile.
            }
        }
    }

    /** The place, if a manifest speaks for it, or nobody wants to know. */
    private static Optional<StoredPlace> speakingFor(
            Storage storage, Path path, Opening opening, Manifests manifests, Comparison comparison)
            throws IOException {
        Judgement judgement = new Judgement(storage, path);
        if (comparison != Comparison.FIRST) {
            Optional<Held> likely = judgement.likely(opening.file, manifests);
            if (comparison == Comparison.NEVER) {
                Manifest manifest = likely.map(Held::manifest).orElse(null);
                return Optional.of(new StoredPlace(storage, path, opening.take(), Verdict.NOT_ASKED, manifest));
            }
            if (likely.isPresent() && judgement.canWait(opening.file, likely.get())) {
                Manifest manifest = likely.get().manifest();
                OpenFile unchecked = new UncheckedFile(
                        opening.take(), path, manifest.content().ranges());
                return Optional.of(new StoredPlace(storage, path, unchecked, Verdict.ON_USE, manifest));
            }
        }
        Optional<Held> match = judgement.match(opening.file, manifests);
        if (match.isEmpty()) {
            return Optional.empty();
        }
        Manifest manifest = match.get().manifest();
        return Optional.of(new StoredPlace(storage, path, opening.take(), Verdict.matching(manifest), manifest));
    }

    /** Whether nobody has replaced the file or its manifests while they were compared. */
    private static boolean isSettled(
            Storage storage, Path path, OpenFile file, Optional<CommitMarker> marker, Manifests manifests)
            throws IOException {
        if (!CommitMarker.of(storage, path).equals(marker)) {
            return false;
        }
        return marker.isPresent()
                || (Manifests.of(storage, path).equals(manifests)
                        && storage.find(path).filter(file.info()::isSameFile).isPresent());
    }

    /** An open file that is closed unless somebody takes it. */
    private static final class Opening implements AutoCloseable {
        private final OpenFile file;
        private boolean taken;

        Opening(OpenFile file) {
            this.file = file;
        }

        OpenFile take() {
            taken = true;
            return file;
        }

        @Override
        public void close() throws IOException {
            if (!taken) {
                file.close();
            }
        }
    }

    /** Whether its bytes are known to be those that were saved. */
    public Verdict verdict() {
        return verdict;
    }

    /** What the save told of itself, as far as that is known. */
    public Provenance provenance() {
        return manifest == null ? Provenance.UNKNOWN : manifest.provenance();
    }

    /** The arrays that were saved beside it, as far as that is known. */
    public StoredArrays arrays() {
        return manifest == null || manifest.adopted() ? StoredArrays.NONE : manifest.arrays();
    }

    /** The folder of its arrays, whether it is there or not. */
    public Path arraysFolder() {
        return ArraysFolder.of(storage, path).path();
    }

    /**
     * Requires the file that commits arrays where a rename is not one step, if they were saved with one.
     *
     * @throws io.github.pytree4j.errors.CorruptCheckpointException if it is not there
     */
    public void requireCommittedArrays() {
        StoredArrays arrays = arrays();
        Path commit = ArraysFolder.of(storage, path).of(arrays.generation()).resolve(ArraysFolder.COMMIT_FILE);
        try {
            if (arrays.has(ArraysFolder.COMMIT_FILE) && storage.find(commit).isEmpty()) {
                throw new CorruptCheckpointException(path + " is damaged: " + commit
                        + ", which says that its arrays are whole, is missing; restore another step");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compares the files of its arrays with what was saved.
     *
     * @param contents whether their bytes are, too, and not their sizes alone
     * @throws io.github.pytree4j.errors.CorruptCheckpointException if one is not as it was written
     */
    public void requireWholeArrays(boolean contents) throws IOException {
        if (!arrays().isEmpty()) {
            new ArraysCheck(storage, path, arrays()).requireWhole(contents);
        }
    }

    /** Whether nobody has deleted or replaced it since it was opened. */
    public boolean isStillThere() throws IOException {
        Optional<CommitMarker> marker = CommitMarker.of(storage, path);
        Path at = marker.map(CommitMarker::aside).orElse(path);
        FileInfo opened = info();
        return storage.find(at).filter(opened::isSameFile).isPresent();
    }

    /** When it was saved, or, where no manifest tells, last changed. */
    public Instant savedAt() throws IOException {
        return manifest == null ? info().modified() : manifest.savedAt();
    }

    /** How many bytes it has: a folder those of all files in it. */
    public long size() throws IOException {
        return file == null ? new Folder(storage, path).size() : file.size();
    }

    private FileInfo info() throws IOException {
        return file != null
                ? file.info()
                : storage.find(path).orElseThrow(() -> new NoSuchFileException(path.toString()));
    }

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public boolean isFolder() {
        return file == null;
    }

    @Override
    public boolean has(String child) {
        try {
            return storage.find(path.resolve(child)).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FileBytes bytes() throws IOException {
        if (file == null) {
            throw new FileSystemException(path.toString(), null, "it is a directory");
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
